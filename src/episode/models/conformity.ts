import type { StageLabel } from '../content.js'
import { attemptsOf } from '../record.js'
import type { Episode } from '../state.js'
import type { Expectation, Stage, StageModel } from './stage-model.js'
import { stageModels } from './stage-models.js'

/** One step of an episode as a model reads it; the first comes from no stage. */
export interface StepTaken {
  /** The label as recorded; its model may be another than the one it is read against. */
  readonly labelled: StageLabel
  readonly from: string | null
  readonly to: string
  readonly is: Expectation
  /** The stages that an expected path between the two would have passed. */
  readonly skipped: readonly string[]
}

/** The stages of an episode read against a model; a description, not a mark. */
export interface Conformity {
  readonly model: string
  readonly steps: readonly StepTaken[]
  readonly loops: number
  readonly reachedAnEnd: boolean
  readonly unreadable: readonly StageLabel[]
}

/**
 * Reads the stages recorded in an episode against a model: steps taken, expected or not, stages skipped, loops.
 *
 * Labels of the model itself are read as they are, labels of another known model by their meanings, nearest stage first. The known
 * models are the published ones unless others are given. Staying in a stage is no step. No order is rejected: task analyses found
 * the stages, not their order.
 *
 * @example
 * conformity(sampleEpisode, permissive).steps // => []
 */
export const conformity = (
  episode: Episode,
  model: StageModel,
  known: readonly StageModel[] = stageModels,
): Conformity => {
  const taken: StepTaken[] = []
  const unreadable: StageLabel[] = []
  const visited = new Set<string>()
  let at: string | null = null
  let loops = 0
  for (const label of labelsOf(episode)) {
    const to = read(label, at, model, known)
    if (to === undefined) unreadable.push(label)
    else if (to !== at) {
      if (visited.has(to)) loops += 1
      taken.push(step(label, at, to, model))
      visited.add(to)
      at = to
    }
  }
  return { model: model.id, steps: taken, loops, reachedAnEnd: model.ends.some((end) => visited.has(end)), unreadable }
}

const labelsOf = (episode: Episode): readonly StageLabel[] =>
  attemptsOf(episode)
    .flatMap((attempt) => attempt.steps)
    .flatMap((one) => (one._tag === 'StageReached' ? [one.stage] : []))

/** Returns the stage of the model that a label means; of several, the nearest on expected arcs. */
const read = (
  label: StageLabel,
  at: string | null,
  model: StageModel,
  known: readonly StageModel[],
): string | undefined => {
  if (label.model === model.id) return model.stages.find(({ id }) => id === label.stage)?.id
  const source = known.find(({ id }) => id === label.model)?.stages.find(({ id }) => id === label.stage)
  if (source === undefined) return undefined
  const candidates = model.stages.filter((stage) => amountsTo(source, stage))
  const distance = ({ id }: Stage): number =>
    id === at ? 0 : (expectedPath(at, id, model)?.length ?? model.stages.length)
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0]?.id
}

const amountsTo = (source: Stage, target: Stage): boolean => source.means.some((meant) => target.means.includes(meant))

const step = (labelled: StageLabel, from: string | null, to: string, model: StageModel): StepTaken => {
  const is = expectationOf(from, to, model)
  const path = is === 'expected' ? [] : (expectedPath(from, to, model) ?? [])
  return { labelled, from, to, is, skipped: path.slice(0, -1) }
}

const expectationOf = (from: string | null, to: string, { starts, arcs }: StageModel): Expectation =>
  from === null
    ? starts.includes(to)
      ? 'expected'
      : 'unexpected'
    : (arcs.find((arc) => arc.from === from && arc.to === to)?.is ?? 'unexpected')

/** Returns the shortest path on expected arcs, without its first stage unless it begins at a start of the model. */
const expectedPath = (from: string | null, to: string, { starts, arcs }: StageModel): readonly string[] | undefined => {
  const paths: (readonly string[])[] = from === null ? starts.map((start) => [start]) : [[from]]
  const seen = new Set(paths.map(([first]) => first))
  for (const path of paths) {
    const last = path.at(-1)
    if (last === to) return from === null ? path : path.slice(1)
    for (const arc of arcs) {
      if (arc.is !== 'expected' || arc.from !== last || seen.has(arc.to)) continue
      seen.add(arc.to)
      paths.push([...path, arc.to])
    }
  }
  return undefined
}
