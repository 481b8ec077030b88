import {
  checkStageModel,
  defineStageModel,
  type StageModel,
  safranMuranWithdrawal,
  stageModels,
} from 'rupture-repair/episode'
import { describe, expect, test } from 'vitest'

describe('the shipped models', () => {
  test.each(stageModels.map((model) => [model.id, model] as const))('%s is sound', (_, model) => {
    expect(checkStageModel(model)).toEqual([])
  })
})

const small: StageModel = {
  ...safranMuranWithdrawal,
  id: 'small',
  stages: [
    { id: 'a', means: ['marker'] },
    { id: 'b', means: ['exploration'] },
    { id: 'c', means: ['closure'] },
  ],
  starts: ['a'],
  ends: ['c'],
  arcs: [
    { from: 'a', to: 'b', is: 'expected' },
    { from: 'b', to: 'c', is: 'expected' },
  ],
}

describe('an unsound model', () => {
  test.each<readonly [string, Partial<StageModel>, readonly unknown[]]>([
    [
      'names a stage twice',
      { stages: [...small.stages, { id: 'a', means: ['marker'] }] },
      [{ _tag: 'StageTwice', stage: 'a' }],
    ],
    [
      'names an arc twice',
      { arcs: [...small.arcs, { from: 'a', to: 'b', is: 'possible' }] },
      [{ _tag: 'ArcTwice', from: 'a', to: 'b' }],
    ],
    [
      'leads from a stage to itself',
      { arcs: [...small.arcs, { from: 'b', to: 'b', is: 'possible' }] },
      [{ _tag: 'ArcToItself', stage: 'b' }],
    ],
    [
      'has ends and arcs to stages it does not have',
      { ends: ['z'], arcs: [...small.arcs, { from: 'b', to: 'y', is: 'possible' }] },
      [
        { _tag: 'UnknownStage', stage: 'z', where: 'ends' },
        { _tag: 'UnknownStage', stage: 'y', where: 'arcs' },
      ],
    ],
    ['starts where there is no stage', { starts: ['x'] }, [{ _tag: 'UnknownStage', stage: 'x', where: 'starts' }]],
    [
      'has a stage nothing leads to and nothing leads from',
      { stages: [...small.stages, { id: 'd', means: ['avoidance'] }] },
      [
        { _tag: 'NotReachable', stage: 'd' },
        { _tag: 'NoWayToAnEnd', stage: 'd' },
      ],
    ],
    [
      'reaches its end on possible arcs only',
      { arcs: [...small.arcs.slice(0, 1), { from: 'b', to: 'c', is: 'possible' }] },
      [{ _tag: 'NoExpectedWay', start: 'a' }],
    ],
    [
      'has several faults at once, a stage and an arc listed twice among them',
      {
        stages: [...small.stages, { id: 'a', means: ['marker'] }, { id: 'island', means: ['avoidance'] }],
        arcs: [...small.arcs, { from: 'a', to: 'b', is: 'possible' }, { from: 'b', to: 'gone', is: 'possible' }],
        starts: ['a', 'nowhere'],
      },
      [
        { _tag: 'StageTwice', stage: 'a' },
        { _tag: 'ArcTwice', from: 'a', to: 'b' },
        { _tag: 'UnknownStage', stage: 'nowhere', where: 'starts' },
        { _tag: 'UnknownStage', stage: 'gone', where: 'arcs' },
        { _tag: 'NotReachable', stage: 'island' },
        { _tag: 'NoWayToAnEnd', stage: 'island' },
      ],
    ],
    ['has no id', { id: '' }, [{ _tag: 'WithoutId', where: 'model' }]],
    [
      'has a stage without an id',
      {
        stages: [...small.stages, { id: '', means: ['avoidance'] }],
        arcs: [...small.arcs, { from: 'a', to: '', is: 'possible' }, { from: '', to: 'c', is: 'possible' }],
      },
      [{ _tag: 'WithoutId', where: 'stages' }],
    ],
    [
      'has a stage that means nothing',
      { stages: [{ id: 'a', means: [] }, ...small.stages.slice(1)] },
      [{ _tag: 'StageWithoutMeaning', stage: 'a' }],
    ],
  ])('%s', (_, change, problems) => {
    const model = { ...small, ...change }
    expect(checkStageModel(model)).toEqual(problems)
    expect(defineStageModel(model)).toEqual({ _tag: 'Left', left: problems })
  })
})

test('one of two ends on an expected way is enough', () => {
  const arcs = [...small.arcs, { from: 'b', to: 'd', is: 'possible' }] as const
  const two: StageModel = {
    ...small,
    stages: [...small.stages, { id: 'd', means: ['avoidance'] }],
    ends: ['c', 'd'],
    arcs,
  }
  expect(checkStageModel(two)).toEqual([])
  expect(defineStageModel(two)).toEqual({ _tag: 'Right', right: two })
})

describe('what only a caller without types can pass', () => {
  const untyped = (change: object): StageModel => JSON.parse(JSON.stringify({ ...small, ...change }))
  test('a meaning that no model knows', () => {
    const stages = [{ id: 'a', means: ['marker', 'bananas', 'toString'] }, ...small.stages.slice(1)]
    expect(checkStageModel(untyped({ stages }))).toEqual([
      { _tag: 'UnknownMeaning', stage: 'a', meaning: 'bananas' },
      { _tag: 'UnknownMeaning', stage: 'a', meaning: 'toString' },
    ])
  })
  test('a model that lists nothing', () => {
    expect(checkStageModel(untyped({ stages: [], starts: [], ends: [], arcs: [] }))).toEqual([
      { _tag: 'NoneListed', where: 'stages' },
      { _tag: 'NoneListed', where: 'starts' },
      { _tag: 'NoneListed', where: 'ends' },
    ])
    expect(checkStageModel(untyped({ starts: [] }))).toEqual([{ _tag: 'NoneListed', where: 'starts' }])
  })
})

test.each(stageModels.map((model) => [model.id, model] as const))('the id of %s is taken', (id, model) => {
  expect(defineStageModel({ ...small, id })).toEqual({ _tag: 'Left', left: [{ _tag: 'PublishedModelId', model: id }] })
  expect(defineStageModel({ ...model, id: '' })).toMatchObject({ left: [{ _tag: 'WithoutId' }] })
  expect(checkStageModel({ ...small, id })).toEqual([])
})
