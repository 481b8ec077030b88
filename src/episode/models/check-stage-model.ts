import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/index.js'
import { type StageModel, steps } from './stage-model.js'
import { stageModels } from './stage-models.js'

/** What is wrong with a stage model; each problem names what it is about. */
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
 * Says exactly what is wrong with a stage model; a sound one has no problem.
 *
 * Sound: it has an id, stages, starts and ends; every stage has an id and a meaning; stages and arcs are named once, every arc joins
 * two different stages of the model, every stage can be reached from a start and has a way to an end, and from every start an end can
 * be reached on expected arcs alone. Where no start, or no end, is among the stages, nothing is said of the ways from, or to, it.
 *
 * @returns all problems at once; none where the model is sound
 * @example
 * checkStageModel(bennettParryRyle) // => []
 * checkStageModel({ ...aspland, arcs: aspland.arcs.slice(1) }).some(({ _tag }) => _tag === 'NoExpectedWay') // => true
 */
export const checkStageModel = (model: StageModel): readonly StageModelProblem[] => [
  ...nothingNamed(model),
  ...meaningless(model),
  ...namedTwice(model),
  ...unknownStages(model),
  ...unsound(model),
]

/**
 * Takes a model of the user’s own, if it is sound and has an id of its own.
 *
 * A label names its model by id, so a second model under a published one’s would be read as that one.
 *
 * @returns on the right the model as given; on the left every problem
 * @example
 * defineStageModel({ ...aspland, id: 'of-our-clinic' })._tag // => 'Right'
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

/** Types know the meanings; JavaScript callers learn them here. */
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

type Way = readonly [from: string, to: string]

const unsound = (model: StageModel): readonly StageModelProblem[] => {
  const stages = [...new Set(model.stages.map(({ id }) => id))]
  const starts = model.starts.filter((start) => stages.includes(start))
  const ends = model.ends.filter((end) => stages.includes(end))
  const ways = model.arcs.map(({ from, to }): Way => [from, to])
  const expected = model.arcs.filter(({ is }) => is === 'expected').map(({ from, to }): Way => [from, to])
  const reached = reachable(starts, ways)
  const ending = reachable(
    ends,
    ways.map(([from, to]): Way => [to, from]),
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

const reachable = (from: readonly string[], ways: readonly Way[]): ReadonlySet<string> => {
  const reached = new Set(from)
  // A set visits what is added while it is walked.
  for (const stage of reached) for (const [start, end] of ways) if (start === stage) reached.add(end)
  return reached
}
