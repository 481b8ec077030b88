import type { StageModel } from '../../episode/index.js'
import { addedUp, chosen } from './choice.js'

/** A stage model as numbers: a stage is 1 + its place in the model's list, 0 is none. */
export interface StageWalk {
  /** Where an attempt begins: the first start that the model lists. */
  readonly start: number
  /** 1 at the places of end stages. */
  readonly ends: Uint8Array
  /** By the place of a stage: where its arcs lead, and their weights added up. */
  readonly arcs: readonly { readonly to: Uint8Array; readonly weights: Float64Array }[]
}

/** Returns a stage model as numbers; an expected arc weighs 1, a possible one `possibleArcs`. */
export const stageWalk = ({ stages, starts, ends, arcs }: StageModel, possibleArcs: number): StageWalk => {
  const numberOf = (id: string): number => stages.findIndex((stage) => stage.id === id) + 1
  return {
    start: numberOf(starts[0]),
    ends: Uint8Array.from(stages, ({ id }) => (ends.includes(id) ? 1 : 0)),
    arcs: stages.map(({ id }) => {
      const out = arcs.filter(({ from }) => from === id)
      return {
        to: Uint8Array.from(out, ({ to }) => numberOf(to)),
        weights: addedUp(out.map(({ is }) => (is === 'expected' ? 1 : possibleArcs))),
      }
    }),
  }
}

/** Returns the stage reached from a stage with a uniform number; the same stage where nothing leads on. */
export const nextStage = ({ arcs }: StageWalk, stage: number, uniform: number): number => {
  const out = arcs[stage - 1]
  return out === undefined || (out.weights.at(-1) ?? 0) === 0
    ? stage
    : (out.to[chosen(out.weights, uniform) - 1] ?? stage)
}
