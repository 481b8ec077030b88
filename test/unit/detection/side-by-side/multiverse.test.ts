import { compareRules, detect, multiverse, parseRule } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { mostUniverses } from '../../../../src/detection/inside.js'
import type { RuleGrid } from '../../../../src/detection/side-by-side/rule-grid.js'
import type { ScoreSeries } from '../../../../src/series/index.js'
import { seriesOf } from '../series-of.js'

const cohort = [
  [6, 3, 6, 2, 6],
  [6, 6, 4, 4, 4],
  [6, 5, 4, 3, 2],
  [5, 5, null, 5, 5],
].map((scores, index): ScoreSeries => ({ ...seriesOf(scores), id: `p${index}` }))

const run = (grids: readonly RuleGrid[], most?: number) => {
  const result = multiverse(cohort, grids, most)
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left))
  return result.right
}
const problems = (grids: readonly RuleGrid[], most?: number) => {
  const result = multiverse(cohort, grids, most)
  return result._tag === 'Left' ? result.left : []
}

const grid: RuleGrid = { rule: 'drop', parameters: { floor: ['2', '3'], reference: ['previous', 'running-maximum'] } }

describe('multiverse', () => {
  it('runs every choice, the last parameter changing fastest, and says what each says alone', () => {
    const { universes, leftOut } = run([grid])
    expect(universes.map(({ name }) => name)).toEqual([
      'drop:floor=2,reference=previous',
      'drop:floor=2,reference=running-maximum',
      'drop:floor=3,reference=previous',
      'drop:floor=3,reference=running-maximum',
    ])
    expect(leftOut).toEqual([])
    for (const { name, rule, flagged, assessable, findings, share } of universes) {
      const [alone] = compareRules(cohort, [{ name, rule }]).rules
      expect({ flagged, assessable, findings, share }).toMatchObject({
        flagged: alone?.flagged,
        assessable: alone?.assessable,
        findings: alone?.findings,
        share: alone?.share,
      })
      const worsenings = cohort.flatMap((series) => detect(series, rule).findings)
      expect(findings).toBe(worsenings.length)
    }
    // By hand: falls of 2 from the score before are in p0 and p1; from the best so far in p2 as well; of 3 in p0, and p2.
    expect(universes.map(({ flagged }) => flagged)).toEqual([2, 3, 1, 2])
    // p0 comes back twice; p1 and p2 do not.
    expect(universes.map(({ recoveredShare }) => recoveredShare)).toEqual([2 / 3, 1 / 2, 1, 2 / 3])
  })

  it('counts per person in how many universes it is flagged', () =>
    expect(run([grid]).persons).toEqual([
      { id: 'p0', assessable: 4, flagged: 4 },
      { id: 'p1', assessable: 4, flagged: 2 },
      { id: 'p2', assessable: 4, flagged: 2 },
      { id: 'p3', assessable: 4, flagged: 0 },
    ]))

  it('says what each choice changes: mean and range of the share flagged', () =>
    expect(run([grid]).effects).toEqual([
      { rule: 'drop', parameter: 'floor', value: '2', universes: 2, mean: 0.625, least: 0.5, greatest: 0.75 },
      { rule: 'drop', parameter: 'floor', value: '3', universes: 2, mean: 0.375, least: 0.25, greatest: 0.5 },
      {
        rule: 'drop',
        parameter: 'reference',
        value: 'previous',
        universes: 2,
        mean: 0.375,
        least: 0.25,
        greatest: 0.5,
      },
      {
        rule: 'drop',
        parameter: 'reference',
        value: 'running-maximum',
        universes: 2,
        mean: 0.625,
        least: 0.5,
        greatest: 0.75,
      },
    ]))

  it('compares rules where there are several', () => {
    const { effects } = run([
      { rule: 'drop', parameters: { floor: ['2'] } },
      { rule: 'control-chart', parameters: {} },
    ])
    expect(effects.map(({ rule, parameter, value, universes }) => [rule, parameter, value, universes])).toEqual([
      ['drop', null, 'drop', 1],
      ['control-chart', null, 'control-chart', 1],
    ])
  })

  it('leaves out what contradicts itself and what repeats, with the reason', () => {
    const { universes, leftOut } = run([
      { rule: 'drop', parameters: { unit: ['raw', 'person-sd'], k: ['1'], floor: ['0', '0.0', '2'] } },
    ])
    expect(universes.map(({ name }) => name)).toEqual([
      'drop:unit=raw,k=1,floor=0',
      'drop:unit=raw,k=1,floor=2',
      'drop:unit=person-sd,k=1,floor=2',
    ])
    expect(
      leftOut.map(({ choice, because }) => [choice.parameters.unit, choice.parameters.floor, because._tag]),
    ).toEqual([
      ['raw', '0.0', 'Repetition'],
      ['person-sd', '0', 'Contradiction'],
      ['person-sd', '0.0', 'Contradiction'],
    ])
    const refused = parseRule('drop', { unit: 'person-sd', k: '1', floor: '0' })
    const reason =
      refused._tag === 'Left' ? refused.left.map((problem) => 'expected' in problem && problem.expected) : []
    expect(leftOut[1]?.because).toMatchObject({ conflicts: reason.map((expected) => ({ expected })) })
  })

  it('refuses all that is wrong at once, each value once', () => {
    expect(
      problems([
        { rule: 'drop', parameters: { floor: ['2', 'x'], reference: ['previous', 'best', 'last'], colour: ['red'] } },
        { rule: 'cusp', parameters: {} },
        { rule: 'sudden-change', parameters: { percent: [] } },
      ]).map((problem) => [
        problem._tag,
        'value' in problem ? problem.value : 'parameter' in problem && problem.parameter,
      ]),
    ).toEqual([
      ['UnknownParameter', 'colour'],
      ['InvalidParameter', 'x'],
      ['InvalidParameter', 'best'],
      ['InvalidParameter', 'last'],
      ['UnknownRule', false],
      ['NoValue', 'percent'],
      ['MissingParameter', 'cutoff'],
    ])
  })

  it('says how many universes are too many, without spreading them out', () => {
    const many = Array.from({ length: 200 }, (_, index) => `${index + 1}`)
    const wide = { rule: 'drop', parameters: { floor: many, k: many, ceilingMargin: many, recoverNear: many } }
    expect(problems([wide])).toEqual([{ _tag: 'TooManyUniverses', found: 200 ** 4, most: mostUniverses }])
    expect(problems([grid], 3)).toEqual([{ _tag: 'TooManyUniverses', found: 4, most: 3 }])
    expect(run([grid], 4).universes.length).toBe(4)
  })
})
