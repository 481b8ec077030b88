/** What holds of the charts, whatever the scores. Laws return fast-check properties; the test file runs them. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import { parseRule, type Rule, type RuleId, rules } from 'rupture-repair/detection'
import { expect } from 'vitest'
import type { Detection, Finding } from '../../src/detection/index.js'
import type { ScoreSeries } from '../../src/series/index.js'
import { seriesOf } from './any-rule.js'

type Detect = (series: ScoreSeries, rule: Rule) => Detection
type Scores = readonly (number | null)[]

const scores: Arbitrary<Scores> = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 6 }), { maxLength: 24 })

/** Charts whose limits no later score can move. */
const settled: Arbitrary<Rule> = fc
  .oneof(
    fc.tuple(
      fc.constant('control-chart'),
      fc.record({
        sigma: fc.constantFrom('1', '2', '3'),
        rules: fc.constantFrom('limit', 'two-of-three,moving-range', 'limit,four-of-five,eight-in-a-row'),
        baseline: fc.constantFrom('2', '4'),
      }),
    ),
    fc.tuple(
      fc.constant('control-chart'),
      fc.record({
        sigma: fc.constantFrom('1', '2', '3'),
        rules: fc.constantFrom('limit', 'two-of-three,moving-range', 'limit,four-of-five,eight-in-a-row'),
        baseline: fc.constantFrom('2', '4', 'all'),
        rolling: fc.constant('true'),
      }),
    ),
    fc.tuple(
      fc.constantFrom('cusum', 'ewma'),
      fc.record({ sides: fc.constantFrom('worsening', 'both'), baseline: fc.constantFrom('2', '4') }),
    ),
    fc.tuple(
      fc.constantFrom('cusum', 'ewma'),
      fc.record({
        sides: fc.constantFrom('worsening', 'both'),
        centre: fc.constant('5'),
        sigma: fc.constantFrom('1', '2'),
      }),
    ),
  )
  .map(([id, texts]) => {
    const rule = parseRule(id, texts)
    if (rule._tag === 'Left') throw new Error(`${id} is refused: ${rule.left[0]._tag}`)
    return rule.right
  })

const looksAhead = <Id extends RuleId>({ _tag, parameters }: Rule<Id>): boolean => rules[_tag].looksAhead(parameters)

const place = ({ from, to, kind, magnitude, criteria }: Finding): unknown => ({ from, to, kind, magnitude, criteria })

/** A chart that does not look ahead takes back no finding, adds none to sessions that are over, and unsays no recovery. */
export const chartsUnsayNothing = (detect: Detect): IProperty<[Scores, Scores, Rule]> =>
  fc.property(scores, scores, settled, (before, later, rule) => {
    expect(looksAhead(rule)).toBe(false)
    const then = detect(seriesOf(before), rule)
    const now = detect(seriesOf([...before, ...later]), rule)
    const needed =
      'baseline' in rule.parameters && typeof rule.parameters.baseline === 'number' ? rule.parameters.baseline : 0
    if (before.filter((score) => score !== null).length < needed) return
    expect(now.findings.filter(({ to }) => to <= before.length).map(place)).toEqual(then.findings.map(place))
    for (const [index, { recoveredAt }] of then.findings.entries())
      if (recoveredAt !== null) expect(now.findings[index]?.recoveredAt).toBe(recoveredAt)
  })

/** Scores turned upside down, the better end with them, move the other way at the same sessions. */
export const chartsAreMirrored = (detect: Detect): IProperty<[Scores, Rule]> =>
  fc.property(scores, settled, (list, rule) => {
    const given = rule._tag === 'cusum' || rule._tag === 'ewma' ? rule.parameters.centre : 'baseline'
    const pivot = given === 'baseline' ? 4 : given
    const mirrored = list.map((score) => (score === null ? null : 2 * pivot - score))
    const shown = ({ findings }: Detection, turn: boolean): unknown[] =>
      findings
        .map(({ from, to, kind, recoveredAt }) => ({ from, to, isDrop: (kind === 'drop') !== turn, recoveredAt }))
        .sort((a, b) => a.to - b.to || Number(a.isDrop) - Number(b.isDrop))
    expect(shown(detect(seriesOf(mirrored, 'lower'), rule), true)).toEqual(shown(detect(seriesOf(list), rule), false))
  })
