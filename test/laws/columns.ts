/** A rule over columns says what the rule over objects says. Laws return fast-check properties; the test file runs them. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import {
  type ChangePointColumns,
  type ChangePointParameters,
  type ChartColumnsParameters,
  type ControlChartColumns,
  changePoint,
  controlChart,
  controlChartDefaults,
  type SuddenChangeColumns,
  type SuddenChangeParameters,
  signalCodes,
  suddenChange,
  verdictCodes,
} from 'rupture-repair/detection'
import { type Cohort, fromCohort, toCohort } from 'rupture-repair/series'
import { expect } from 'vitest'
import type { Detection, ScoreSeries } from '../../src/vocabulary/index.js'

const range = { min: -100, max: 500 }
/** Tenths, whole numbers and a wild score; half of the series on top of a step; gaps; a baseline; ends of the scale. */
const score = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom(range.min, range.max, 1e3 / 3) },
)
const scores: Arbitrary<readonly (number | null)[]> = fc
  .tuple(fc.array(fc.option(score, { freq: 5 }), { maxLength: 40 }), fc.nat(40), fc.integer({ min: 0, max: 30 }))
  .map(([noise, at, step]) =>
    noise.map((value, index) => (value === null || index < at ? value : Math.min(range.max, value + step))),
  )

export const anySeries: Arbitrary<ScoreSeries> = fc
  .record({
    scores,
    first: fc.nat(3),
    better: fc.constantFrom('higher', 'lower'),
    range: fc.constantFrom(undefined, range, { min: range.min, max: range.max + 0.5 }),
    rater: fc.constantFrom(undefined, 'client'),
  })
  .map(({ scores, first, better, range, rater }) => ({
    id: 'ann',
    ...(rater === undefined ? {} : { rater }),
    better,
    ...(range === undefined ? {} : { range }),
    points: scores.map((value, slot) => ({ session: first + slot, score: value })),
  }))

const cohorts = fc.array(anySeries, { maxLength: 6 })

const cohortOf = (all: readonly ScoreSeries[]): Cohort => {
  const cohort = toCohort(all)
  if (cohort._tag === 'Left') throw new Error(cohort.left[0]._tag)
  return cohort.right
}

/** What goes into columns comes out of them. */
export const columnsKeepSeries = (): IProperty<[readonly ScoreSeries[]]> =>
  fc.property(cohorts, (all) => {
    expect(fromCohort(cohortOf(all))).toEqual(all)
  })

/** Each series with where its first session stands in the columns. */
const placed = (all: readonly ScoreSeries[]): readonly (readonly [ScoreSeries, number])[] => {
  const { offsets } = cohortOf(all)
  return all.map((series, index) => [series, offsets[index] ?? Number.NaN])
}

const near = fc.constantFrom(0, 0, 0.5)

export const suddenChanges: Arbitrary<SuddenChangeParameters> = fc.record({
  cutoff: fc.oneof(
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 30 }).map((n) => n / 10),
  ),
  percent: fc.constantFrom(0, 25, 50),
  origin: fc.integer({ min: -5, max: 5 }),
  adjust: fc.boolean(),
  near,
})

/** Every verdict of every interval, for both movements. */
export const suddenChangeInColumns = (
  inColumns: (cohort: Cohort, parameters: SuddenChangeParameters) => SuddenChangeColumns,
): IProperty<[readonly ScoreSeries[], SuddenChangeParameters]> =>
  fc.property(cohorts, suddenChanges, (all, parameters) => {
    const columns = inColumns(cohortOf(all), parameters)
    for (const [series, start] of placed(all)) {
      const { intervals } = suddenChange(series, parameters)
      for (const kind of ['drop', 'rise'] as const) {
        const said = series.points.map(({ session }) => {
          const interval = intervals.find(({ from, kind: asked }) => from === session && asked === kind)
          return interval?.verdict ?? 'not testable'
        })
        const codes = columns[kind].subarray(start, start + series.points.length)
        expect([...codes].map((code) => verdictCodes[code])).toEqual(said)
      }
    }
  })

/** What a rule without intervals says of each session. */
const signalsOf = (series: ScoreSeries, { findings, unknowable }: Detection): readonly string[] =>
  series.points.map(({ session, score }) => {
    const kind = findings.find(({ to }) => to === session)?.kind
    const silence = unknowable.find((silent) => silent.session === session)?.because
    return score === null ? 'no score' : (kind ?? silence ?? 'none')
  })

const readSignals = (signal: Uint8Array, start: number, { points }: ScoreSeries): readonly unknown[] =>
  [...signal.subarray(start, start + points.length)].map((code) => signalCodes[code])

export const charts: Arbitrary<ChartColumnsParameters> = fc.record({
  sigma: fc.constantFrom(0.564, 1, 1.128, 2, 3),
  baseline: fc.oneof(fc.constant('all' as const), fc.integer({ min: 2, max: 8 })),
  rolling: fc.constant(false),
  near,
})

type DrawInColumns = (cohort: Cohort, parameters: ChartColumnsParameters) => ControlChartColumns

/** Every signal and limit of a chart whose limits come from the first scores, or from all. */
export const chartInColumns = (draw: DrawInColumns): IProperty<[readonly ScoreSeries[], ChartColumnsParameters]> =>
  fc.property(cohorts, charts, (all, parameters) => {
    const { sigma, baseline, near } = parameters
    const { signal, lower, upper } = draw(cohortOf(all), parameters)
    for (const [series, start] of placed(all)) {
      const detection = controlChart(series, { ...controlChartDefaults, sigma, baseline, near })
      expect(readSignals(signal, start, series)).toEqual(signalsOf(series, detection))
      for (const { to, evidence } of detection.findings) {
        const at = start + to - (series.points[0]?.session ?? 0)
        expect([lower[at], upper[at]]).toEqual([evidence.lower, evidence.upper])
      }
    }
  })

/** A rolling chart judges each score as the chart does whose baseline are the scores just before it; so does the rule. */
export const rollingChartInColumns = (
  draw: DrawInColumns,
): IProperty<[readonly ScoreSeries[], ChartColumnsParameters]> =>
  fc.property(cohorts, charts, (all, drawn) => {
    const parameters = { ...drawn, rolling: true }
    const { signal, lower, upper } = draw(cohortOf(all), parameters)
    const size = parameters.baseline === 'all' ? 2 : parameters.baseline
    for (const [series, start] of placed(all)) {
      const scored = series.points.filter(({ score }) => score !== null)
      const said = series.points.map(({ session, score }) => {
        if (score === null) return 'no score'
        const index = scored.findIndex((point) => point.session === session)
        if (index < size) return 'too few scores'
        const window = scored.slice(parameters.baseline === 'all' ? 0 : index - size, index + 1)
        const baseline = window.length - 1
        const chart = { ...controlChartDefaults, sigma: parameters.sigma, near: parameters.near, baseline }
        return signalsOf({ ...series, points: window }, controlChart({ ...series, points: window }, chart)).at(-1)
      })
      expect(readSignals(signal, start, series)).toEqual(said)
      const detection = controlChart(series, { ...controlChartDefaults, ...parameters })
      expect(signalsOf(series, detection)).toEqual(said)
      for (const { to, evidence } of detection.findings) {
        const at = start + to - (series.points[0]?.session ?? 0)
        expect([lower[at], upper[at]]).toEqual([evidence.lower, evidence.upper])
      }
    }
  })

export const changePoints: Arbitrary<ChangePointParameters> = fc.record({
  penalty: fc.oneof(fc.constantFrom('bic', 'mbic'), fc.constantFrom(0.5, 1, 4)),
  sigma: fc.oneof(fc.constant('moving-range' as const), fc.constantFrom(0.5, 1, 2)),
  minimum: fc.integer({ min: 1, max: 4 }),
  recoverFraction: fc.constant(1),
  near,
})

/** Every change and every level. */
export const changePointsInColumns = (
  inColumns: (cohort: Cohort, parameters: ChangePointParameters) => ChangePointColumns,
): IProperty<[readonly ScoreSeries[], ChangePointParameters]> =>
  fc.property(cohorts, changePoints, (all, parameters) => {
    const { signal, level } = inColumns(cohortOf(all), parameters)
    for (const [series, start] of placed(all)) {
      const detection = changePoint(series, parameters)
      expect(readSignals(signal, start, series)).toEqual(signalsOf(series, detection))
      const first = series.points[0]?.session ?? 0
      for (const { from, to, evidence } of detection.findings)
        expect([level[start + from - first], level[start + to - first]]).toEqual([
          evidence.meanBefore,
          evidence.meanAfter,
        ])
    }
  })
