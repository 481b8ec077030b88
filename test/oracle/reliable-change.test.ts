/**
 * Reliable change, status, disaggregation and discrepancy against figures from outside: test/oracle/scripts/
 * disaggregation-and-discrepancy.R, the sizes of the evidence base, and second implementations from the formulas alone.
 */
import fc from 'fast-check'
import { disaggregate, discrepancy, type ParametersOf, rules } from 'rupture-repair/detection'
import { linearTrend, reliableChange, residualStandardDeviation, trendAt } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import type { ScoreSeries } from '../../src/series/index.js'
import { trendResiduals } from '../../src/statistics/trend-residuals.js'

const seed = 20261122
type Scores = readonly (number | null)[]

const seriesOf = (scores: Scores, better: ScoreSeries['better'] = 'higher'): ScoreSeries => ({
  id: 'a',
  better,
  points: scores.map((score, index) => ({ session: index + 1, score })),
})
const close = (ours: readonly (number | null)[], theirs: readonly (number | null)[]): void => {
  expect(ours.map((value) => value === null)).toEqual(theirs.map((value) => value === null))
  for (const [index, value] of theirs.entries()) if (value !== null) expect(ours[index]).toBeCloseTo(value, 9)
}

const scores = [5.2, 5.6, 5.1, null, 5.9, 6.1, 3.8, 4.9, 6.0, 6.4]
const residuals = [
  -0.015, 0.3358333333, -0.2133333333, 0.4883333333, 0.6391666667, -1.71, -0.6591666667, 0.3916666667, 0.7425,
]

describe('trend and disaggregation against R lm', () => {
  const known = scores.flatMap((score, index) => (score === null ? [] : [[index + 1, score] as const]))
  const [times, values] = [known.map(([time]) => time), known.map(([, value]) => value)]
  const within = (reference: 'all' | 'previous-sessions', detrend: boolean) =>
    disaggregate(seriesOf(scores), { reference, detrend }).map((row) => row.within)

  it('draws the line', () => {
    const trend = linearTrend(times, values)
    close(
      [trendAt(trend, 0), trend.slope, residualStandardDeviation(times, values)],
      [5.1658333333, 0.0491666667, 0.8339949754],
    )
    close(trendResiduals(times, values), residuals)
  })

  it('takes scores apart, with and without the trend, with and without later sessions', () => {
    close(within('all', true), residuals)
    close(
      within('all', false),
      [
        -0.2444444444, 0.1555555556, -0.3444444444, 0.4555555556, 0.6555555556, -1.6444444444, -0.5444444444,
        0.5555555556, 0.9555555556,
      ],
    )
    close(within('previous-sessions', false), [null, 0.4, -0.3, 0.6, 0.65, -1.78, -0.3833333333, 0.7714285714, 1.075])
    close(within('previous-sessions', true), [
      null,
      null,
      -0.9,
      0.75,
      0.1857142857,
      -2.3953488372,
      -0.0404761905,
      1.1657534247,
      1.1350318471,
    ])
  })

  it('finds the fall below the trend, and holds its recovery against the trend', () => {
    const { findings } = rules.drop.detect(seriesOf(scores), {
      ...rules.drop.defaults,
      reference: 'trend-residual',
      floor: 1.5,
    })
    expect(findings.map(({ from, to, recoveredAt }) => [from, to, recoveredAt])).toEqual([[6, 7, 9]])
    expect(findings[0]?.magnitude).toBeCloseTo(1.71, 9)
    expect(findings[0]?.evidence.slope).toBeCloseTo(0.0491666667, 9)
    const inSds = (k: number) =>
      rules.drop.detect(seriesOf(scores), {
        ...rules.drop.defaults,
        reference: 'trend-residual',
        unit: 'person-sd',
        k,
        floor: 0.1,
      })
    expect(inSds(2.05).findings).toHaveLength(1)
    expect(inSds(2.051).findings).toHaveLength(0)
  })
})

describe('discrepancy against R', () => {
  const client = seriesOf([6, 5.5, null, 4, 5, 6.5])
  const therapist = seriesOf([5, 5.5, 5, 5.2, null, 4.6])

  it('differs in z scores, signed, absolute and from session to session', () => {
    const rows = discrepancy(client, therapist, 'sample')
    const differences = [0.8064244797, -1.2349023138, null, -1.8816571194, null, 2.5434609635]
    close(
      rows.map(({ difference }) => difference),
      differences,
    )
    close(
      rows.map(({ absolute }) => absolute),
      differences.map((one) => (one === null ? null : Math.abs(one))),
    )
    close(
      rows.map(({ change }) => change),
      [null, -2.0413267935, null, -0.6467548056, null, 4.4251180829],
    )
  })

  it('says which deviation', () => {
    const rows = discrepancy(client, therapist, 'population')
    close(
      rows.map(({ difference }) => difference),
      [0.9016099777, -1.3806627596, null, -2.1037566146, null, 2.8436758063],
    )
  })
})

describe('sizes of reliable change in the evidence base', () => {
  it.each([
    ['WAI-SR item mean', 0.8, 0.92, 0.63, 0.005],
    ['WAI-SR total', 9.6, 0.92, 7.5, 0.05],
    ['SRS, α', 4, 0.88, 3.8, 0.05],
    ['SRS, test–retest', 4, 0.64, 6.7, 0.06],
  ])('%s', (_, sd, reliability, printed, error) => {
    expect(Math.abs(reliableChange(sd, reliability) - printed)).toBeLessThan(error)
  })
})

/** The rule from its words alone, seeing the whole series at every session; scores are whole numbers. */
const secondOpinion = (list: Scores, higher: boolean, p: ParametersOf<'reliable-change'>): unknown[] => {
  const least = p.confidence * Math.sqrt(2 * p.sd * p.sd * (1 - p.reliability))
  const at = list.flatMap((score, index) => (score === null ? [] : [{ session: index + 1, score }]))
  const rows: { session: number; kind: string; key: number; back: number | null }[] = []
  for (const [index, { session, score }] of at.entries()) {
    const before = at.slice(0, index)
    const goodness = (x: number): number => (higher ? x : -x)
    const best = before.reduce<number | null>(
      (top, x) => (top === null || goodness(x.score) > goodness(top) ? x.score : top),
      null,
    )
    const from =
      p.reference === 'given'
        ? Number(p.baseline)
        : ((p.reference === 'first' ? before[0]?.score : p.reference === 'best' ? best : before.at(-1)?.score) ?? null)
    if (from === null) continue
    for (const kind of ['drop', 'rise']) {
      const size = (x: number): number => (kind === 'drop' ? from - x : x - from)
      if (size(score) <= least + 1e-9) continue
      const lasting = rows.some(
        (row) => row.kind === kind && row.key === from && (row.back === null || row.back > session),
      )
      if (lasting) continue
      const back = at.slice(index + 1).find((later) => size(later.score) <= least + 1e-9)
      rows.push({ session, kind, key: from, back: back?.session ?? null })
    }
  }
  return rows.map(({ session, kind, back }) => [session, kind, back])
}

describe(`second implementations (seed ${seed})`, () => {
  const list = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 5 }), { maxLength: 14 })
  const better = fc.constantFrom('higher', 'lower')

  it('reliable change', () => {
    let found = 0
    fc.assert(
      fc.property(
        list,
        better,
        fc.constantFrom('first', 'previous', 'best', 'given'),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(0.5, 0.8, 0.92),
        fc.integer({ min: 0, max: 20 }),
        (values, end, reference, sd, reliability, level) => {
          const baseline = reference === 'given' ? level : ('none' as const)
          const parameters = { ...rules['reliable-change'].defaults, sd, reliability, reference, baseline }
          const ours = rules['reliable-change'].detect(seriesOf(values, end), parameters).findings
          expect(ours.map(({ to, kind, recoveredAt }) => [to, kind, recoveredAt])).toEqual(
            secondOpinion(values, end === 'higher', parameters),
          )
          found += ours.length
        },
      ),
      { seed, numRuns: 3_000 },
    )
    console.info(`reliable change: ${found} findings compared`)
    expect(found).toBeGreaterThan(1_000)
  })

  it('the least fall in every unit, from the means of the sessions before', () => {
    let found = 0
    fc.assert(
      fc.property(
        list,
        fc.constantFrom('raw', 'sample-sd', 'reliable-change', 'stricter-sd', 'person-sd'),
        fc.constantFrom(0.5, 1, 2),
        (values, unit, k) => {
          const parameters: ParametersOf<'drop'> = {
            ...rules.drop.defaults,
            reference: 'previous-mean',
            unit,
            k,
            floor: 0.5,
            sampleSd: 3,
            reliability: 0.8,
          }
          const known = values.filter((value) => value !== null)
          const n = known.length
          const average = known.reduce((a, b) => a + b, 0) / n
          const own = Math.sqrt(known.reduce((a, b) => a + (b - average) ** 2, 0) / (n - 1))
          const size = {
            raw: 1,
            'sample-sd': 3,
            'reliable-change': 1.96 * Math.sqrt(2) * 3 * Math.sqrt(0.2),
            'stricter-sd': Math.max(own, 3),
            'person-sd': own,
          }
          const least = Math.max(0.5, k * size[unit])
          const first = known.findIndex((value, index) => {
            const before = known.slice(0, index)
            return index > 0 && before.reduce((a, b) => a + b, 0) / index - value >= least - 1e-9
          })
          const sessions = values.flatMap((value, index) => (value === null ? [] : [index + 1]))
          const [finding] = rules.drop.detect(seriesOf(values), parameters).findings
          expect(finding?.evidence.openedAt).toBe(first < 0 ? undefined : sessions[first])
          if (finding !== undefined) expect(finding.evidence.threshold).toBeCloseTo(least, 9)
          if (finding !== undefined) found += 1
        },
      ),
      { seed, numRuns: 2_000 },
    )
    console.info(`drop from the mean of the sessions before: ${found} compared`)
    expect(found).toBeGreaterThan(500)
  })
})
