import { absurd, type Verdict } from '../kernel/index.js'
import {
  type Outcome,
  type ParticipantId,
  type Perspective,
  type ResolutionCriterion,
  resolvedFrom,
  type Source,
  type Standing,
} from '../vocabulary/index.js'
import type { ResolutionJudged } from './event.js'
import { concernedIn, injuredIn } from './record.js'
import type { Episode, EpisodeRecord } from './state.js'
import { latestWords } from './word.js'

/** What the episode’s own record does not know of the alliance around it. */
export interface OutcomeContext {
  /** The perspective a source speaks from. */
  readonly perspectiveOf: (source: Source) => Perspective
  /** Everyone who took part when it was reported: all of them are concerned in what concerns the whole. */
  readonly everyone: readonly ParticipantId[]
  /** Whether a named source attributes that ending to this episode. */
  readonly attributed: boolean
}

/**
 * What became of an episode, on the word of whom the criterion names.
 *
 * Only a closed episode has an outcome. One that somebody closed as resolved stays `open` under a criterion whose word is
 * missing or says otherwise, until the alliance ends: whoever was not asked has not agreed. Where the parties stopped or the
 * alliance ended, only words said before count: an ending absorbs.
 *
 * @param episode a reported episode
 * @param criterion whose word makes it resolved; there is no default
 * @param context the people around it, and what happened to the alliance
 * @example
 * const perspectiveOf = perspectiveIn(sampleAlliance.record)
 * const context = { perspectiveOf, everyone: ['client', 'therapist'], attributed: false }
 * outcomeOf(sampleEpisode, 'observer', context) // => 'open'
 */
export const outcomeOf = (
  episode: Episode,
  criterion: ResolutionCriterion,
  context: OutcomeContext,
): Outcome | 'open' => {
  if (episode._tag !== 'Closed') return 'open'
  if (verdictOn(countingIn(episode), criterion, context) === 'met') return 'resolved'
  if (context.attributed) return 'termination'
  if (episode.settled === null) return 'open'
  return episode.earlier.length > 0 ? 'unsuccessful-repair' : 'unresolved-at-ending'
}

/** What of a record counts for its outcome: once it is settled, only what was said before. */
const countingIn = (episode: Episode): EpisodeRecord => {
  const { record } = episode
  return episode._tag !== 'Closed' || episode.settled === null
    ? record
    : { reported: record.reported, said: record.said.slice(0, episode.settled) }
}

/**
 * Whether whom the criterion names have said at all how far an episode is resolved, in time to count for its outcome.
 *
 * Where they have not, every outcome but *resolved* says only that nobody gave that word: not that they said no.
 * `all` asks for a word of every single person it concerns.
 *
 * @example
 * const people = { perspectiveOf: perspectiveIn(sampleAlliance.record), everyone: ['client', 'therapist'] }
 * isWordGiven(sampleEpisode, 'client', people) // => true
 * isWordGiven(sampleEpisode, 'observer', people) // => false
 */
export const isWordGiven = (episode: Episode, criterion: ResolutionCriterion, people: JudgementContext): boolean =>
  verdictOn(countingIn(episode), criterion, people) !== 'unknown'

const saysResolved = (word: ResolutionJudged): boolean => word.judgement.rating >= resolvedFrom.value

/** Who is around an episode, for weighing the words about it. */
export type JudgementContext = Pick<OutcomeContext, 'perspectiveOf' | 'everyone'>

/** The latest words of those it concerns, of those who treat or lead, and of observers; a bystander’s word is kept and not weighed. */
const weighedWords = (
  record: EpisodeRecord,
  { perspectiveOf, everyone }: JudgementContext,
): readonly ResolutionJudged[] => {
  const concerned = concernedIn(record, everyone)
  return latestWords(record).filter(
    ({ stamp: { by } }) => by._tag === 'observer' || concerned.includes(by.id) || perspectiveOf(by) === 'therapist',
  )
}

/**
 * What the latest words of whom the criterion names come to: met where it is resolved, unknown where they have not been given.
 *
 * `client`: those of the client’s side whom it concerns and who have judged. `therapist`, `observer`: those of that perspective
 * who have judged. `any`: a single one of those whose word is weighed. `all`: every single person it concerns, and every observer
 * who judged.
 */
const verdictOn = (record: EpisodeRecord, criterion: ResolutionCriterion, people: JudgementContext): Verdict => {
  const words = weighedWords(record, people)
  const of = (said: readonly ResolutionJudged[], isYes = said.every(saysResolved)): Verdict =>
    said.length === 0 ? 'unknown' : isYes ? 'met' : 'unmet'
  switch (criterion) {
    case 'client':
    case 'therapist':
    case 'observer':
      return of(words.filter(({ stamp }) => people.perspectiveOf(stamp.by) === criterion))
    case 'any':
      return of(words, words.some(saysResolved))
    case 'all': {
      const concerned = concernedIn(record, people.everyone)
      const isTheirs = ({ stamp: { by } }: ResolutionJudged): boolean =>
        by._tag === 'participant' && concerned.includes(by.id)
      return words.filter(isTheirs).length < concerned.length
        ? 'unknown'
        : of(words.filter((word) => word.stamp.by._tag === 'observer' || isTheirs(word)))
    }
    default:
      return absurd(criterion)
  }
}

/**
 * How far the words about a resolution agree.
 *
 * `confirmed` needs the word of everyone it hurt and nobody’s against; `contested` is one word for and one against; the others name
 * who alone says so. A bystander’s word is kept and not weighed here.
 *
 * @example
 * const people = { perspectiveOf: perspectiveIn(sampleAlliance.record), everyone: ['client', 'therapist'] }
 * standingOf(sampleEpisode.record, people) // => 'confirmed'
 */
export const standingOf = (record: EpisodeRecord, people: JudgementContext): Standing => {
  const words = weighedWords(record, people)
  const yes = words.filter(saysResolved)
  if (yes.length === 0) return 'none'
  if (yes.length < words.length) return 'contested'
  const saidYes = (id: ParticipantId): boolean =>
    yes.some(({ stamp: { by } }) => by._tag === 'participant' && by.id === id)
  const injured = injuredIn(record)
  if (injured.length > 0 && injured.every(saidYes)) return 'confirmed'
  const from = new Set(yes.map((word) => people.perspectiveOf(word.stamp.by)))
  if (from.size > 1) return 'others-only'
  return from.has('therapist') ? 'therapist-only' : from.has('observer') ? 'observer-only' : 'others-only'
}
