/** What became of an episode, said a second time from the rules; it asks nothing of the library. */
import type { Outcome, ResolutionCriterion, Source } from 'rupture-repair/vocabulary'
import type { Standing } from '../../src/vocabulary/inside.js'
import type { Model, ModelEpisode, ModelWord } from './model.js'

const isSource = (one: Source, other: Source): boolean => one._tag === other._tag && one.id === other.id

const latest = (words: readonly ModelWord[]): readonly ModelWord[] =>
  words.filter((word, index) => !words.some((later, place) => place > index && isSource(later.by, word.by)))

const side = (model: Model, by: Source): 'client' | 'therapist' | 'observer' | 'machine' => {
  if (by._tag === 'observer') return 'observer'
  if (model.people[by.id]?.machine) return 'machine'
  const role = model.people[by.id]?.role
  return role === 'client' || role === 'member' ? 'client' : 'therapist'
}

/** Those it concerns: its parties, and in what concerns the whole whoever took part when it was reported; machines are not asked. */
const concerned = (model: Model, { parties, ties, everyone }: ModelEpisode): ReadonlySet<string> => {
  const ofWhole = ties.flat().some(({ _tag }) => _tag === 'whole')
  return new Set(people(model, ofWhole ? [...parties, ...everyone] : parties))
}

const people = (model: Model, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => model.people[id]?.machine === undefined)

const yes = ({ rating }: ModelWord): boolean => rating >= 4

/** A bystander’s word is kept and not weighed, nor is a machine’s. */
const weighed = (model: Model, episode: ModelEpisode, words: readonly ModelWord[]): readonly ModelWord[] =>
  latest(words)
    .filter(({ by }) => side(model, by) !== 'machine')
    .filter(({ by }) => side(model, by) !== 'client' || concerned(model, episode).has(by.id))

const isResolved = (model: Model, episode: ModelEpisode, criterion: ResolutionCriterion): boolean => {
  const { settled } = episode
  const counting = weighed(
    model,
    episode,
    episode.words.filter(({ after }) => settled === null || after < settled),
  )
  const sides = { client: [], therapist: [], observer: [], machine: [] } as Record<ReturnType<typeof side>, ModelWord[]>
  for (const word of counting) sides[side(model, word.by)].push(word)
  const agree = (words: readonly ModelWord[]): boolean => words.length > 0 && words.every(yes)
  if (criterion === 'any') return counting.some(yes)
  if (criterion !== 'all') return agree(sides[criterion])
  const agreed = counting.filter(({ by }) => by._tag === 'participant').filter(yes)
  return (
    [...concerned(model, episode)].every((id) => agreed.some(({ by }) => by.id === id)) &&
    concerned(model, episode).size > 0 &&
    sides.observer.every(yes)
  )
}

/** Whether those whom the criterion names have said anything in time. */
export const isWordIn = (model: Model, id: string, criterion: ResolutionCriterion): boolean | undefined => {
  const episode = model.episodes[id]
  if (episode === undefined) return undefined
  const inTime = episode.words.filter(({ after }) => episode.settled === null || after < episode.settled)
  const words = weighed(model, episode, inTime)
  if (criterion === 'any') return words.length > 0
  if (criterion !== 'all') return words.some(({ by }) => side(model, by) === criterion)
  const speakers = new Set(words.flatMap(({ by }) => (by._tag === 'participant' ? [by.id] : [])))
  const asked = concerned(model, episode)
  return asked.size > 0 && [...asked].every((one) => speakers.has(one))
}

/** Each source’s latest account of an ending is the one that speaks. */
const isBlamed = ({ accounts }: Model, id: string): boolean =>
  accounts.some(
    ({ by, of, attributedTo }, index) =>
      attributedTo.includes(id) &&
      !accounts.some((later, place) => place > index && later.by === by && later.of === of),
  )

/** The outcome of an episode of the model under a criterion. */
export const outcomeIn = (model: Model, id: string, criterion: ResolutionCriterion): Outcome | 'open' | undefined => {
  const episode = model.episodes[id]
  if (episode === undefined) return undefined
  if (episode.place !== 'closed') return 'open'
  if (isResolved(model, episode, criterion)) return 'resolved'
  if (isBlamed(model, id)) return 'termination'
  if (episode.settled === null) return 'open'
  return episode.attempts > 0 ? 'unsuccessful-repair' : 'unresolved-at-ending'
}

/** How far the words about an episode of the model agree, whenever they were said. */
export const standingIn = (model: Model, id: string): Standing | undefined => {
  const episode = model.episodes[id]
  if (episode === undefined) return undefined
  const words = weighed(model, episode, episode.words)
  const agreed = words.filter(yes)
  if (agreed.length === 0) return 'none'
  if (agreed.length < words.length) return 'contested'
  const said = (who: string): boolean => agreed.some(({ by }) => by._tag === 'participant' && by.id === who)
  const hurt = people(model, episode.hurt)
  if (hurt.length > 0 && hurt.every(said)) return 'confirmed'
  const sides = new Set(agreed.map(({ by }) => side(model, by)))
  if (sides.size === 1 && sides.has('therapist')) return 'therapist-only'
  return sides.size === 1 && sides.has('observer') ? 'observer-only' : 'others-only'
}
