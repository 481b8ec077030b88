import { type Episode, latestJudgements } from '../../episode/index.js'
import { concernedIn, type ResolutionJudged } from '../../episode/inside.js'
import { absurd } from '../../kernel/inside.js'
import type { FormerOutcome, ResolutionCriterion } from '../../vocabulary/inside.js'
import { expectNoView, outcomesOfViews } from '../record/no-view.js'
import { peopleAmong, perspectivesIn } from '../record/people.js'
import { type AllianceRecord, type AllianceState, hasBegun, type PhasedEpisode } from '../record/state.js'
import { isAttributed } from './attribution.js'

/** The criteria of the former rule. */
export type FormerCriterion = Extract<ResolutionCriterion, 'client' | 'therapist' | 'observer' | 'any' | 'all'>

/**
 * Returns the outcome of every episode by the former rule, `outcomeRule` 1, so that a published table can be made again.
 *
 * Its cut is 4 on this library's own scale; a judgement without a rating on that scale, which it did not know, does not count. An
 * episode closed as resolved stays `open` until the alliance ends where the judgement that the criterion asks for is missing or says
 * otherwise. Where the parties stopped or the alliance ended, only earlier judgements count. Any source's attribution counts.
 *
 * @example
 * formerOutcomesOf(sampleAlliance, 'observer') // => ['open']
 */
export const formerOutcomesOf = (state: AllianceState, criterion: FormerCriterion): readonly FormerOutcome[] => {
  expectNoView(state, outcomesOfViews)
  if (!hasBegun(state)) return []
  return state.record.episodes.map((phased): FormerOutcome => {
    const { episode } = phased
    if (episode._tag !== 'Closed') return 'open'
    if (isResolved(state.record, phased, criterion)) return 'resolved'
    if (isAttributed(state, episode.record.reported.episode)) return 'termination'
    if (episode.settled === null) return 'open'
    return episode.earlier.length > 0 ? 'unsuccessful-repair' : 'unresolved-at-ending'
  })
}

/**
 * Says whether the judgements that the criterion names say resolved. `client`, `therapist` and `observer`: all of that perspective.
 * `any`: at least one. `all`: one of each person it concerns, and those of observers.
 */
const isResolved = (
  record: AllianceRecord,
  { episode, everyone }: PhasedEpisode,
  criterion: FormerCriterion,
): boolean => {
  const perspectiveOf = perspectivesIn(record)
  const concerned = peopleAmong(record, concernedIn(episode.record, everyone))
  const isTheirs = ({ stamp: { by } }: ResolutionJudged): boolean =>
    by._tag === 'participant' && concerned.includes(by.id)
  const judgements = countingIn(episode).filter(
    (one) => isTheirs(one) || one.stamp.by._tag === 'observer' || perspectiveOf(one.stamp.by) === 'therapist',
  )
  const agree = (those: readonly ResolutionJudged[]): boolean => those.length > 0 && those.every(saysResolved)
  switch (criterion) {
    case 'client':
    case 'therapist':
    case 'observer':
      return agree(judgements.filter(({ stamp }) => perspectiveOf(stamp.by) === criterion))
    case 'any':
      return judgements.some(saysResolved)
    case 'all':
      return (
        concerned.length > 0 &&
        judgements.filter(isTheirs).length >= concerned.length &&
        agree(judgements.filter((one) => one.stamp.by._tag === 'observer' || isTheirs(one)))
      )
    default:
      return absurd(criterion)
  }
}

/** Returns each source's latest judgement that counts: once an episode has settled, of those said before. */
const countingIn = (episode: Episode): readonly ResolutionJudged[] => {
  const { reported, said } = episode.record
  const inTime = episode._tag === 'Closed' && episode.settled !== null ? said.slice(0, episode.settled) : said
  const known = inTime.filter(
    (word) =>
      word._tag !== 'ResolutionJudged' || (word.judgement.rating !== undefined && word.judgement.scale === undefined),
  )
  return latestJudgements({ reported, said: known })
}

const formerCut = 4

const saysResolved = ({ judgement: { rating = 0 } }: ResolutionJudged): boolean => rating >= formerCut
