/** The former rule of outcomes, said a second time as it was while it was the only one; it asks nothing of the library. */
import type { Source } from 'rupture-repair/vocabulary'
import type { FormerOutcome } from '../../src/vocabulary/outcome.js'
import type { Model, ModelEpisode, ModelWord } from './model-state.js'
import { isConcerned } from './model-ties.js'

export const formerCriteria = ['client', 'therapist', 'observer', 'any', 'all'] as const

const isSource = (one: Source, other: Source): boolean => one._tag === other._tag && one.id === other.id

const latest = (words: readonly ModelWord[]): readonly ModelWord[] =>
  words.filter((word, index) => !words.some((later, place) => place > index && isSource(later.by, word.by)))

const side = (model: Model, by: Source): 'client' | 'therapist' | 'observer' => {
  if (by._tag === 'observer') return 'observer'
  const role = model.people[by.id]?.role
  return role === 'client' || role === 'member' ? 'client' : 'therapist'
}

/** It did not know machines; what one says is kept and not weighed. */
const isMachine = (model: Model, id: string): boolean => model.people[id]?.machine === true

const concerned = (model: Model, episode: ModelEpisode): readonly string[] =>
  Object.keys(model.people).filter((id) => isConcerned(episode, id) && !isMachine(model, id))

const yes = ({ judgement: { rating = 0 } }: ModelWord): boolean => rating >= 4

const isResolved = (model: Model, episode: ModelEpisode, criterion: (typeof formerCriteria)[number]): boolean => {
  const { settled } = episode
  const inTime = episode.words.filter(
    ({ after, judgement }) =>
      (settled === null || after < settled) && judgement.rating !== undefined && judgement.scale === undefined,
  )
  // A bystander’s word is kept and not weighed.
  const counting = latest(inTime)
    .filter(({ by }) => by._tag === 'observer' || !isMachine(model, by.id))
    .filter(({ by }) => side(model, by) !== 'client' || isConcerned(episode, by.id))
  const agree = (words: readonly ModelWord[]): boolean => words.length > 0 && words.every(yes)
  if (criterion === 'any') return counting.some(yes)
  if (criterion !== 'all') return agree(counting.filter(({ by }) => side(model, by) === criterion))
  const agreed = counting.filter(({ by }) => by._tag === 'participant').filter(yes)
  const people = concerned(model, episode)
  return (
    people.length > 0 &&
    people.every((id) => agreed.some(({ by }) => by.id === id)) &&
    counting.filter(({ by }) => by._tag === 'observer').every(yes)
  )
}

/** Each source’s latest account of an ending is the one that speaks. */
const isBlamed = ({ accounts }: Model, id: string): boolean =>
  accounts.some(
    ({ by, of, attributedTo }, index) =>
      attributedTo.includes(id) &&
      !accounts.some((later, place) => place > index && later.by === by && later.of === of),
  )

/** The outcome of an episode of the model under a criterion, by the former rule. */
export const formerOutcomeIn = (
  model: Model,
  id: string,
  criterion: (typeof formerCriteria)[number],
): FormerOutcome | undefined => {
  const episode = model.episodes[id]
  if (episode === undefined) return undefined
  if (episode.place !== 'closed') return 'open'
  if (isResolved(model, episode, criterion)) return 'resolved'
  if (isBlamed(model, id)) return 'termination'
  if (episode.settled === null) return 'open'
  return episode.attempts > 0 ? 'unsuccessful-repair' : 'unresolved-at-ending'
}
