import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import { type StageModel, steps } from './stage-model.js'
import { stageModels } from './stage-models.js'

/** A problem of a stage model. */
export type StageModelProblem =
  | { readonly _tag: 'WithoutId'; readonly where: 'model' | 'stages' }
  | { readonly _tag: 'NoneListed'; readonly where: 'stages' | 'starts' | 'ends' }
  | { readonly _tag: 'PublishedModelId'; readonly model: string }
  | { readonly _tag: 'StageTwice'; readonly stage: string }
  | { readonly _tag: 'StageWithoutMeaning'; readonly stage: string }
  | { readonly _tag: 'UnknownMeaning'; readonly stage: string; readonly meaning: string }
  | { readonly _tag: 'ArcTwice'; readonly from: string; readonly to: string }
  | { readonly _tag: 'ArcToItself'; readonly stage: string }
  | { readonly _tag: 'UnknownStage'; readonly stage: string; readonly where: 'starts' | 'ends' | 'arcs' }
  | { readonly _tag: 'NotReachable'; readonly stage: string }
  | { readonly _tag: 'NoWayToAnEnd'; readonly stage: string }
  | { readonly _tag: 'NoExpectedWay'; readonly start: string }

/**
 * Returns all problems of a stage model; a sound one has none.
 *
 * A sound model has an id, stages, starts and ends. Every stage has an id and a meaning. No stage or arc is named twice. Every arc
 * joins two different stages of the model. Every stage has a path from a start and a path to an end, and every start has a path to
 * an end on expected arcs. Where no start, or no end, is a stage, the paths from, or to, it are not checked.
 *
 * @example
 * checkStageModel(bennettParryRyle) // => []
 */
export const checkStageModel = (model: StageModel): readonly StageModelProblem[] => [
  ...nothingNamed(model),
  ...meaningless(model),
  ...namedTwice(model),
  ...unknownStages(model),
  ...unsound(model),
]

/**
 * Returns a model of the user's own as given, or all its problems.
 *
 * Its id must not be a published model's: a label names its model by id.
 *
 * @example
 * defineStageModel(aspland) // => { _tag: 'Left', left: [{ _tag: 'PublishedModelId', model: 'aspland' }] }
 */
export const defineStageModel = (model: StageModel): Either<NonEmpty<StageModelProblem>, StageModel> => {
  const taken: readonly StageModelProblem[] = stageModels.some(({ id }) => id === model.id)
    ? [{ _tag: 'PublishedModelId', model: model.id }]
    : []
  const problems = nonEmpty([...taken, ...checkStageModel(model)])
  return problems === undefined ? right(model) : left(problems)
}

const nothingNamed = ({ id, stages, starts, ends }: StageModel): readonly StageModelProblem[] => {
  const listed = { stages, starts, ends }
  return [
    ...(id === '' ? [{ _tag: 'WithoutId', where: 'model' } as const] : []),
    ...(stages.some((stage) => stage.id === '') ? [{ _tag: 'WithoutId', where: 'stages' } as const] : []),
    ...(['stages', 'starts', 'ends'] as const).flatMap((where): StageModelProblem[] =>
      listed[where].length === 0 ? [{ _tag: 'NoneListed', where }] : [],
    ),
  ]
}

/** Checks the meanings, which callers without types may have got wrong. */
const meaningless = ({ stages }: StageModel): readonly StageModelProblem[] => {
  const known: readonly string[] = steps
  return stages.flatMap(({ id: stage, means }): readonly StageModelProblem[] =>
    means.length === 0
      ? [{ _tag: 'StageWithoutMeaning', stage }]
      : means
          .filter((meaning) => !known.includes(meaning))
          .map((meaning) => ({ _tag: 'UnknownMeaning', stage, meaning })),
  )
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

type Edge = readonly [from: string, to: string]

const unsound = (model: StageModel): readonly StageModelProblem[] => {
  const stages = [...new Set(model.stages.map(({ id }) => id))]
  const starts = model.starts.filter((start) => stages.includes(start))
  const ends = model.ends.filter((end) => stages.includes(end))
  const edges = model.arcs.map(({ from, to }): Edge => [from, to])
  const expected = model.arcs.filter(({ is }) => is === 'expected').map(({ from, to }): Edge => [from, to])
  const reached = reachable(starts, edges)
  const ending = reachable(
    ends,
    edges.map(([from, to]): Edge => [to, from]),
  )
  const notReached = starts.length === 0 ? [] : stages.filter((stage) => !reached.has(stage))
  const endless = ends.length === 0 ? [] : stages.filter((stage) => !ending.has(stage))
  const unexpected = starts.filter((start) => {
    const onExpected = reachable([start], expected)
    return ends.length > 0 && !ends.some((end) => onExpected.has(end))
  })
  return [
    ...notReached.map((stage) => ({ _tag: 'NotReachable', stage }) as const),
    ...endless.map((stage) => ({ _tag: 'NoWayToAnEnd', stage }) as const),
    ...unexpected.map((start) => ({ _tag: 'NoExpectedWay', start }) as const),
  ]
}

const reachable = (from: readonly string[], edges: readonly Edge[]): ReadonlySet<string> => {
  const reached = new Set(from)
  // A loop over a set visits what is added meanwhile.
  for (const stage of reached) for (const [start, end] of edges) if (start === stage) reached.add(end)
  return reached
}
