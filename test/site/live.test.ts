/** What stands behind the live pages of the site. */
import fc from 'fast-check'
import { ruleIds } from 'rupture-repair/detection'
import { episodeDiagram, stageModelDiagram } from 'rupture-repair/diagram'
import { safranMuranWithdrawal, stageModels } from 'rupture-repair/episode'
import { attemptResults, ruptureKinds, strategies } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { box, layoutOf } from '../../docs/.vitepress/live/arc-layout.js'
import * as reading from '../../docs/.vitepress/live/reading.js'
import { type Step, stepOf, wordOf } from '../../docs/.vitepress/live/step.js'
import { addressOf, tryStep, walkAlong, walkAt } from '../../docs/.vitepress/live/walk.js'

const by = fc.constantFrom('client' as const, 'therapist' as const)
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ _tag: 'session' }, { _tag: 'stop' }, { _tag: 'fee' }),
  fc.record({ _tag: fc.constant('report' as const), kind: fc.constantFrom(...ruptureKinds), by }),
  fc.record({ _tag: fc.constantFrom('begin' as const, 'resolve' as const), by }),
  fc.record({ _tag: fc.constant('use' as const), strategy: fc.constantFrom(...strategies) }),
  fc.record({
    _tag: fc.constant('stage' as const),
    stage: fc.constantFrom(...safranMuranWithdrawal.stages.map(({ id }) => id)),
  }),
  fc.record({ _tag: fc.constant('end' as const), result: fc.constantFrom(...attemptResults) }),
  fc.record({ _tag: fc.constant('judge' as const), rating: fc.constantFrom(1, 2, 3, 4, 5), by }),
  fc.record({
    _tag: fc.constant('finish' as const),
    as: fc.constantFrom('together' as const, 'left' as const, 'left-because' as const),
  }),
)

describe('Walk a repair', () => {
  test('a step is read back from its word', () => {
    fc.assert(
      fc.property(steps, (step) => {
        expect(stepOf(wordOf(step))).toEqual(step)
      }),
      { seed: 1 },
    )
  })

  test('a walk is read back from its address, and everything on it was recorded', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 30 }), (tried) => {
        const walk = walkAlong(safranMuranWithdrawal, tried)
        expect(walkAt(addressOf(walk))).toEqual(walk)
        expect(walk.alliance.record.log.length).toBeGreaterThan(walk.steps.length)
      }),
      { seed: 2 },
    )
  })

  test('an address that cannot be read is a walk that has not begun', () => {
    const { steps: none, model } = walkAt('nowhere/use.magic/end/judge.9.client/report.withdrawal')
    expect([none, model.id]).toEqual([[], 'safran-muran-withdrawal'])
  })

  test('what is refused says why and changes nothing', () => {
    const walk = walkAt('aspland/session')
    const { walk: after, refused } = tryStep(walk, { _tag: 'begin', by: 'client' })
    expect([after === walk, refused?._tag]).toEqual([true, 'UnknownEpisode'])
  })

  test('what comes back later is another episode that names the first', () => {
    const walk = walkAt('agnew/session/report.mixed.client/resolve.client/session/report.withdrawal.client')
    const reported = walk.alliance.record.episodes.map(({ episode }) => episode.record.reported)
    expect(reported.map(({ episode, rupture }) => [episode, rupture.recurrenceOf])).toEqual([
      ['e1', undefined],
      ['e2', 'e1'],
    ])
  })
})

describe('Read a series', () => {
  test.each(ruleIds)('%s runs with what it begins with', (rule) => {
    const read = reading.read({ ...reading.invented, rule, parameters: reading.toBeginWith[rule] })
    expect([read.problems, read.detection?.rule]).toEqual([[], rule])
    expect(reading.noiseAlone(read, 0.3)?.series).toBe(500)
  })

  test('what is asked is read back from its address', () => {
    const score = fc.option(fc.integer({ min: 0, max: 100 }).map((number) => number / 4))
    const parameters = fc.dictionary(fc.constantFrom('floor', 'k', 'unit'), fc.constantFrom('1', '0.5', 'a b'))
    const asked = fc.record({
      scores: fc.array(score, { minLength: 1, maxLength: 20 }),
      better: fc.constantFrom('higher' as const, 'lower' as const),
      min: fc.integer({ min: -5, max: 5 }),
      max: fc.integer({ min: 6, max: 100 }),
      rule: fc.constantFrom(...ruleIds),
      parameters,
    })
    fc.assert(
      fc.property(asked, (one) => {
        expect(reading.askedAt(reading.addressOf(one))).toEqual(one)
      }),
      { seed: 3 },
    )
  })

  test('pasted text: gaps keep their place, words are refused', () => {
    expect(reading.scoresIn('5, 4.5,, NA 3\n-')).toEqual([5, 4.5, null, null, 3, null])
    expect(reading.scoresIn('5 and 4')).toBeUndefined()
  })

  test('all problems of series and rule are named at once', () => {
    const { problems, detection } = reading.read({ ...reading.invented, max: 5, parameters: { floor: 'much' } })
    expect(new Set(problems.map(({ _tag }) => _tag))).toEqual(new Set(['ScoreOutsideRange', 'InvalidParameter']))
    expect(detection).toBeUndefined()
  })
})

describe.each([episodeDiagram(), ...stageModels.map(stageModelDiagram)])('a diagram of %o', (diagram) => {
  const { width, height, boxes, arcs } = layoutOf(diagram)

  test('has every place and every way, within its frame', () => {
    expect([boxes.length, arcs.length]).toEqual([diagram.nodes.length, diagram.arcs.length])
    for (const { x, y } of boxes) {
      expect(x + box.width).toBeLessThanOrEqual(width)
      expect(y + box.height).toBeLessThanOrEqual(height)
    }
  })

  test('has no two ways that lie on one another, and no label in a box', () => {
    const bows = arcs.map(({ path }) => path.replace(/^M/, '').split(/[C ]/).map(Number))
    const bent = bows.filter((numbers) => numbers.length > 4)
    const reach = ([, top = 0, far = 0, , , , , bottom = 0]: readonly number[]) => ({
      far,
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
    })
    const overlapping = bent.flatMap((one, index) =>
      bent.slice(index + 1).filter((other) => {
        const [a, b] = [reach(one), reach(other)]
        return a.far === b.far && a.top < b.bottom && b.top < a.bottom
      }),
    )
    expect(overlapping).toEqual([])

    const beside = arcs.filter(({ path }) => path.includes('V'))
    const lines = beside.flatMap(({ label, at }) => (label ?? '').split(', ').map((_, index) => at.y + 14 * index))
    const inBoxes = lines.filter((line) => boxes.some(({ y }) => line > y && line - 10 < y + box.height))
    expect(inBoxes).toEqual([])
  })
})
