import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/index.js'
import type { StageModel } from './stage-model.js'

/** What is wrong with a stage model; each problem names what it is about. */
export type StageModelProblem =
  | { readonly _tag: 'StageTwice'; readonly stage: string }
  | { readonly _tag: 'ArcTwice'; readonly from: string; readonly to: string }
  | { readonly _tag: 'ArcToItself'; readonly stage: string }
  | { readonly _tag: 'UnknownStage'; readonly stage: string; readonly where: 'starts' | 'ends' | 'arcs' }
  | { readonly _tag: 'NotReachable'; readonly stage: string }
  | { readonly _tag: 'NoWayToAnEnd'; readonly stage: string }
  | { readonly _tag: 'NoExpectedWay'; readonly start: string }

/**
 * Says exactly what is wrong with a stage model; a sound one has no problem.
 *
 * Sound: stages and arcs are named once, every arc joins two different stages of the model, every stage can be reached from a start
 * and has a way to an end, and from every start an end can be reached on expected arcs alone.
 *
 * @returns all problems at once; none where the model is sound
 * @example
 * checkStageModel(bennettParryRyle) // => []
 * checkStageModel({ ...aspland, arcs: aspland.arcs.slice(1) }).some(({ _tag }) => _tag === 'NoExpectedWay') // => true
 */
export const checkStageModel = (model: StageModel): readonly StageModelProblem[] => {
  const malformed = [...namedTwice(model), ...unknownStages(model)]
  return malformed.length > 0 ? malformed : unsound(model)
}

/**
 * Takes a model of the user’s own, if it is sound.
 *
 * @returns on the right the model as given; on the left every problem
 * @example
 * defineStageModel(aspland)._tag // => 'Right'
 */
export const defineStageModel = (model: StageModel): Either<NonEmpty<StageModelProblem>, StageModel> => {
  const problems = nonEmpty(checkStageModel(model))
  return problems === undefined ? right(model) : left(problems)
}

const namedTwice = ({ stages, arcs }: StageModel): readonly StageModelProblem[] => [
  ...stages.flatMap(({ id }, index): StageModelProblem[] =>
    stages.findIndex((one) => one.id === id) < index ? [{ _tag: 'StageTwice', stage: id }] : [],
  ),
  ...arcs.flatMap(({ from, to }, index): StageModelProblem[] =>
    arcs.findIndex((one) => one.from === from && one.to === to) < index ? [{ _tag: 'ArcTwice', from, to }] : [],
  ),
  ...arcs.flatMap(({ from, to }): StageModelProblem[] => (from === to ? [{ _tag: 'ArcToItself', stage: from }] : [])),
]

const unknownStages = ({ stages, starts, ends, arcs }: StageModel): readonly StageModelProblem[] => {
  const known = new Set(stages.map(({ id }) => id))
  const unknown = (names: readonly string[], where: 'starts' | 'ends' | 'arcs'): readonly StageModelProblem[] =>
    [...new Set(names)].filter((stage) => !known.has(stage)).map((stage) => ({ _tag: 'UnknownStage', stage, where }))
  return [
    ...unknown(starts, 'starts'),
    ...unknown(ends, 'ends'),
    ...unknown(
      arcs.flatMap(({ from, to }) => [from, to]),
      'arcs',
    ),
  ]
}

type Way = readonly [from: string, to: string]

const unsound = ({ stages, starts, ends, arcs }: StageModel): readonly StageModelProblem[] => {
  const ways = arcs.map(({ from, to }): Way => [from, to])
  const expected = arcs.filter(({ is }) => is === 'expected').map(({ from, to }): Way => [from, to])
  const reached = reachable(starts, ways)
  const ending = reachable(
    ends,
    ways.map(([from, to]): Way => [to, from]),
  )
  return [
    ...stages.flatMap(({ id }): StageModelProblem[] => (reached.has(id) ? [] : [{ _tag: 'NotReachable', stage: id }])),
    ...stages.flatMap(({ id }): StageModelProblem[] => (ending.has(id) ? [] : [{ _tag: 'NoWayToAnEnd', stage: id }])),
    ...starts.flatMap((start): StageModelProblem[] => {
      const onExpected = reachable([start], expected)
      return ends.some((end) => onExpected.has(end)) ? [] : [{ _tag: 'NoExpectedWay', start }]
    }),
  ]
}

const reachable = (from: readonly string[], ways: readonly Way[]): ReadonlySet<string> => {
  const reached = new Set(from)
  // A set visits what is added while it is walked.
  for (const stage of reached) for (const [start, end] of ways) if (start === stage) reached.add(end)
  return reached
}
