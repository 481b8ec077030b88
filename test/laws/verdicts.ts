/** What a verdict rests on: what is learnt later settles more, and unsettles nothing. */
import fc, { type IProperty } from 'fast-check'
import type { ParametersOf, Rule } from 'rupture-repair/detection'
import { expect } from 'vitest'
import type { Detection } from '../../src/detection/index.js'
import { and, type Verdict, verdicts } from '../../src/kernel/index.js'
import type { ScoreSeries } from '../../src/series/index.js'
import type { IntervalVerdict } from '../../src/vocabulary/inside.js'
import { anyRule, type Detect, type Scores, score, scores, seriesOf, suddenChanges } from './any-rule.js'

const settlements = (criteria: IntervalVerdict['criteria']): readonly (readonly Verdict[])[] =>
  Object.values(criteria).reduce<readonly (readonly Verdict[])[]>(
    (lists, criterion) =>
      lists.flatMap((list) =>
        (criterion === 'unknown' ? verdicts.slice(0, 2) : [criterion]).map((settled) => [...list, settled]),
      ),
    [[]],
  )

/** The verdict is the Kleene *and* of its criteria, findings are the verdicts that are met, and settling nothing unsettles. */
export const verdictsAreKleene = (
  detect: Detect<ParametersOf<'sudden-change'>>,
): IProperty<[Scores, ParametersOf<'sudden-change'>]> =>
  fc.property(scores(), suddenChanges, (list, parameters) => {
    const { intervals, findings } = detect(seriesOf(list), parameters)
    for (const { verdict, criteria } of intervals) {
      expect(verdict).toBe(and(Object.values(criteria)))
      if (verdict !== 'unknown') for (const settled of settlements(criteria)) expect(and(settled)).toBe(verdict)
    }
    const met = intervals.filter(({ verdict }) => verdict === 'met')
    expect(findings.map(({ from, kind }) => [from, kind])).toEqual(met.map(({ from, kind }) => [from, kind]))
  })

/** Learning the scores that an unknown criterion lacks changes no verdict that was settled without it. */
export const learningUnsettlesNothing = (
  detect: Detect<ParametersOf<'sudden-change'>>,
): IProperty<[Scores, ParametersOf<'sudden-change'>, readonly number[]]> =>
  fc.property(
    scores(),
    suddenChanges,
    fc.array(score, { minLength: 14, maxLength: 14 }),
    (list, parameters, learnt) => {
      const before = detect(seriesOf(list), parameters).intervals
      const filled = list.map((value, index) => value ?? learnt[index] ?? 0)
      const after = detect(seriesOf(filled), parameters).intervals
      for (const [index, { verdict, criteria }] of before.entries())
        if (verdict !== 'unknown' && Object.values(criteria).includes('unknown'))
          expect(after[index]?.verdict).toBe(verdict)
    },
  )

/** Filling gaps changes neither criterion 1 nor criterion 2 of a pair of consecutive scores that was already there. */
export const filledGapsLeaveCriteria1And2 = (
  detect: Detect<ParametersOf<'sudden-change'>>,
): IProperty<[Scores, ParametersOf<'sudden-change'>, readonly number[]]> =>
  fc.property(
    scores(),
    suddenChanges.map((parameters) => ({ ...parameters, gaps: 'skip' as const })),
    fc.array(score, { minLength: 14, maxLength: 14 }),
    (list, parameters, learnt) => {
      const filled = list.map((value, index) => value ?? learnt[index] ?? 0)
      const after = detect(seriesOf(filled), parameters).intervals
      for (const { from, to, kind, criteria } of detect(seriesOf(list), parameters).intervals) {
        const again = after.find((interval) => interval.from === from && interval.to === to && interval.kind === kind)
        for (const name of ['criterion1', 'criterion2'])
          if (criteria[name] !== 'unknown') expect(again?.criteria[name]).toBe(criteria[name])
      }
    },
  )

/** Sessions that come later change neither criterion 1 nor criterion 2 of an interval already judged. */
export const laterSessionsLeaveCriteria1And2 = (
  detect: Detect<ParametersOf<'sudden-change'>>,
): IProperty<[Scores, Scores, ParametersOf<'sudden-change'>]> =>
  fc.property(scores(), scores(5), suddenChanges, (list, later, parameters) => {
    const pair = ({ from, kind, criteria }: IntervalVerdict) => [from, kind, criteria.criterion1, criteria.criterion2]
    const before = detect(seriesOf(list), parameters).intervals.map(pair)
    const after = detect(seriesOf([...list, ...later]), parameters).intervals.map(pair)
    expect(after.slice(0, before.length)).toEqual(before)
  })

/** Naming the ends of the scale only turns `unmet` into `unknown`; what is found stays as it is. */
export const rangeOnlyWithholds = (detect: (series: ScoreSeries, rule: Rule) => Detection): IProperty<[Scores, Rule]> =>
  fc.property(scores(), anyRule, (list, rule) => {
    const without = detect(seriesOf(list), rule)
    const within = detect({ ...seriesOf(list), range: { min: 0, max: 20 } }, rule)
    expect(within.findings).toEqual(without.findings)
    for (const [index, { verdict }] of without.intervals.entries()) {
      const shown = within.intervals[index]?.verdict
      expect(shown === verdict || (verdict === 'unmet' && shown === 'unknown')).toBe(true)
    }
  })
