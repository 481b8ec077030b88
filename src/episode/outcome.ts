import {
  type Outcome,
  type Perspective,
  type ResolutionCriterion,
  resolvedFrom,
  type Source,
  type Standing,
} from '../vocabulary/index.js'
import type { ResolutionJudged } from './event.js'
import { injuredIn, partiesOf } from './record.js'
import type { Episode, EpisodeRecord } from './state.js'
import { latestWords } from './word.js'

/** What the episode’s own record does not know of the alliance around it. */
export interface Surroundings {
  /** The perspective a source speaks from. */
  readonly perspectiveOf: (source: Source) => Perspective
  /** Whether the phase, or the last of the episode’s ties, is over. */
  readonly over: boolean
  /** Whether a named source attributes that ending to this episode. */
  readonly attributed: boolean
}

/**
 * What became of an episode, on the word of whom the criterion names.
 *
 * Only a closed episode has an outcome. One that somebody closed as resolved stays `open` under a criterion whose word is
 * missing or says otherwise, until the alliance ends: whoever was not asked has not agreed.
 *
 * @param episode a reported episode
 * @param criterion whose word makes it resolved; there is no default
 * @param surroundings the perspectives of the sources, and what happened to the alliance
 * @example
 * const perspectiveOf = perspectiveIn(sampleAlliance.record)
 * outcomeOf(sampleEpisode, 'observer', { perspectiveOf, over: false, attributed: false }) // => 'open'
 */
export const outcomeOf = (
  episode: Episode,
  criterion: ResolutionCriterion,
  surroundings: Surroundings,
): Outcome | 'open' => {
  if (episode._tag !== 'Closed') return 'open'
  if (isResolved(episode.record, criterion, surroundings.perspectiveOf)) return 'resolved'
  if (surroundings.attributed) return 'termination'
  const stopped = episode.closing._tag === 'said' && episode.closing.event.as === 'stopped'
  if (!stopped && !surroundings.over) return 'open'
  return episode.earlier.length > 0 ? 'unsuccessful-repair' : 'unresolved-at-ending'
}

const saysResolved = (word: ResolutionJudged): boolean => word.judgement.rating >= resolvedFrom.value

/**
 * Whether an episode is resolved on the latest words of whom the criterion names.
 *
 * `client`: everyone of the client’s side who is a party and has judged. `therapist`, `observer`: everyone of that perspective who
 * has judged. `any`: one of the perspectives. `all`: every perspective that is a party, and every observer who judged.
 */
export const isResolved = (
  record: EpisodeRecord,
  criterion: ResolutionCriterion,
  perspectiveOf: Surroundings['perspectiveOf'],
): boolean => {
  const parties = partiesOf(record)
  const words = latestWords(record)
  const wordsOf = (perspective: Perspective): readonly ResolutionJudged[] =>
    words.filter(
      ({ stamp: { by } }) =>
        perspectiveOf(by) === perspective &&
        (perspective === 'therapist' || by._tag === 'observer' || parties.includes(by.id)),
    )
  const says = (perspective: Perspective): boolean => {
    const own = wordsOf(perspective)
    return own.length > 0 && own.every(saysResolved)
  }
  switch (criterion) {
    case 'client':
    case 'therapist':
    case 'observer':
      return says(criterion)
    case 'any':
      return says('client') || says('therapist') || says('observer') || says('party')
    case 'all': {
      const sides = new Set(parties.map((id) => perspectiveOf({ _tag: 'participant', id })))
      return [...sides].every(says) && wordsOf('observer').every(saysResolved)
    }
  }
}

/**
 * How far the words about a resolution agree.
 *
 * `confirmed` needs the word of everyone it hurt and nobody’s against; `contested` is one word for and one against; the others name
 * who alone says so.
 *
 * @example
 * standingOf(sampleEpisode.record, perspectiveIn(sampleAlliance.record)) // => 'confirmed'
 */
export const standingOf = (record: EpisodeRecord, perspectiveOf: Surroundings['perspectiveOf']): Standing => {
  const words = latestWords(record)
  const yes = words.filter(saysResolved)
  if (yes.length === 0) return 'none'
  if (yes.length < words.length) return 'contested'
  const saidYes = (id: string): boolean => yes.some(({ stamp: { by } }) => by._tag === 'participant' && by.id === id)
  const injured = injuredIn(record)
  if (injured.length > 0 && injured.every(saidYes)) return 'confirmed'
  const from = new Set(yes.map((word) => perspectiveOf(word.stamp.by)))
  if (from.size > 1) return 'others-only'
  return from.has('therapist') ? 'therapist-only' : from.has('observer') ? 'observer-only' : 'others-only'
}
