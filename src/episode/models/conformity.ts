import type { StageLabel } from '../content.js'
import { attemptsOf } from '../record.js'
import type { Episode } from '../state.js'
import type { Expectation, Stage, StageModel } from './stage-model.js'
import { stageModels } from './stage-models.js'

/** One step of an episode as a model sees it; the first comes from nowhere. */
export interface StepTaken {
  /** What was said: the label as it was given, with its model, which may be another than the one it is read against. */
  readonly labelled: StageLabel
  readonly from: string | null
  readonly to: string
  readonly is: Expectation
  /** The stages an expected way would have passed through between the two. */
  readonly skipped: readonly string[]
}

/** How an episode’s stages read against a model; a description, not a mark. */
export interface Conformity {
  readonly model: string
  readonly steps: readonly StepTaken[]
  /** How often a stage was come back to. */
  readonly loops: number
  readonly reachedAnEnd: boolean
  /** Labels the model has no stage for. */
  readonly unreadable: readonly StageLabel[]
}

/**
 * Reads the stages recorded in an episode against a model: steps taken, expected or not, stages skipped, loops.
 *
 * Labels of the model itself are read as they are; labels of another known model by what they amount to, nearest first. Staying in a
 * stage is no step. Every step keeps the label it was read from. Nothing is refused: task analyses found the stages, not their order.
 *
 * @param episode a reported episode
 * @param model the model to read it against
 * @param known the models whose labels can be read; the published ones unless others are given
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

/** The stage of the model that a label amounts to; of several the one that is nearest on expected arcs. */
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
    id === at ? 0 : (expectedWay(at, id, model)?.length ?? model.stages.length)
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0]?.id
}

const amountsTo = (source: Stage, target: Stage): boolean => source.means.some((meant) => target.means.includes(meant))

const step = (labelled: StageLabel, from: string | null, to: string, model: StageModel): StepTaken => {
  const is = expectationOf(from, to, model)
  const way = is === 'expected' ? [] : (expectedWay(from, to, model) ?? [])
  return { labelled, from, to, is, skipped: way.slice(0, -1) }
}

const expectationOf = (from: string | null, to: string, { starts, arcs }: StageModel): Expectation =>
  from === null
    ? starts.includes(to)
      ? 'expected'
      : 'unexpected'
    : (arcs.find((arc) => arc.from === from && arc.to === to)?.is ?? 'unexpected')

/** The shortest way on expected arcs, without where it starts and with where it ends; from nowhere it starts with a start. */
const expectedWay = (from: string | null, to: string, { starts, arcs }: StageModel): readonly string[] | undefined => {
  const ways: (readonly string[])[] = from === null ? starts.map((start) => [start]) : [[from]]
  const seen = new Set(ways.map(([first]) => first))
  for (const way of ways) {
    const last = way.at(-1)
    if (last === to) return from === null ? way : way.slice(1)
    for (const arc of arcs) {
      if (arc.is !== 'expected' || arc.from !== last || seen.has(arc.to)) continue
      seen.add(arc.to)
      ways.push([...way, arc.to])
    }
  }
  return undefined
}
