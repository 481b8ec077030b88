import { type OutcomeContext, outcomeOf as outcomeOfEpisode, standingOf } from '../../episode/index.js'
import { isJudgementGiven } from '../../episode/inside.js'
import * as vocabulary from '../../vocabulary/inside.js'

import { perspectiveIn } from '../record/people.js'
import type { Alliance, PhasedEpisode } from '../record/state.js'
import { isAttributed } from './attribution.js'

/** The outcome of one episode, and how far the judgements of it agree. */
export interface EpisodeOutcome {
  readonly episode: vocabulary.EpisodeId
  readonly phase: number
  readonly outcome: vocabulary.Outcome | 'open'
  readonly standing: vocabulary.Standing
  /** The criterion asked for; only *resolved*, and *open* after a closing, rest on it. */
  readonly criterion: vocabulary.ResolutionCriterion
  /** Whether the judgement that the criterion asks for is on record in time to count. */
  readonly wordGiven: boolean
  /** Whether it is closed; where it is, *open* means that the judgement is missing or says otherwise. */
  readonly closed: boolean
}

/**
 * Returns the outcome of every episode of an alliance under a criterion. Harms are no episodes; see `record.harms`.
 *
 * @example
 * const [of] = outcomesOf(sampleAlliance, 'observer')
 * of // => { episode: 'the-silence', phase: 1, outcome: 'open', standing: 'confirmed', criterion: 'observer', wordGiven: false, closed: true }
 */
export const outcomesOf = (alliance: Alliance, criterion: vocabulary.ResolutionCriterion): readonly EpisodeOutcome[] =>
  alliance.record.episodes.map((phased) => {
    const { phase, episode } = phased
    const context = contextOf(alliance, phased)
    return {
      episode: episode.record.reported.episode,
      phase,
      outcome: outcomeOfEpisode(episode, criterion, context),
      standing: standingOf(episode.record, context),
      criterion,
      wordGiven: isJudgementGiven(episode, criterion, context),
      closed: episode._tag === 'Closed',
    }
  })

/**
 * Says whether an episode counts as not resolved only because the judgement asked for was not given in time.
 *
 * That is a closed episode that some source judged resolved and none unresolved, and to which no ending is attributed.
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

/** The number of episodes with each outcome, and of harms, which are not there to be mended. */
export type Tally = Readonly<Record<vocabulary.Outcome | 'open' | 'harm', number>>

/**
 * Counts the episodes of several alliances by outcome under one criterion, and their harms.
 *
 * @example
 * tally([sampleAlliance], 'observer').open // => 1
 */
export const tally = (alliances: readonly Alliance[], criterion: vocabulary.ResolutionCriterion): Tally => {
  const counts = Object.fromEntries([...vocabulary.outcomes, 'open', 'harm'].map((what) => [what, 0])) as Record<
    keyof Tally,
    number
  >
  for (const alliance of alliances) {
    for (const { outcome } of outcomesOf(alliance, criterion)) counts[outcome] += 1
    counts.harm += alliance.record.harms.length
  }
  return counts
}
