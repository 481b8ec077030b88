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
      { stages: [...small.stages, { id: 'a', means: [] }] },
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
      { stages: [...small.stages, { id: 'd', means: [] }] },
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
  ])('%s', (_, change, problems) => {
    const model = { ...small, ...change }
    expect(checkStageModel(model)).toEqual(problems)
    expect(defineStageModel(model)).toEqual({ _tag: 'Left', left: problems })
  })
})

test('one of two ends on an expected way is enough', () => {
  const arcs = [...small.arcs, { from: 'b', to: 'd', is: 'possible' }] as const
  const two: StageModel = { ...small, stages: [...small.stages, { id: 'd', means: [] }], ends: ['c', 'd'], arcs }
  expect(checkStageModel(two)).toEqual([])
  expect(defineStageModel(two)).toEqual({ _tag: 'Right', right: two })
})
