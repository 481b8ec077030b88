/** A walk: steps tried one after another on an invented alliance, and all that the library says of where it stands. */
import { type Alliance, type AllianceCommand, type AllianceRejection, decide, evolve, initial } from 'rupture-repair'
import { type StageModel, safranMuranWithdrawal, stageModels } from 'rupture-repair/episode'
import { commandOf, type Place, type Step, stepOf, wordOf } from './step.js'

export interface Walk {
  readonly model: StageModel
  readonly alliance: Alliance
  /** The steps that were recorded. */
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
  return { model, alliance: state, steps: [] }
}

const placeIn = ({ model, alliance }: Walk): Place => {
  const { episodes, session } = alliance.record
  const last = episodes.at(-1)?.episode
  const name = last?.record.reported.episode
  return {
    session,
    model: model.id,
    episode: name ?? 'e1',
    next: last === undefined || last._tag === 'Closed' ? `e${episodes.length + 1}` : (name ?? 'e1'),
    before: last?._tag === 'Closed' ? name : undefined,
  }
}

/** A step tried: the walk after it, or the walk as it was and what stands in the way. */
export interface Tried {
  readonly walk: Walk
  readonly refused?: AllianceRejection
}

export const tryStep = (walk: Walk, step: Step): Tried => {
  const decided = decide(walk.alliance, commandOf(step, placeIn(walk)))
  if (decided._tag === 'Left') return { walk, refused: decided.left }
  const state = decided.right.reduce<Parameters<typeof evolve>[0]>(evolve, walk.alliance)
  if (state._tag === 'NotBegun') return { walk }
  return { walk: { model: walk.model, alliance: state, steps: [...walk.steps, step] } }
}

/** Steps one after another; what is refused is passed over. */
export const walkAlong = (model: StageModel, steps: readonly Step[]): Walk =>
  steps.reduce((walk, step) => tryStep(walk, step).walk, startWith(model))

/** A walk as the part of an address after `#`. */
export const addressOf = ({ model, steps }: Walk): string => `${model.id}/${steps.map(wordOf).join('/')}`

/** The walk an address tells; what cannot be read or recorded is passed over. */
export const walkAt = (address: string): Walk => {
  const [id, ...words] = address.split('/')
  const model = stageModels.find((one) => one.id === id) ?? safranMuranWithdrawal
  return walkAlong(
    model,
    words.flatMap((word) => stepOf(word) ?? []),
  )
}
