/**
 * A second reading of stage models, written from what a model says of itself: distances are found by relaxation over all pairs, not by
 * walking from a start, and everything else follows from them. It asks nothing of the library.
 */
import type { StageLabel, StageModel } from 'rupture-repair/episode'
import type { StageModelProblem } from '../../src/episode/models/check-stage-model.js'

/** The length of the shortest way between any two stages over these arcs; infinite where there is none. */
type Distances = (from: string, to: string) => number

const distancesOver = (names: readonly string[], arcs: StageModel['arcs']): Distances => {
  const place = new Map(names.map((name, index) => [name, index]))
  const table = names.map((from) => names.map((to) => (from === to ? 0 : Number.POSITIVE_INFINITY)))
  const at = (from: number, to: number): number => table[from]?.[to] ?? Number.POSITIVE_INFINITY
  const put = (from: number, to: number, length: number): void => {
    const row = table[from]
    if (row !== undefined && length < at(from, to)) row[to] = length
  }
  for (const { from, to } of arcs) put(place.get(from) ?? -1, place.get(to) ?? -1, 1)
  const places = [...names.keys()]
  for (const by of places) for (const from of places) for (const to of places) put(from, to, at(from, by) + at(by, to))
  return (from, to) => at(place.get(from) ?? -1, place.get(to) ?? -1)
}

const namesIn = (model: StageModel): readonly string[] => [...new Set(model.stages.map(({ id }) => id))]

/** What a model makes of labels, so far as its data say. */
export interface Reading {
  readonly at: string | null
  readonly visited: readonly string[]
  readonly steps: readonly {
    readonly from: string | null
    readonly to: string
    readonly is: 'expected' | 'possible' | 'unexpected'
    /** How many stages an expected way would have passed through between the two. */
    readonly skipped: number
  }[]
  readonly loops: number
  readonly unreadable: number
}
export const unread: Reading = { at: null, visited: [], steps: [], loops: 0, unreadable: 0 }

export interface Reader {
  readonly next: (reading: Reading, label: StageLabel) => Reading
  /** Whether these stages lie one after another on expected arcs. */
  readonly isExpectedWay: (from: string | null, way: readonly string[]) => boolean
}

export const readerOf = (model: StageModel, known: readonly StageModel[]): Reader => {
  const names = namesIn(model)
  const expected = model.arcs.filter(({ is }) => is === 'expected')
  const apart = distancesOver(names, expected)
  const arcs = new Map(model.arcs.map((arc) => [`${arc.from} → ${arc.to}`, arc.is]))
  /** From nowhere a start is one step away. */
  const distance = (from: string | null, to: string): number =>
    from === null ? 1 + Math.min(...model.starts.map((start) => apart(start, to))) : apart(from, to)
  const kindOf = (from: string | null, to: string) =>
    from === null
      ? model.starts.includes(to)
        ? 'expected'
        : 'unexpected'
      : (arcs.get(`${from} → ${to}`) ?? 'unexpected')
  const stageOf = (label: StageLabel, at: string | null): string | undefined => {
    if (label.model === model.id) return names.find((name) => name === label.stage)
    const means = known.find(({ id }) => id === label.model)?.stages.find(({ id }) => id === label.stage)?.means ?? []
    const meant = model.stages.filter((stage) => stage.means.some((one) => means.includes(one))).map(({ id }) => id)
    const nearest = Math.min(...meant.map((stage) => distance(at, stage)))
    return meant.find((stage) => distance(at, stage) === nearest)
  }
  return {
    next: (reading, label) => {
      const { at, visited, steps, loops, unreadable } = reading
      const to = stageOf(label, at)
      if (to === undefined) return { ...reading, unreadable: unreadable + 1 }
      if (to === at) return reading
      const is = kindOf(at, to)
      const far = distance(at, to)
      const skipped = is === 'expected' || !Number.isFinite(far) ? 0 : far - 1
      return {
        at: to,
        visited: visited.includes(to) ? visited : [...visited, to],
        steps: [...steps, { from: at, to, is, skipped }],
        loops: loops + (visited.includes(to) ? 1 : 0),
        unreadable,
      }
    },
    isExpectedWay: (from, way) =>
      way.every((stage, index) => kindOf(index === 0 ? from : (way[index - 1] ?? null), stage) === 'expected'),
  }
}

/** What is wrong with a model by what can be reached from where; of nowhere nothing is reached. */
const unsound = (model: StageModel): readonly StageModelProblem[] => {
  const names = namesIn(model)
  const any = distancesOver(names, model.arcs)
  const expected = distancesOver(
    names,
    model.arcs.filter(({ is }) => is === 'expected'),
  )
  const { starts, ends } = model
  const reached = (stage: string): boolean => starts.some((start) => Number.isFinite(any(start, stage)))
  const ending = (stage: string): boolean => ends.some((end) => Number.isFinite(any(stage, end)))
  const onExpected = (start: string): boolean => ends.some((end) => Number.isFinite(expected(start, end)))
  return [
    ...names.filter((stage) => !reached(stage)).map((stage) => ({ _tag: 'NotReachable' as const, stage })),
    ...names.filter((stage) => !ending(stage)).map((stage) => ({ _tag: 'NoWayToAnEnd' as const, stage })),
    ...starts.filter((start) => !onExpected(start)).map((start) => ({ _tag: 'NoExpectedWay' as const, start })),
  ]
}

/** One edit of a model, with the problems it must bring. */
export interface Mutilation {
  readonly edit: string
  readonly model: StageModel
  readonly problems: readonly StageModelProblem[]
}

const none = [] as never
const problem = (one: StageModelProblem): StageModelProblem => one

/** Edits after which a name, or all of a list, is missing. */
const unnamed = (model: StageModel): readonly Mutilation[] => {
  const { stages, starts, ends, arcs } = model
  const named = { starts, ends, arcs: arcs.flatMap(({ from, to }) => [from, to]) }
  const strangers = (['starts', 'ends', 'arcs'] as const).flatMap((where) =>
    [...new Set<string>(named[where])].map((stage) => problem({ _tag: 'UnknownStage', stage, where })),
  )
  const empty = (where: 'stages' | 'starts' | 'ends') => problem({ _tag: 'NoneListed', where })
  return [
    { edit: 'no id', model: { ...model, id: '' }, problems: [{ _tag: 'WithoutId', where: 'model' }] },
    { edit: 'no starts', model: { ...model, starts: none }, problems: [empty('starts')] },
    { edit: 'no ends', model: { ...model, ends: none }, problems: [empty('ends')] },
    { edit: 'no stages', model: { ...model, stages: none }, problems: [empty('stages'), ...strangers] },
    {
      edit: 'a stage apart without an id',
      model: { ...model, stages: [...stages, { id: '', means: ['closure'] }] },
      problems: [
        { _tag: 'WithoutId', where: 'stages' },
        { _tag: 'NotReachable', stage: '' },
        { _tag: 'NoWayToAnEnd', stage: '' },
      ],
    },
  ]
}

/** Edits after which a stage means nothing, or nothing that is known. */
const meaningless = (model: StageModel): readonly Mutilation[] =>
  model.stages.flatMap(({ id: stage }, index): readonly Mutilation[] => {
    const meaning = (...means: readonly string[]) =>
      model.stages.with(index, { id: stage, means: means as never }) as unknown as StageModel['stages']
    return [
      {
        edit: 'a stage without a meaning',
        model: { ...model, stages: meaning() },
        problems: [{ _tag: 'StageWithoutMeaning', stage }],
      },
      {
        edit: 'a meaning that is none of the steps',
        model: { ...model, stages: meaning('closure', 'forgiveness') },
        problems: [{ _tag: 'UnknownMeaning', stage, meaning: 'forgiveness' }],
      },
    ]
  })

/** Every single edit of a sound model of these kinds; some leave it sound. */
export const mutilationsOf = (model: StageModel): readonly Mutilation[] => {
  const { arcs, stages, ends } = model
  const judged = (edit: string, change: Partial<StageModel>): Mutilation => {
    const edited = { ...model, ...change }
    return { edit, model: edited, problems: unsound(edited) }
  }
  const without = (index: number) => arcs.filter((_, place) => place !== index)
  const nowhere = (where: 'arcs' | 'ends') => ({ _tag: 'UnknownStage' as const, stage: 'nowhere', where })
  return [
    ...arcs.map((_, index) => judged('an arc dropped', { arcs: without(index) })),
    ...arcs.map((arc, index) => judged('an arc only possible', { arcs: arcs.with(index, { ...arc, is: 'possible' }) })),
    ...stages.map(({ id }) => judged('nothing leads there', { arcs: arcs.filter(({ to }) => to !== id) })),
    ...stages.map(({ id }) => judged('nothing leads on', { arcs: arcs.filter(({ from }) => from !== id) })),
    judged('no end reachable', { arcs: arcs.filter(({ to }) => !ends.includes(to)) }),
    judged('a stage apart', { stages: [...stages, { id: 'apart', means: ['closure'] }] }),
    judged('an end apart', { stages: [...stages, { id: 'apart', means: ['closure'] }], ends: ['apart'] }),
    ...arcs.map((arc, index) => ({
      edit: 'an arc to nowhere',
      model: { ...model, arcs: arcs.with(index, { ...arc, to: 'nowhere' }) },
      problems: [nowhere('arcs'), ...unsound({ ...model, arcs: without(index) })],
    })),
    // Without an end there is nothing to say of the ways to one.
    { edit: 'an end nowhere', model: { ...model, ends: ['nowhere'] }, problems: [nowhere('ends')] },
    ...unnamed(model),
    ...meaningless(model),
    ...stages.map((stage) => ({
      edit: 'a stage twice',
      model: { ...model, stages: [...stages, stage] as const },
      problems: [{ _tag: 'StageTwice' as const, stage: stage.id }],
    })),
    ...arcs.map((arc) => ({
      edit: 'an arc twice',
      model: { ...model, arcs: [...arcs, arc] },
      problems: [{ _tag: 'ArcTwice' as const, from: arc.from, to: arc.to }],
    })),
    ...stages.map(({ id }) => ({
      edit: 'an arc to itself',
      model: { ...model, arcs: [...arcs, { from: id, to: id, is: 'possible' as const }] },
      problems: [{ _tag: 'ArcToItself' as const, stage: id }],
    })),
  ]
}
