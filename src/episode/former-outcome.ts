import type { Verdict } from '../kernel/inside.js'
import type {
  FormerOutcome,
  ParticipantId,
  Perspective,
  ResolutionCriterion,
  Source,
  Standing,
} from '../vocabulary/inside.js'
import type { ResolutionJudged } from './event.js'
import { latestJudgements } from './judgement.js'
import { concernedIn, injuredIn } from './record.js'
import type { Episode, EpisodeRecord } from './state.js'

/** The criteria of the former rule. */
export type FormerCriterion = Extract<ResolutionCriterion, 'client' | 'therapist' | 'observer' | 'any' | 'all'>

/** The facts of the alliance that judgements of an episode are weighed by. */
export interface JudgementContext {
  readonly perspectiveOf: (source: Source) => Perspective
  /** The people who took part when it was reported; it concerns all of them where it concerns the whole. */
  readonly everyone: readonly ParticipantId[]
}

/** What the outcome of an episode is read against: the people, their perspectives and whether an ending is attributed to it. */
export interface OutcomeContext extends JudgementContext {
  readonly attributed: boolean
}

/**
 * Returns the outcome of an episode by the former rule, `outcomeRule` 1: by the judgement of the people that the criterion names.
 *
 * Only a closed episode has an outcome. One closed as resolved stays `open` until the alliance ends where the judgement that the
 * criterion asks for is missing or says otherwise. Where the parties stopped or the alliance ended, only earlier judgements count.
 *
 * @example
 * const perspectiveOf = perspectiveIn(sampleAlliance.record)
 * const context = { perspectiveOf, everyone: ['client', 'therapist'], attributed: false }
 * formerOutcomeOf(sampleEpisode, 'observer', context) // => 'open'
 */
export const formerOutcomeOf = (
  episode: Episode,
  criterion: FormerCriterion,
  context: OutcomeContext,
): FormerOutcome => {
  if (episode._tag !== 'Closed') return 'open'
  if (verdictOn(countingIn(episode), criterion, context) === 'met') return 'resolved'
  if (context.attributed) return 'termination'
  if (episode.settled === null) return 'open'
  return episode.earlier.length > 0 ? 'unsuccessful-repair' : 'unresolved-at-ending'
}

/** Returns the part of a record that counts for its outcome: once it is settled, what was said before. */
const countingIn = (episode: Episode): EpisodeRecord => {
  const { record } = episode
  return episode._tag !== 'Closed' || episode.settled === null
    ? record
    : { reported: record.reported, said: record.said.slice(0, episode.settled) }
}

/** The former cut, on this library's own scale. */
const formerCut = 4

const saysResolved = ({ judgement }: ResolutionJudged): boolean => (judgement.rating ?? 0) >= formerCut

/** Returns the people among participants: a machine has no word that counts, so none is waited for. */
const peopleAmong = (ids: readonly ParticipantId[], { perspectiveOf }: JudgementContext): readonly ParticipantId[] =>
  ids.filter((id) => perspectiveOf({ _tag: 'participant', id }) !== 'machine')

/** Returns the latest judgements of the people it concerns, of those who treat or lead, and of observers; not of bystanders. */
const weighedJudgements = (record: EpisodeRecord, people: JudgementContext): readonly ResolutionJudged[] => {
  const concerned = peopleAmong(concernedIn(record, people.everyone), people)
  return latestJudgements(record).filter(
    ({ stamp: { by } }) =>
      by._tag === 'observer' || concerned.includes(by.id) || people.perspectiveOf(by) === 'therapist',
  )
}

/**
 * Returns `met` where the judgements that the criterion names say resolved, `unknown` where they are missing.
 *
 * `client`, `therapist` and `observer`: all weighed judgements of that perspective. `any`: at least one weighed judgement. `all`:
 * one of each person it concerns, and those of observers.
 */
const verdictOn = (record: EpisodeRecord, criterion: FormerCriterion, people: JudgementContext): Verdict => {
  const judgements = weighedJudgements(record, people)
  const of = (said: readonly ResolutionJudged[], isYes = said.every(saysResolved)): Verdict =>
    said.length === 0 ? 'unknown' : isYes ? 'met' : 'unmet'
  switch (criterion) {
    case 'client':
    case 'therapist':
    case 'observer':
      return of(judgements.filter(({ stamp }) => people.perspectiveOf(stamp.by) === criterion))
    case 'any':
      return of(judgements, judgements.some(saysResolved))
    case 'all': {
      const concerned = peopleAmong(concernedIn(record, people.everyone), people)
      const isTheirs = ({ stamp: { by } }: ResolutionJudged): boolean =>
        by._tag === 'participant' && concerned.includes(by.id)
      return judgements.filter(isTheirs).length < concerned.length
        ? 'unknown'
        : of(judgements.filter((one) => one.stamp.by._tag === 'observer' || isTheirs(one)))
    }
  }
}

/**
 * Says how far the judgements of a resolution agree.
 *
 * `confirmed` needs *resolved* from each person it hurt and *not resolved* from none; `contested` has both; the other standings
 * name the sources that say *resolved*. A bystander's judgement does not count.
 *
 * @example
 * const people = { perspectiveOf: perspectiveIn(sampleAlliance.record), everyone: ['client', 'therapist'] }
 * standingOf(sampleEpisode.record, people) // => 'confirmed'
 */
export const standingOf = (record: EpisodeRecord, people: JudgementContext): Standing => {
  const judgements = weighedJudgements(record, people)
  const yes = judgements.filter(saysResolved)
  if (yes.length === 0) return 'none'
  if (yes.length < judgements.length) return 'contested'
  const saidYes = (id: ParticipantId): boolean =>
    yes.some(({ stamp: { by } }) => by._tag === 'participant' && by.id === id)
  const injured = peopleAmong(injuredIn(record), people)
  if (injured.length > 0 && injured.every(saidYes)) return 'confirmed'
  const from = new Set(yes.map((one) => people.perspectiveOf(one.stamp.by)))
  if (from.size > 1) return 'others-only'
  return from.has('therapist') ? 'therapist-only' : from.has('observer') ? 'observer-only' : 'others-only'
}
