/**
 * What is no number is a gap, and a rule says nothing that is no number. Laws return fast-check properties; the test file
 * runs them on a rule over a series and session by session.
 */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import type { Rule, RuleComparison } from 'rupture-repair/detection'
import { expect } from 'vitest'
import type { Detection } from '../../src/detection/index.js'
import type { NamedRule } from '../../src/detection/side-by-side/compare-rules.js'
import type { ScorePoint, ScoreSeries } from '../../src/series/index.js'
import { anyRule, rulesOf } from './any-rule.js'

type Detect = (series: ScoreSeries, rule: Rule) => Detection
type Scores = readonly (number | null)[]

/** What plain JavaScript may write in place of a score, whatever the types allow. */
export const noNumbers: readonly unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, undefined]
/** Beside them, numbers that no score can be. */
export const noScores: readonly unknown[] = [...noNumbers, Number.MAX_VALUE, -Number.MAX_VALUE, 1e16]

const usual = fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4 })
/** As far out as a score may be and beyond it, where squares and sums end as a double does. */
const extreme = fc.constantFrom(1e15, -1e15, Number.MAX_VALUE, -Number.MAX_VALUE, 1e200, -1e200, 5e-324, -0)
const scores: Arbitrary<Scores> = fc.array(usual, { maxLength: 14 })
const wildScores: Arbitrary<Scores> = fc.array(
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: extreme }),
  { maxLength: 14 },
)

const seriesFrom = (of: Arbitrary<Scores>): Arbitrary<ScoreSeries> =>
  fc.record({ list: of, better: fc.constantFrom('higher', 'lower'), isRanged: fc.boolean() }).map((one) => ({
    id: 'a',
    better: one.better,
    ...(one.isRanged ? { range: { min: 0, max: 20 } } : {}),
    points: one.list.map((score, index) => ({ session: index + 1, score })),
  }))

/** The series with its gaps written as something else. */
const written = (series: ScoreSeries, instead: unknown): ScoreSeries => ({
  ...series,
  points: series.points.map(({ session, score }) => ({ session, score: score ?? (instead as null) })),
})

/** A gap written as one of these is a gap. */
export const gapsHoweverWritten = (
  detect: Detect,
  tag: Rule['_tag'],
  as: readonly unknown[],
): IProperty<[ScoreSeries, Rule, unknown]> =>
  fc.property(seriesFrom(scores), rulesOf[tag], fc.constantFrom(...as), (series, rule, instead) => {
    expect(detect(written(series, instead), rule)).toEqual(detect(series, rule))
  })

/** A point that nobody wrote, as `points[session - 1] = …` leaves it, is a gap. */
export const holesAreGaps = (detect: Detect, tag: Rule['_tag']): IProperty<[ScoreSeries, Rule]> =>
  fc.property(seriesFrom(scores), rulesOf[tag], (series, rule) => {
    const isScored = ({ score }: ScorePoint): boolean => score !== null
    const sparse: ScorePoint[] = []
    for (const [slot, point] of series.points.entries()) if (isScored(point)) sparse[slot] = point
    const first = series.points.findIndex(isScored)
    const spanned = first < 0 ? [] : series.points.slice(first, series.points.findLastIndex(isScored) + 1)
    expect(detect({ ...series, points: sparse }, rule)).toEqual(detect({ ...series, points: spanned }, rule))
  })

/** Where in a value a number stands that is not finite. */
const notFinite = (value: unknown, path = ''): readonly string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`))
    : []
}

/** Its parameters that have a unit or count standard deviations, as far out as they may be. */
const atTheFarEnd = (rule: Rule): Rule => {
  const near = ['baseline', 'minimum', 'maxDescent', 'recoverWithin', 'reliability', 'recoverFraction', 'lambda']
  const parameters = Object.entries(rule.parameters).map(([name, value]) => [
    name,
    typeof value === 'number' && value > 0 && !near.includes(name) ? 1e15 : value,
  ])
  return { ...rule, parameters: Object.fromEntries(parameters) }
}

/** No finding, interval or silence of a rule holds a number that is not finite, whatever the scores. */
export const whatIsSaidIsFinite = (
  detect: Detect,
  tag: Rule['_tag'],
  as: readonly unknown[],
): IProperty<[ScoreSeries, Rule, unknown, boolean]> =>
  fc.property(
    seriesFrom(wildScores),
    rulesOf[tag],
    fc.constantFrom(...as),
    fc.boolean(),
    (series, rule, instead, isFar) => {
      expect(notFinite(detect(written(series, instead), isFar ? atTheFarEnd(rule) : rule))).toEqual([])
    },
  )

const cohorts = fc.array(seriesFrom(wildScores), { maxLength: 4 })

/** No share, rate or κ of rules side by side is not finite; where there is none it is `null`. */
export const sharesAreFinite = (
  compare: (series: readonly ScoreSeries[], rules: readonly NamedRule[]) => RuleComparison,
): IProperty<[readonly ScoreSeries[], readonly Rule[]]> =>
  fc.property(cohorts, fc.array(anyRule, { maxLength: 3 }), (all, some) => {
    expect(
      notFinite(
        compare(
          all,
          some.map((rule, index) => ({ name: String(index), rule })),
        ),
      ),
    ).toEqual([])
  })
