import type { StageModel } from '../episode/index.js'

/** A stage model as numbers: a stage is 1 + its place in the model’s list, 0 is none. */
export interface StageWalk {
  /** Where an attempt begins: the first start that the model lists. */
  readonly start: number
  /** 1 at the places of end stages. */
  readonly ends: Uint8Array
  /** The arcs out of the stage at a place stand from `offsets[place]` up to, not including, `offsets[place + 1]`. */
  readonly offsets: Int32Array
  readonly targets: Uint8Array
  /** The weights of the arcs out of a stage, added up as far as this one. */
  readonly weights: Float64Array
}

/** A stage model as numbers; an expected arc weighs 1, a possible one `possibleArcs`. */
export const stageWalk = ({ stages, starts, ends, arcs }: StageModel, possibleArcs: number): StageWalk => {
  const numberOf = (id: string): number => stages.findIndex((stage) => stage.id === id) + 1
  const out = stages.map(({ id }) => arcs.filter(({ from }) => from === id))
  const offsets = new Int32Array(stages.length + 1)
  for (const [place, some] of out.entries()) offsets[place + 1] = (offsets[place] ?? 0) + some.length
  return {
    start: numberOf(starts[0]),
    ends: Uint8Array.from(stages, ({ id }) => (ends.includes(id) ? 1 : 0)),
    offsets,
    targets: Uint8Array.from(out.flat(), ({ to }) => numberOf(to)),
    weights: Float64Array.from(
      out.flatMap((some) => sums(some.map(({ is }) => (is === 'expected' ? 1 : possibleArcs)))),
    ),
  }
}

const sums = (weights: readonly number[]): readonly number[] => {
  let sum = 0
  return weights.map((weight) => {
    sum += weight
    return sum
  })
}

/** The stage reached from a stage with a uniform number; the same stage where nothing leads on. */
export const nextStage = ({ offsets, targets, weights }: StageWalk, stage: number, uniform: number): number => {
  const [from, to] = [offsets[stage - 1] ?? 0, offsets[stage] ?? 0]
  const sought = uniform * (to > from ? (weights[to - 1] ?? 0) : 0)
  for (let arc = from; arc < to; arc += 1) if (sought < (weights[arc] ?? 0)) return targets[arc] ?? stage
  return stage
}
