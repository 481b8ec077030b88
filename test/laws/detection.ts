/** What holds of the detection rules, whatever the scores. Laws return fast-check properties; the test file runs them. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import {
  aboutRule,
  finish,
  type ParametersOf,
  type Rule,
  rules,
  start,
  step,
  type Watch,
} from 'rupture-repair/detection'
import { expect } from 'vitest'
import type { Detection, Finding } from '../../src/detection/index.js'
import { controlChartRules } from '../../src/detection/rules/control-chart/run-rules.js'
import type { ExcursionParameters } from '../../src/detection/rules/excursion.js'
import { and, type Verdict, verdicts } from '../../src/kernel/index.js'
import type { ScoreSeries } from '../../src/series/index.js'
import type { IntervalVerdict, Movement } from '../../src/vocabulary/inside.js'

type Scores = readonly (number | null)[]
type Detect<Parameters> = (series: ScoreSeries, parameters: Parameters) => Detection

export const seriesOf = (scores: Scores, better: ScoreSeries['better'] = 'higher'): ScoreSeries => ({
  id: 'a',
  better,
  points: scores.map((score, index) => ({ session: index + 1, score })),
})

const score = fc.integer({ min: 0, max: 20 })
/** Noise with gaps, half of the time on top of a step, since noise alone seldom holds a sudden change. */
const scores = (maxLength = 14): Arbitrary<Scores> =>
  fc.oneof(
    fc.array(fc.option(score, { freq: 5 }), { maxLength }),
    fc
      .tuple(fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 5 }), { maxLength }), fc.nat(maxLength), score)
      .map(([noise, at, step]) =>
        noise.map((value, index) => (value === null ? null : Math.min(20, value + (index < at ? step : 20 - step)))),
      ),
  )
const better = fc.constantFrom('higher', 'lower')

const suddenChanges: Arbitrary<ParametersOf<'sudden-change'>> = fc.record({
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
const drops: Arbitrary<ParametersOf<'drop'>> = fc.record({
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

const charts: Arbitrary<ParametersOf<'control-chart'>> = fc.record({
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

const mapScores = (list: Scores, change: (score: number) => number): Scores =>
  list.map((value) => (value === null ? null : change(value)))
const mirror: Readonly<Record<Movement, Movement>> = { drop: 'rise', rise: 'drop' }

const rowsOf = ({ intervals }: Detection, turn: (kind: Movement) => Movement = (kind) => kind): unknown[] =>
  intervals
    .map(({ from, kind, verdict, criteria }) => ({ from, kind: turn(kind), verdict, criteria }))
    .sort((a, b) => a.from - b.from || a.kind.localeCompare(b.kind))

/** Rounded where no fraction lies on the edge: a computer's last bit must not decide which way a half goes. */
const rounded = (value: number): number => Math.round(1e6 * value + Math.SQRT1_2)

const found = (finding: Finding, scale = 1): unknown => {
  const { from, to, kind, magnitude, recoveredAt, status, late } = finding
  return { from, to, kind, magnitude: rounded(scale * magnitude), recoveredAt, status, late }
}

/** Losses of x are gains of −x with the origin mirrored. */
export const lossesAreMirroredGains = (
  detect: Detect<ParametersOf<'sudden-change'>>,
): IProperty<[Scores, ParametersOf<'sudden-change'>]> =>
  fc.property(scores(), suddenChanges, (list, parameters) => {
    const mirrored = detect(seriesOf(mapScores(list, (x) => -x)), { ...parameters, origin: -parameters.origin })
    expect(rowsOf(mirrored, (kind) => mirror[kind])).toEqual(rowsOf(detect(seriesOf(list), parameters)))
  })

/** How distances and levels of a scale become those of another. */
interface Remeasured {
  readonly distance: (distance: number) => number
  readonly level: (level: number) => number
}

const unless = <Word extends string>(word: Word, value: number | Word, change: (value: number) => number) =>
  value === word ? value : change(Number(value))

const chartOn = (parameters: ExcursionParameters, { distance, level }: Remeasured): Partial<ExcursionParameters> => ({
  centre: unless('baseline', parameters.centre, level),
  sigma: unless('baseline', parameters.sigma, distance),
})

/** A rule over one scale as one over another. */
const ruleOn = (rule: Rule, to: Remeasured): Rule => {
  const { distance, level } = to
  switch (rule._tag) {
    case 'change-point': {
      const sigma = unless('moving-range', rule.parameters.sigma, distance)
      return { ...rule, parameters: { ...rule.parameters, sigma } }
    }
    case 'sudden-change': {
      const { cutoff, origin } = rule.parameters
      return { ...rule, parameters: { ...rule.parameters, cutoff: distance(cutoff), origin: level(origin) } }
    }
    case 'drop': {
      const { floor, unit, k, recoverNear, sampleSd } = rule.parameters
      const moved = { floor: distance(floor), recoverNear: distance(recoverNear), sampleSd: distance(sampleSd) }
      return { ...rule, parameters: { ...rule.parameters, ...moved, k: unit === 'raw' ? distance(k) : k } }
    }
    case 'reliable-change': {
      const { sd, baseline, cutoff } = rule.parameters
      const levels = { baseline: unless('none', baseline, level), cutoff: unless('none', cutoff, level) }
      return { ...rule, parameters: { ...rule.parameters, ...levels, sd: distance(sd) } }
    }
    case 'status': {
      const { cutoff, change } = rule.parameters
      const moved = { cutoff: unless('none', cutoff, level), change: unless('none', change, distance) }
      return { ...rule, parameters: { ...rule.parameters, ...moved } }
    }
    case 'control-chart':
      return rule
    case 'cusum':
      return { ...rule, parameters: { ...rule.parameters, ...chartOn(rule.parameters, to) } }
    case 'ewma':
      return { ...rule, parameters: { ...rule.parameters, ...chartOn(rule.parameters, to) } }
  }
}

/** A rule over whole numbers as one over tenths, moved along the scale by so many of them. */
const inTenths = (rule: Rule, shift: number): Rule =>
  ruleOn(rule, { distance: (tenths) => tenths / 10, level: (tenths) => (tenths + shift) / 10 })

/**
 * Adding a constant to every score and to the origin changes no verdict and no finding, whatever a computer makes of the
 * tenths: one of the scores is 0, so that what cancels out is compared with nothing.
 */
export const shiftsAreInvisible = (
  detect: (series: ScoreSeries, rule: Rule) => Detection,
  tag: Rule['_tag'],
): IProperty<[Scores, Rule, number, number, number]> => {
  const [stretches, shifts] = [fc.integer({ min: 1, max: 5 }), fc.integer({ min: -500, max: 500 })]
  return fc.property(scores(), rulesOf[tag], stretches, fc.nat(13), shifts, (list, rule, stretch, which, shift) => {
    const zero = list[which] ?? 0
    const at = (moved: number): Detection =>
      detect(seriesOf(mapScores(list, (x) => ((x - zero) * stretch + moved) / 10)), inTenths(rule, moved - zero))
    const [original, shifted] = [at(0), at(shift)]
    expect(rowsOf(shifted)).toEqual(rowsOf(original))
    expect(shifted.findings.map((finding) => found(finding))).toEqual(
      original.findings.map((finding) => found(finding)),
    )
  })
}

/** Measuring in another unit, whatever the rule holds scores against with it, changes no verdict, and magnitudes by that unit. */
export const unitsAreInvisible = (
  detect: (series: ScoreSeries, rule: Rule) => Detection,
  tag: Rule['_tag'],
): IProperty<[Scores, Rule, number]> =>
  fc.property(scores(), rulesOf[tag], fc.integer({ min: 1, max: 40 }), (list, rule, tenths) => {
    const scale = tenths / 10
    const inUnit = (value: number): number => value * scale
    const original = detect(seriesOf(list), rule)
    const scaled = detect(seriesOf(mapScores(list, inUnit)), ruleOn(rule, { distance: inUnit, level: inUnit }))
    expect(rowsOf(scaled)).toEqual(rowsOf(original))
    expect(scaled.findings.map((finding) => found(finding))).toEqual(
      original.findings.map((finding) => found(finding, scale)),
    )
  })

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

/** A fall of x where higher is better is a rise of −x where lower is better, with the same sessions and fate. */
export const fallsFollowTheBetterEnd = (
  detect: Detect<ParametersOf<'drop'>>,
): IProperty<[Scores, ParametersOf<'drop'>]> =>
  fc.property(scores(), drops, (list, parameters) => {
    const falls = detect(seriesOf(list), parameters).findings
    const rises = detect(
      seriesOf(
        mapScores(list, (x) => -x),
        'lower',
      ),
      parameters,
    ).findings
    expect(falls.every(({ kind }) => kind === 'drop')).toBe(true)
    expect(rises.map((finding) => found({ ...finding, kind: 'drop' }))).toEqual(falls.map((finding) => found(finding)))
  })

/** Falls follow one another: each reaches the floor, and none begins before the last one is over. */
export const fallsDoNotOverlap = (
  detect: Detect<ParametersOf<'drop'>>,
): IProperty<[Scores, ParametersOf<'drop'>, 'higher' | 'lower']> =>
  fc.property(scores(), drops, better, (list, parameters, better) => {
    const { findings } = detect(seriesOf(list, better), parameters)
    for (const [index, { from, to, magnitude, recoveredAt }] of findings.entries()) {
      expect(magnitude).toBeGreaterThanOrEqual(parameters.floor)
      expect(from).toBeLessThan(to)
      if (recoveredAt !== null) expect(recoveredAt).toBeGreaterThan(to)
      const before = findings[index - 1]
      if (before !== undefined) expect(from).toBeGreaterThanOrEqual(before.recoveredAt ?? Number.POSITIVE_INFINITY)
    }
  })

/** Told session by session, a fall that is over stays as it was, and a lapsed time is never unsaid as merely unseen. */
export const laterSessionsUnsayNothing = (
  detect: Detect<ParametersOf<'drop'>>,
): IProperty<[Scores, Scores, ParametersOf<'drop'>]> =>
  fc.property(scores(), scores(5), drops, (list, later, parameters) => {
    const before = detect(seriesOf(list), parameters).findings
    const after = detect(seriesOf([...list, ...later]), parameters).findings
    for (const [index, finding] of before.entries()) {
      const again = after[index]
      if (finding.status === 'recovered') expect(again).toEqual(finding)
      else expect(again?.evidence.openedAt).toBe(finding.evidence.openedAt)
      if (finding.status === 'not-recovered')
        expect(again?.status === 'not-recovered' || again?.late === true).toBe(true)
    }
  })

/** Turning the session order round leaves the chart of a whole series and the single scores beyond its limits as they were. */
export const chartsIgnoreDirection = (
  detect: Detect<ParametersOf<'control-chart'>>,
): IProperty<[Scores, ParametersOf<'control-chart'>]> =>
  fc.property(scores(), charts, (list, parameters) => {
    const whole = { ...parameters, rules: 'limit', baseline: 'all', rolling: false } as const
    const there = detect(seriesOf(list), whole).findings.map(({ to, kind }) => [to, kind])
    const back = detect(seriesOf(list.toReversed()), whole).findings.map(({ to, kind }) => [list.length + 1 - to, kind])
    expect(back.toReversed()).toEqual(there)
  })

/** Where a rule does not look ahead, one more session takes no finding away, and adds none that ended before it. */
export const whatWasSaidStands = (
  detect: (series: ScoreSeries, rule: Rule) => Detection,
  tag: Rule['_tag'],
): IProperty<[Scores, Rule, ScoreSeries['better']]> =>
  fc.property(scores(), rulesOf[tag], better, (list, rule, end) => {
    fc.pre(!aboutRule(rule).looksAhead)
    const detections = list.map((_, index) => detect(seriesOf(list.slice(0, index + 1), end), rule))
    for (const [index, { findings }] of detections.entries()) {
      const before = detections[index - 1]
      const said = before?.findings ?? []
      const place = ({ from, kind }: Finding): readonly unknown[] => [from, kind]
      expect(findings.slice(0, said.length).map(place)).toEqual(said.map(place))
      // A chart that waits for its baseline judges the scores of the baseline when it is complete.
      const waits = before?.unknowable.some(({ because }) => because === 'too few scores') === true
      if (!waits) for (const { to } of findings.slice(said.length)) expect(to).toBe(index + 1)
    }
  })

/** Fed session by session, a rule says at every session what it says of the series that ends there. */
export const onlineIsOffline = (
  detect: (series: ScoreSeries, rule: Rule) => Detection,
  tag: Rule['_tag'],
): IProperty<[Scores, Rule, ScoreSeries['better']]> =>
  fc.property(scores(), rulesOf[tag], better, (list, rule, end) => {
    const { points, ...head } = seriesOf(list, end)
    let watch: Watch = start(head, rule)
    expect(finish(watch)).toEqual(detect({ ...head, points: [] }, rule))
    for (const [index, point] of points.entries()) {
      const next = step(watch, point)
      if (next._tag === 'Left') throw new Error(`session ${point.session} is refused: ${next.left[0]._tag}`)
      watch = next.right
      expect(finish(watch)).toEqual(detect({ ...head, points: points.slice(0, index + 1) }, rule))
    }
  })
