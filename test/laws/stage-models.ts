/** What holds of readings against any sound stage model, a user’s own as well as the published ones. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import {
  aspland,
  type Conformity,
  checkStageModel,
  type Episode,
  type EpisodeEvent,
  evolve,
  initial,
  type StageModel,
  steps,
} from 'rupture-repair/episode'
import { expect } from 'vitest'
import { at, between, rupture } from '../model/given.js'

export type Conforms = (episode: Episode, model: StageModel) => Conformity

/** Any sound model of up to six stages: an expected way through all of them, and arcs of both kinds beside it. */
export const soundModels: Arbitrary<StageModel> = fc
  .tuple(
    fc.integer({ min: 2, max: 6 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('expected' as const, 'possible' as const))),
    fc.array(fc.nat(), { maxLength: 2 }),
    fc.array(fc.nat(), { maxLength: 2 }),
    fc.array(fc.constantFrom(...steps), { minLength: 6, maxLength: 6 }),
  )
  .map(([size, beside, moreStarts, moreEnds, meanings]): StageModel => {
    const name = (index: number): string => `stage-${index % size}`
    const through = Array.from({ length: size - 1 }, (_, index) => [index, index + 1, 'expected'] as const)
    const arcs = [...through, ...beside]
      .map(([from, to, is]) => ({ from: name(from), to: name(to), is }))
      .filter(({ from, to }) => from !== to)
    const once = arcs.filter(
      (arc, index) => arcs.findIndex(({ from, to }) => from === arc.from && to === arc.to) === index,
    )
    const [first = aspland.stages[0], ...others] = meanings
      .slice(0, size)
      .map((meaning, index) => ({ id: name(index), means: [meaning] }))
    const distinct = (first: number, more: readonly number[]) =>
      [name(first), ...new Set(more.map(name).filter((one) => one !== name(first)))] as const
    return {
      ...aspland,
      id: 'any-model',
      stages: [first, ...others],
      starts: distinct(0, moreStarts),
      ends: distinct(size - 1, moreEnds),
      arcs: once,
    }
  })
  .filter((model) => checkStageModel(model).length === 0)

/** An episode in which these stages of a model were reached, the attempt ended and begun anew where a turn says so. */
const walked = (model: StageModel, way: readonly string[], turns: readonly number[]): Episode => {
  const stamp = at(0)
  const episode = 'e'
  const begun: EpisodeEvent = {
    _tag: 'AttemptBegun',
    stamp,
    episode,
    attempt: { startedBy: 't', happened: { _tag: 'unknown' } },
  }
  const { rupture: strain } = rupture('e', [between('c', 't')])
  const events: readonly EpisodeEvent[] = [
    { _tag: 'RuptureReported', stamp, episode, rupture: strain },
    begun,
    ...way.flatMap((stage, index): readonly EpisodeEvent[] => [
      ...((turns[index] ?? 1) % 4 === 0
        ? [{ _tag: 'AttemptEnded', stamp, episode, result: 'partly' } as const, begun]
        : []),
      { _tag: 'StageReached', stamp, episode, stage: { model: model.id, stage } },
    ]),
  ]
  const state = events.reduce(evolve, initial)
  if (state._tag === 'Unreported') throw new Error('nothing was reported')
  return state
}

/** A way from a start, each turn taking one of the arcs that may be taken. */
const follow = (model: StageModel, turns: readonly number[], arcs: StageModel['arcs']): readonly string[] => {
  const [first = 0, ...others] = turns
  const way = [model.starts[first % model.starts.length] ?? model.starts[0]]
  for (const turn of others) {
    const onward = arcs.filter(({ from }) => from === way.at(-1))
    const next = onward[turn % Math.max(1, onward.length)]
    if (next !== undefined) way.push(next.to)
  }
  return way
}

type OfModel = IProperty<[StageModel, number[]]>
const turns = fc.array(fc.nat(), { maxLength: 14 })

const remarks = ({ steps, unreadable }: Conformity): number =>
  unreadable.length + steps.filter(({ is, skipped }) => is !== 'expected' || skipped.length > 0).length

/** A way along expected arcs, however long, however often it loops and wherever attempts break, has nothing to remark. */
export const expectedWaysConform = (conforms: Conforms, models: Arbitrary<StageModel>): OfModel =>
  fc.property(models, turns, (model, some) => {
    const way = follow(
      model,
      some,
      model.arcs.filter(({ is }) => is === 'expected'),
    )
    const read = conforms(walked(model, way, some), model)
    expect(read.steps.map(({ to }) => to)).toEqual(way)
    expect(remarks(read)).toBe(0)
    expect(read.loops).toBe(way.length - new Set(way).size)
    expect(read.reachedAnEnd).toBe(way.some((stage) => model.ends.includes(stage)))
  })

/** A way with steps that are not expected has exactly those remarked, and as what the model says they are. */
export const deviationsAreRemarked = (conforms: Conforms, models: Arbitrary<StageModel>): OfModel =>
  fc.property(models, turns, (model, some) => {
    const anything = model.stages.flatMap(({ id: from }) =>
      model.stages.filter(({ id }) => id !== from).map(({ id: to }) => ({ from, to, is: 'possible' as const })),
    )
    const way = follow(model, some, anything)
    const steps = way.slice(1).map((to, index) => ({ from: way[index], to }))
    const said = steps.map((step) => model.arcs.find(({ from, to }) => from === step.from && to === step.to)?.is)
    const read = conforms(walked(model, way, some), model)
    expect(read.steps.slice(1).map(({ is }) => is)).toEqual(said.map((is) => is ?? 'unexpected'))
    expect(remarks(read)).toBe(said.filter((is) => is !== 'expected').length)
  })
