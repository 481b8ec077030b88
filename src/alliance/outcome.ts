import { outcomeOf as outcomeOfEpisode, type Surroundings, standingOf } from '../episode/index.js'
import type { EpisodeId, Outcome, ResolutionCriterion, Standing } from '../vocabulary/index.js'
import { isAttributed } from './attribution.js'
import { perspectiveIn } from './people.js'
import type { Alliance, PhasedEpisode } from './state.js'

/** What became of one episode, and how far the words about it agree. */
export interface EpisodeOutcome {
  readonly episode: EpisodeId
  readonly phase: number
  readonly outcome: Outcome | 'open'
  readonly standing: Standing
  /** Whose word was asked for; only *resolved*, and *open* after a closing, rest on it. */
  readonly criterion: ResolutionCriterion
  /** Whether it is closed: an episode that is closed and open under a criterion waits for that word, or that word says otherwise. */
  readonly closed: boolean
}

/**
 * What became of every episode of an alliance, on the word of whom the criterion names.
 *
 * Harms are no episodes and are not here; see `record.harms`.
 *
 * @param alliance an alliance that has begun
 * @param criterion whose word makes an episode resolved; there is no default
 * @example
 * const [of] = outcomesOf(sampleAlliance, 'observer')
 * of // => { episode: 'the-silence', phase: 1, outcome: 'open', standing: 'confirmed', criterion: 'observer', closed: true }
 */
export const outcomesOf = (alliance: Alliance, criterion: ResolutionCriterion): readonly EpisodeOutcome[] =>
  alliance.record.episodes.map((phased) => ({
    episode: phased.episode.record.reported.episode,
    phase: phased.phase,
    outcome: outcomeOfEpisode(phased.episode, criterion, surroundingsOf(alliance, phased)),
    standing: standingOf(phased.episode.record, surroundingsOf(alliance, phased)),
    criterion,
    closed: phased.episode._tag === 'Closed',
  }))

const surroundingsOf = ({ record }: Alliance, { episode, everyone }: PhasedEpisode): Surroundings => ({
  perspectiveOf: perspectiveIn(record),
  everyone,
  attributed: isAttributed(record, episode.record.reported.episode),
})

/** How many episodes had each outcome; harms apart, since none of them is there to be mended. */
export type Tally = Readonly<Record<Outcome | 'open' | 'harm', number>>

/**
 * Counts the episodes of several alliances by outcome under one criterion, and the harms beside them.
 *
 * @returns counts in the order resolved, unsuccessful-repair, termination, unresolved-at-ending, open, harm
 * @example
 * tally([sampleAlliance], 'observer').open // => 1
 */
export const tally = (alliances: readonly Alliance[], criterion: ResolutionCriterion): Tally => {
  const counts: Record<Outcome | 'open' | 'harm', number> = {
    resolved: 0,
    'unsuccessful-repair': 0,
    termination: 0,
    'unresolved-at-ending': 0,
    open: 0,
    harm: 0,
  }
  for (const alliance of alliances) {
    for (const { outcome } of outcomesOf(alliance, criterion)) counts[outcome] += 1
    counts.harm += alliance.record.harms.length
  }
  return counts
}
