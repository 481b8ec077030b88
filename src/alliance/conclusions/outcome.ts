import { isWordGiven, type OutcomeContext, outcomeOf as outcomeOfEpisode, standingOf } from '../../episode/index.js'
import type { EpisodeId, Outcome, ResolutionCriterion, Standing } from '../../vocabulary/index.js'
import { perspectiveIn } from '../record/people.js'
import type { Alliance, PhasedEpisode } from '../record/state.js'
import { isAttributed } from './attribution.js'

/** What became of one episode, and how far the words about it agree. */
export interface EpisodeOutcome {
  readonly episode: EpisodeId
  readonly phase: number
  readonly outcome: Outcome | 'open'
  readonly standing: Standing
  /** Whose word was asked for; only *resolved*, and *open* after a closing, rest on it. */
  readonly criterion: ResolutionCriterion
  /** Whether that word is on record at all, in time to count; without it, no outcome but *resolved* says that they said no. */
  readonly wordGiven: boolean
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
 * of // => { episode: 'the-silence', phase: 1, outcome: 'open', standing: 'confirmed', criterion: 'observer', wordGiven: false, closed: true }
 */
export const outcomesOf = (alliance: Alliance, criterion: ResolutionCriterion): readonly EpisodeOutcome[] =>
  alliance.record.episodes.map((phased) => {
    const { phase, episode } = phased
    const context = contextOf(alliance, phased)
    return {
      episode: episode.record.reported.episode,
      phase,
      outcome: outcomeOfEpisode(episode, criterion, context),
      standing: standingOf(episode.record, context),
      criterion,
      wordGiven: isWordGiven(episode, criterion, context),
      closed: episode._tag === 'Closed',
    }
  })

/**
 * Whether an episode that somebody calls resolved, and nobody unresolved, counts as not resolved only because the word that was
 * asked for was not given in time.
 *
 * A `termination` rests on the word of whoever attributes the ending, and an episode that goes on waits for no word yet. Where
 * nobody calls it resolved, no word would be missed: it was unresolved when the parties stopped or the alliance ended.
 *
 * @example
 * outcomesOf(sampleAlliance, 'observer').map(awaitsJudgement) // => [true]
 */
export const awaitsJudgement = ({ closed, wordGiven, outcome, standing }: EpisodeOutcome): boolean =>
  closed && !wordGiven && outcome !== 'termination' && standing !== 'none' && standing !== 'contested'

const contextOf = ({ record }: Alliance, { episode, everyone }: PhasedEpisode): OutcomeContext => ({
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
