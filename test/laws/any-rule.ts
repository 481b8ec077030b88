/** Series and rules as fast-check draws them, and what of a detection is compared. */
import fc, { type Arbitrary } from 'fast-check'
import { type ParametersOf, type Rule, rules } from 'rupture-repair/detection'
import type { Detection, Finding } from '../../src/detection/index.js'
import { controlChartRules } from '../../src/detection/rules/control-chart/run-rules.js'
import type { ScoreSeries } from '../../src/series/index.js'
import type { Movement } from '../../src/vocabulary/inside.js'

export type Scores = readonly (number | null)[]
export type Detect<Parameters> = (series: ScoreSeries, parameters: Parameters) => Detection

export const seriesOf = (scores: Scores, better: ScoreSeries['better'] = 'higher'): ScoreSeries => ({
  id: 'a',
  better,
  points: scores.map((score, index) => ({ session: index + 1, score })),
})

export const score: Arbitrary<number> = fc.integer({ min: 0, max: 20 })
/** Noise with gaps, half of the time on top of a step, since noise alone seldom holds a sudden change. */
export const scores = (maxLength = 14): Arbitrary<Scores> =>
  fc.oneof(
    fc.array(fc.option(score, { freq: 5 }), { maxLength }),
    fc
      .tuple(fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 5 }), { maxLength }), fc.nat(maxLength), score)
      .map(([noise, at, step]) =>
        noise.map((value, index) => (value === null ? null : Math.min(20, value + (index < at ? step : 20 - step)))),
      ),
  )
export const better: Arbitrary<'higher' | 'lower'> = fc.constantFrom('higher', 'lower')

export const suddenChanges: Arbitrary<ParametersOf<'sudden-change'>> = fc.record({
  cutoff: fc.integer({ min: 1, max: 8 }),
  percent: fc.constantFrom(0, 25, 50),
  origin: fc.integer({ min: -5, max: 5 }),
  adjust: fc.boolean(),
  means: fc.constantFrom('suddengains', 't-test'),
  gaps: fc.constantFrom('skip', 'judge'),
  ceilingMargin: fc.constant(0),
})

/** What is common to every drop; a sample's SD and the reliability stand beside units that do not read them, too. */
const dropBasis = {
  k: fc.constantFrom(0, 0.5, 1, 2),
  floor: fc.integer({ min: 1, max: 6 }),
  maxDescent: fc.integer({ min: 1, max: 3 }),
  maxGap: fc.option(fc.nat(2)),
  recoverFraction: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
  recoverNear: fc.constantFrom(0, 0, 0.5, 1),
  recoverWithin: fc.option(fc.integer({ min: 1, max: 4 })),
  sampleSd: fc.integer({ min: 1, max: 4 }),
  reliability: fc.constantFrom(0.5, 0.8, 0.92),
  ceilingMargin: fc.constant(0),
}

/** Drops that need no later score. */
export const drops: Arbitrary<ParametersOf<'drop'>> = fc.record({
  ...dropBasis,
  reference: fc.constantFrom('previous', 'running-maximum', 'previous-mean'),
  unit: fc.constantFrom('raw', 'sample-sd', 'reliable-change'),
})

const dropsLookingAhead: Arbitrary<ParametersOf<'drop'>> = fc.record({
  ...dropBasis,
  reference: fc.constantFrom('previous', 'running-maximum', 'previous-mean', 'person-mean', 'trend-residual'),
  unit: fc.constantFrom('raw', 'person-sd', 'person-difference-sd', 'stricter-sd'),
})

const reliableChangesOf: Arbitrary<ParametersOf<'reliable-change'>> = fc
  .record({
    sd: fc.integer({ min: 1, max: 5 }),
    reliability: fc.constantFrom(0, 0.5, 0.8, 0.92),
    confidence: fc.constantFrom(1, 1.96),
    reference: fc.constantFrom('first', 'previous', 'best', 'given'),
    level: fc.integer({ min: 0, max: 20 }),
    cutoff: fc.oneof(fc.constant('none' as const), fc.integer({ min: 0, max: 20 })),
    ceilingMargin: fc.constant(0),
  })
  .map(({ level, ...rest }) => ({ ...rest, baseline: rest.reference === 'given' ? level : ('none' as const) }))

const alerts: Arbitrary<ParametersOf<'status'>> = fc.record({
  cutoff: fc.integer({ min: 0, max: 20 }),
  boundary: fc.constantFrom('none', 'strict', 'inclusive'),
  change: fc.oneof(fc.constant('none' as const), fc.integer({ min: 1, max: 8 })),
  reference: fc.constantFrom('previous', 'first'),
  ceilingMargin: fc.constant(0),
})

const baselines = fc.oneof(fc.constant('all' as const), fc.integer({ min: 2, max: 6 }))

export const charts: Arbitrary<ParametersOf<'control-chart'>> = fc.record({
  sigma: fc.constantFrom(0.564, 1, 1.128, 2, 3),
  rules: fc
    .subarray([...controlChartRules], { minLength: 1 })
    .map((signals) => rules['control-chart'].parameters.rules.parse(signals.join(',')) ?? 'limit'),
  baseline: baselines,
  rolling: fc.boolean(),
  ceilingMargin: fc.constant(0),
})

const excursions = {
  sides: fc.constantFrom('worsening', 'both'),
  baseline: baselines,
  centre: fc.option(fc.integer({ min: 0, max: 20 }), { nil: 'baseline' as const }),
  sigma: fc.option(fc.integer({ min: 1, max: 4 }), { nil: 'baseline' as const }),
  ceilingMargin: fc.constant(0),
} as const

const cusums: Arbitrary<ParametersOf<'cusum'>> = fc.record({
  ...excursions,
  k: fc.constantFrom(0, 0.5, 0.564, 1),
  h: fc.constantFrom(0.5, 1.128, 2, 4),
})

const ewmas: Arbitrary<ParametersOf<'ewma'>> = fc.record({
  ...excursions,
  lambda: fc.constantFrom(0.1, 0.2, 0.5, 1),
  width: fc.constantFrom(0.5, 1, 2.7),
})

const changePoints: Arbitrary<ParametersOf<'change-point'>> = fc.record({
  penalty: fc.oneof(fc.constantFrom('bic', 'mbic'), fc.constantFrom(1, 4)),
  sigma: fc.oneof(fc.constant('moving-range' as const), fc.integer({ min: 1, max: 4 })),
  minimum: fc.integer({ min: 1, max: 3 }),
  recoverFraction: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
  ceilingMargin: fc.constant(0),
})

export const rulesOf: Readonly<Record<Rule['_tag'], Arbitrary<Rule>>> = {
  'sudden-change': suddenChanges.map((parameters): Rule => ({ _tag: 'sudden-change', parameters })),
  drop: fc.oneof(drops, dropsLookingAhead).map((parameters): Rule => ({ _tag: 'drop', parameters })),
  'control-chart': charts.map((parameters): Rule => ({ _tag: 'control-chart', parameters })),
  cusum: cusums.map((parameters): Rule => ({ _tag: 'cusum', parameters })),
  ewma: ewmas.map((parameters): Rule => ({ _tag: 'ewma', parameters })),
  'change-point': changePoints.map((parameters): Rule => ({ _tag: 'change-point', parameters })),
  'reliable-change': reliableChangesOf.map((parameters): Rule => ({ _tag: 'reliable-change', parameters })),
  status: alerts.map((parameters): Rule => ({ _tag: 'status', parameters })),
}
export const anyRule: Arbitrary<Rule> = fc.oneof(...Object.values(rulesOf))

export const mapScores = (list: Scores, change: (score: number) => number): Scores =>
  list.map((value) => (value === null ? null : change(value)))

export const rowsOf = ({ intervals }: Detection, turn: (kind: Movement) => Movement = (kind) => kind): unknown[] =>
  intervals
    .map(({ from, kind, verdict, criteria }) => ({ from, kind: turn(kind), verdict, criteria }))
    .sort((a, b) => a.from - b.from || a.kind.localeCompare(b.kind))

/** Rounded where no fraction lies on the edge: a computer's last bit must not decide which way a half goes. */
const rounded = (value: number): number => Math.round(1e6 * value + Math.SQRT1_2)

export const found = (finding: Finding, scale = 1): unknown => {
  const { from, to, kind, magnitude, recoveredAt, status, late } = finding
  return { from, to, kind, magnitude: rounded(scale * magnitude), recoveredAt, status, late }
}
