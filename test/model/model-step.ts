/** One step of the independent model, and what many steps can be refused for. */
import type { Stamp } from 'rupture-repair'
import type { Moment } from 'rupture-repair/episode'
import type { Happened, Tie } from 'rupture-repair/vocabulary'
import type { Model, Refusal } from './model-state.js'
import { idsOf } from './model-ties.js'

/** One entry of the log: acts need an open phase and a speaker who takes part, words only a speaker who is known. */
export interface Step {
  readonly as: 'act' | 'word'
  readonly refused: () => Refusal
  readonly happens: () => void
}

export const act = (refused: () => Refusal, happens: () => void = () => {}): Step => ({ as: 'act', refused, happens })
export const word = (refused: () => Refusal, happens: () => void = () => {}): Step => ({ as: 'word', refused, happens })

export const first = (...refusals: readonly (() => Refusal)[]): Refusal => {
  for (const refusal of refusals) {
    const tag = refusal()
    if (tag !== undefined) return tag
  }
  return undefined
}

/** What a name meets that is no episode’s: a harm has none of what an episode has. */
export const noEpisode = (model: Model, name: string): Refusal =>
  model.harms[name] === undefined ? 'UnknownEpisode' : 'HarmIsNoEpisode'

export const twice = (ids: readonly string[]): Refusal => (new Set(ids).size < ids.length ? 'NamedTwice' : undefined)

/** What can be asked of the people, the times and the ties that a fact names. */
export interface Checks {
  readonly unknown: (ids: readonly string[]) => Refusal
  readonly absent: (ids: readonly string[]) => Refusal
  readonly tooEarly: (happened: Happened | undefined) => Refusal
  readonly kindless: (moment: Moment) => Refusal
  readonly noTie: (tie: Tie) => boolean
  /** How many take part. */
  readonly here: number
}
export const checksOf = (model: Model, { by, session }: Stamp): Checks => {
  const unknown = (ids: readonly string[]): Refusal =>
    ids.some((id) => model.people[id] === undefined) ? 'UnknownParticipant' : undefined
  const absent = (ids: readonly string[]): Refusal =>
    unknown(ids) ?? (ids.some((id) => model.people[id]?.gone !== undefined) ? 'HasLeft' : undefined)
  const tooEarly = (happened: Happened | undefined): Refusal =>
    happened === undefined || happened._tag === 'unknown'
      ? undefined
      : happened.session < 0
        ? 'NotASessionNumber'
        : happened.session > session
          ? 'HappenedAfterReported'
          : undefined
  /** Only people may leave open what kind it was. */
  const kindless = ({ kind }: Moment): Refusal =>
    kind === undefined && by._tag === 'observer' ? 'CoderNamesKind' : undefined
  const here = Object.values(model.people).filter(({ gone }) => gone === undefined).length
  const noTie = ([one, other]: Tie): boolean => {
    const named = [...idsOf(one), ...idsOf(other)]
    const hasWhole = one._tag === 'whole' || other._tag === 'whole'
    return new Set(named).size < named.length || (hasWhole && Object.keys(model.people).length < 3)
  }
  return { unknown, absent, tooEarly, kindless, noTie, here }
}
