/** A walk: steps tried one after another on an invented alliance, and all that the library says about its state. */
import { type Alliance, type AllianceCommand, type AllianceRejection, decide, evolve, initial } from 'rupture-repair'
import { type Episode, type StageModel, safranMuranWithdrawal, stageModels } from 'rupture-repair/episode'
import { commandOf, type Place } from './command-of.js'
import { type Step, stepOf, wordOf } from './step.js'

export interface Walk {
  /** What the stages are read against. */
  readonly model: StageModel
  readonly alliance: Alliance
  /** The episode that steps are about; `undefined` before one is reported. */
  readonly about: string | undefined
  /** The steps that were recorded, and the turns between them. */
  readonly steps: readonly Step[]
}

const begin: AllianceCommand = {
  _tag: 'BeginAlliance',
  stamp: { session: 0, by: { _tag: 'participant', id: 'therapist' } },
  beginning: {
    setting: 'individual',
    medium: 'in-person',
    provenance: 'invented',
    participants: [
      { id: 'client', role: 'client' },
      { id: 'therapist', role: 'therapist' },
    ],
  },
}

/** A walk before its first step. */
export const startWith = (model: StageModel): Walk => {
  const begun = decide(initial, begin)
  const state = begun._tag === 'Right' ? begun.right.reduce(evolve, initial) : initial
  if (state._tag === 'NotBegun') throw new Error('the beginning was refused')
  return { model, alliance: state, about: undefined, steps: [] }
}

/** The episodes on record, in the order in which they were reported. */
export const episodesOf = ({ alliance }: Walk): readonly Episode[] =>
  alliance.record.episodes.map(({ episode }) => episode)

export const nameOf = ({ record }: Episode): string => record.reported.episode

/** The episode that steps are about. */
export const currentOf = (walk: Walk): Episode | undefined =>
  episodesOf(walk).find((episode) => nameOf(episode) === walk.about)

/** The episode closed last, of which a new one may be said to be the return. */
export const closedLast = (walk: Walk): string | undefined => {
  const closed = episodesOf(walk).findLast(({ _tag }) => _tag === 'Closed')
  return closed && nameOf(closed)
}

const placeIn = (walk: Walk): Place => {
  const { episodes, harms, session } = walk.alliance.record
  return {
    session,
    episode: walk.about ?? 'e1',
    next: `e${episodes.length + 1}`,
    before: closedLast(walk),
    harm: (harms.find(({ closed }) => closed === undefined) ?? harms.at(-1))?.reported.harm ?? 'h1',
    nextHarm: `h${harms.length + 1}`,
  }
}

/** A step tried: the walk after it, or the walk as it was and the obstacle. */
export interface Tried {
  readonly walk: Walk
  readonly refused?: AllianceRejection
}

export const tryStep = (walk: Walk, step: Step): Tried => {
  const { model, alliance } = walk
  const steps = [...walk.steps, step]
  if (step._tag === 'turn')
    return episodesOf(walk).some((episode) => nameOf(episode) === step.episode)
      ? { walk: { model, alliance, about: step.episode, steps } }
      : { walk, refused: { _tag: 'UnknownEpisode', episode: step.episode } }
  const place = placeIn(walk)
  const decided = decide(alliance, commandOf(step, place))
  if (decided._tag === 'Left') return { walk, refused: decided.left }
  const state = decided.right.reduce<Parameters<typeof evolve>[0]>(evolve, alliance)
  if (state._tag === 'NotBegun') return { walk }
  const isReport = step._tag === 'report' || step._tag === 'return'
  return { walk: { model, alliance: state, about: isReport ? place.next : walk.about, steps } }
}

/** Steps one after another; what is refused is passed over. */
export const walkAlong = (model: StageModel, steps: readonly Step[]): Walk =>
  steps.reduce((walk, step) => tryStep(walk, step).walk, startWith(model))

/** A course to begin with: a withdrawal was reported two sessions ago, and no one has tried to mend it. */
export const opening = (model: StageModel): Walk =>
  walkAlong(model, [
    { _tag: 'session' },
    { _tag: 'report', kind: 'withdrawal', by: 'client' },
    { _tag: 'session' },
    { _tag: 'session' },
  ])

/** A walk as the part of an address after `#`. */
export const addressOf = ({ model, steps }: Walk): string => `${model.id}/${steps.map(wordOf).join('/')}`

/** The walk an address tells, and how many of its words could not be read or recorded and were passed over. */
export const walkAt = (address: string): { readonly walk: Walk; readonly passedOver: number } => {
  const [id, ...words] = address.split('/')
  const model = stageModels.find((one) => one.id === id) ?? safranMuranWithdrawal
  const asked = words.filter((word) => word !== '')
  const walk = walkAlong(
    model,
    asked.flatMap((word) => stepOf(word, model.id) ?? []),
  )
  return { walk, passedOver: asked.length - walk.steps.length + (model.id === id ? 0 : 1) }
}
