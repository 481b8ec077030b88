import fc from 'fast-check'
import { compareRules, detect, flaggedSessions, type Rule, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { Detection } from '../../../../src/detection/index.js'
import type { NamedRule } from '../../../../src/detection/side-by-side/compare-rules.js'
import type { ScoreSeries } from '../../../../src/series/index.js'
import { seriesOf } from '../series-of.js'

const fall = (floor: number): Rule => ({ _tag: 'drop', parameters: { ...rules.drop.defaults, floor } })
const sudden: Rule = {
  _tag: 'sudden-change',
  parameters: { ...rules['sudden-change'].defaults, cutoff: 2, percent: 0 },
}
const chart: Rule = { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, baseline: 4, sigma: 2 } }
const named = (...rules: readonly Rule[]): readonly NamedRule[] =>
  rules.map((rule, index) => ({ name: `${index}`, rule }))

const flags = (series: ScoreSeries, rule: Rule) => flaggedSessions(series, rule, detect(series, rule))

describe('flagged sessions', () => {
  it('are those that a worsening covers: after its first, up to its last', () => {
    const slow: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 3, maxDescent: 3 } }
    expect(flags(seriesOf([6, 5, null, 4, 3, 6]), slow)).toEqual({
      flagged: [2, 4, 5],
      passed: [6],
      cannotJudge: [1],
      isAssessable: true,
    })
  })

  it('are the single session of a finding without an extent, the first one too', () => {
    const given = { ...rules['control-chart'].defaults, baseline: 3 }
    const found = flags(seriesOf([5, 6, 5, 1]), { _tag: 'control-chart', parameters: given })
    expect(found).toMatchObject({ flagged: [4], passed: [1, 2, 3], cannotJudge: [] })
    const below: Rule = {
      _tag: 'status',
      parameters: { cutoff: 3, boundary: 'strict', change: 'none', reference: 'none', ceilingMargin: 0 },
    }
    expect(flags(seriesOf([2, 6]), below)).toMatchObject({ flagged: [1], passed: [2] })
  })

  it('count only what turned for the worse', () => {
    const rises = seriesOf([3, 3, 3, 9, 9, 9])
    expect(flags(rises, sudden)).toMatchObject({ flagged: [], passed: [3, 4, 5] })
    expect(flags({ ...rises, better: 'lower' }, sudden).flagged).toEqual([4])
  })

  it('are neither passed nor flagged where the rule cannot judge', () => {
    // No verdict leads to sessions 1, 2 and 8; session 5 is a gap, so those to 5 and 6 are unknown.
    expect(flags(seriesOf([6, 6, 6, 6, null, 6, 6, 6]), sudden)).toMatchObject({
      passed: [3, 4, 7],
      cannotJudge: [1, 2, 6, 8],
    })
    const [low, high] = [
      [3, 1, 1, 3],
      [7, 7, 7],
    ].map((scores) => seriesOf(scores, 'higher', { min: 1, max: 7 }))
    expect(low && flags(low, fall(3))).toEqual({
      flagged: [],
      passed: [4],
      cannotJudge: [1, 2, 3],
      isAssessable: true,
    })
    expect(high && flags(high, fall(3)).passed).toEqual([2, 3])
    expect(flags(seriesOf([1, 1, 1], 'higher', { min: 1, max: 7 }), fall(3)).isAssessable).toBe(false)
    expect(flags(seriesOf([4]), fall(3))).toEqual({ flagged: [], passed: [], cannotJudge: [1], isAssessable: false })
    expect(flags(seriesOf([]), chart)).toEqual({ flagged: [], passed: [], cannotJudge: [], isAssessable: false })
  })
})

/** A second reading of the definition, session by session, from the detection alone. */
const labelled = (series: ScoreSeries, { _tag }: Rule, detection: Detection): ReadonlyMap<number, boolean | null> => {
  const worse = series.better === 'higher' ? 'drop' : 'rise'
  const points = series.points.filter(({ score }) => score !== null)
  const scored = points.map(({ session }) => session)
  const [one] = points
  const isFlat = points.length > 1 && points.every(({ score }) => score === one?.score)
  // A chart has no spread to measure by where nothing varies, unless the one score lies between known ends.
  const isBlind = _tag === 'control-chart' && isFlat && !(series.range && [2, 3, 4, 5, 6].includes(one?.score ?? 0))
  return new Map(
    scored.map((session) => {
      for (const { kind, from, to } of detection.findings) {
        const sessions = from === to ? [to] : Array.from({ length: to - from }, (_, index) => from + 1 + index)
        if (kind === worse && sessions.includes(session)) return [session, true]
      }
      if (isBlind) return [session, null]
      if (
        _tag !== 'sudden-change' &&
        detection.unknowable.some(({ session: at, kind = worse }) => at === session && kind === worse)
      )
        return [session, null]
      if (_tag === 'drop' && session === scored[0]) return [session, null]
      if (_tag !== 'sudden-change') return [session, false]
      const interval = detection.intervals.find(({ kind, to }) => kind === worse && to === session)
      return [session, interval === undefined || interval.verdict === 'unknown' ? null : false]
    }),
  )
}

const seed = 20261122
const scores = fc.array(fc.option(fc.integer({ min: 1, max: 7 }), { freq: 6 }), { maxLength: 12 })
const cohort = fc.array(
  fc
    .tuple(scores, fc.constantFrom('higher' as const, 'lower' as const), fc.boolean())
    .map(([some, better, known]) => seriesOf(some, better, known ? { min: 1, max: 7 } : undefined)),
  { maxLength: 6 },
)

describe(`rules side by side (seed ${seed})`, () => {
  it('are counted as a second reading of the definition counts them', () => {
    const pair = [sudden, fall(2), chart]
    fc.assert(
      fc.property(cohort, (series) => {
        const { agreement } = compareRules(series, named(...pair))
        const read = pair.map((rule) => series.map((one) => labelled(one, rule, detect(one, rule))))
        const counted = [
          [0, 1],
          [0, 2],
          [1, 2],
        ].map(([a = 0, b = 0]) => {
          const table = { both: 0, onlyOne: 0, onlyOther: 0, neither: 0 }
          series.forEach((_, person) => {
            for (const [session, one] of read[a]?.[person] ?? []) {
              const other = read[b]?.[person]?.get(session) ?? null
              if (one !== null && other !== null)
                table[one ? (other ? 'both' : 'onlyOne') : other ? 'onlyOther' : 'neither'] += 1
            }
          })
          return table
        })
        expect(
          agreement.map(({ sessions: { both, onlyOne, onlyOther, neither } }) => ({
            both,
            onlyOne,
            onlyOther,
            neither,
          })),
        ).toEqual(counted)
      }),
      { seed, numRuns: 500 },
    )
  })

  it('agree with themselves, and the same in either order', () => {
    fc.assert(
      fc.property(cohort, (series) => {
        const [self] = compareRules(series, named(chart, chart)).agreement
        expect([1, null]).toContain(self?.sessions.kappa)
        const [there] = compareRules(series, named(sudden, chart)).agreement
        const [back] = compareRules(series, named(chart, sudden)).agreement
        expect(back?.sessions.onlyOne).toBe(there?.sessions.onlyOther)
        expect(back?.persons.raw).toEqual(there?.persons.raw)
        expect(back?.sessions.kappa ?? 2).toBeCloseTo(there?.sessions.kappa ?? 2, 12)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('say why κ is not defined', () => {
    const kappas = (scored: readonly number[][], ...rules: readonly Rule[]) =>
      compareRules(
        scored.map((some) => seriesOf(some)),
        named(...rules),
      ).agreement.map(({ persons }) => persons)
    expect(kappas([[6, 6, 6]], fall(2), fall(3))).toEqual([
      { both: 0, onlyOne: 0, onlyOther: 0, neither: 1, raw: 1, kappa: null, because: 'both flag none' },
    ])
    expect(kappas([[6, 1]], fall(2), fall(3))).toMatchObject([{ kappa: null, because: 'both flag every unit' }])
    expect(kappas([[6]], fall(2), fall(3))).toMatchObject([{ raw: null, because: 'no unit that both can judge' }])
    expect(
      kappas(
        [
          [6, 1],
          [6, 6],
        ],
        fall(2),
        fall(9),
      ),
    ).toMatchObject([{ raw: 0.5, kappa: 0 }])
  })

  it('give shares of those they can judge, and drops per 100 sessions', () => {
    const series = [[6, 3, 6, 3, 6], [6, 6, 6], [6]].map((some) => seriesOf(some))
    const [one] = compareRules(series, named(fall(2))).rules
    expect(one).toMatchObject({
      persons: 3,
      assessable: 2,
      flagged: 1,
      share: 0.5,
      findings: 2,
      recovered: 2,
      sessions: 6,
    })
    expect(one?.perHundred).toBeCloseTo(100 / 3, 12)
    expect(compareRules([], named(chart)).rules).toMatchObject([{ persons: 0, share: null, perHundred: null }])
  })
})
