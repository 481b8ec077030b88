/**
 * Charts against second implementations written from the definitions alone: the run rules in the words of the handbook,
 * the sum and the average without recursion. Run lengths of the exact EWMA limits and of the defaults, which
 * the reference data does not have, by formula and by simulation of the rules' own arithmetic.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/detection/index.js'
import { type ChartSignal, controlChartRules } from '../../src/detection/rules/control-chart/run-rules.js'
import type { ScoreSeries } from '../../src/series/index.js'
import { cusumRun, cusumRunLength, ewmaRun, ewmaRunLength, normals, simulated, twoSided } from './run-lengths.js'

const seed = 20261122
const seriesOf = (scores: readonly number[]): ScoreSeries => ({
  id: 'a',
  better: 'higher',
  points: scores.map((score, index) => ({ session: index + 1, score })),
})
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
const near = 1e-9

/**
 * The signals complete at score `t` (from 0) on one side, each by a count of its own. Baselines here have a centre and a σ̂
 * of whole tenths, so that whole scores on a line are told from those beyond it by less than `near`.
 */
const signalsAt = (x: readonly number[], t: number, side: number, centre: number, sigma: number): ChartSignal[] => {
  const z = (i: number): number => (side * ((x[i] ?? Number.NaN) - centre)) / sigma
  const beyond = (i: number, line: number): boolean => i >= 0 && z(i) > line + near
  const count = (span: number, line: number): number => {
    let found = 0
    for (let i = t - span + 1; i <= t; i += 1) if (beyond(i, line)) found += 1
    return found
  }
  const jump = t > 0 ? z(t) - z(t - 1) : 0
  return [
    ...(beyond(t, 3) ? (['limit'] as const) : []),
    ...(beyond(t, 2) && count(3, 2) >= 2 ? (['two-of-three'] as const) : []),
    ...(beyond(t, 1) && count(5, 1) >= 4 ? (['four-of-five'] as const) : []),
    ...(count(8, 0) === 8 ? (['eight-in-a-row'] as const) : []),
    ...(jump > 3.267 * 1.128 + near ? (['moving-range'] as const) : []),
  ]
}

describe(`control chart, a second implementation (seed ${seed})`, () => {
  it('agrees on every signal at every score', () => {
    const met = new Map<string, number>()
    let judged = 0
    const levels = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 9 }))
    const course = fc
      .array(
        levels.chain(([level, n]) =>
          fc.array(fc.integer({ min: level - 2, max: level + 2 }), { minLength: n, maxLength: n }),
        ),
        { maxLength: 4 },
      )
      .map((parts) => parts.flat())
    fc.assert(
      fc.property(course, fc.subarray([...controlChartRules], { minLength: 1 }), (scores, asked) => {
        // Baseline 1.128, 0, −1.128 …: centre 0, mean moving range 1.128, σ̂ 1.
        const x = [0.564, -0.564, 0.564, -0.564, ...scores]
        const signals = rules['control-chart'].parameters.rules.parse(asked.join(',')) ?? 'limit'
        const { findings } = rules['control-chart'].detect(seriesOf(x), {
          sigma: 3,
          rules: signals,
          baseline: 4,
          rolling: false,
          ceilingMargin: 0,
        })
        const ours = findings.map(({ to, kind, criteria }) => [
          to,
          kind,
          Object.entries(criteria).flatMap(([name, verdict]) => (verdict === 'met' ? [name] : [])),
        ])
        const theirs = x.flatMap((_, t) =>
          (
            [
              ['drop', -1],
              ['rise', 1],
            ] as const
          ).flatMap(([kind, side]) => {
            const signals = signalsAt(x, t, side, 0, 1).filter((signal) => asked.includes(signal))
            for (const signal of signals) met.set(signal, (met.get(signal) ?? 0) + 1)
            judged += 1
            return signals.length === 0 ? [] : [[t + 1, kind, signals]]
          }),
        )
        expect(ours).toEqual(theirs)
      }),
      { seed, numRuns: 3_000 },
    )
    console.info(
      `control chart: ${judged} scores judged on a side; ${[...met].map(([name, n]) => `${name} ${n}`).join(', ')}`,
    )
    for (const signal of controlChartRules) expect(met.get(signal) ?? 0).toBeGreaterThan(100)
  })
})

/** Where a statistic that is 0 at rest first passes its limit after each rest, the last score at rest, and the next one. */
const excursions = (out: readonly number[], limit: (t: number) => number) => {
  const found: { from: number; to: number; recoveredAt: number | null }[] = []
  let rest = 0
  for (const [i, value] of out.entries()) {
    const t = i + 1
    const open = found.at(-1)
    if (value <= near) {
      if (open !== undefined && open.recoveredAt === null) open.recoveredAt = t
      rest = t
    } else if (value > limit(t) + near && (open === undefined || open.recoveredAt !== null))
      found.push({ from: Math.max(rest, 1), to: t, recoveredAt: null })
  }
  return found
}
const shown = ({ from, to, recoveredAt }: Finding) => ({ from, to, recoveredAt })

describe(`sum and average without recursion (seed ${seed})`, () => {
  const course = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 30 })

  it('the sum is the greatest of the sums over all last stretches', () => {
    let compared = 0
    fc.assert(
      fc.property(course, fc.constantFrom(0, 0.5, 1), fc.integer({ min: 1, max: 5 }), (scores, k, h) => {
        const sums = scores.map((_, t) => {
          const stretches = scores.slice(0, t + 1).map((_, j) => sum(scores.slice(j, t + 1).map((x) => 6 - 2 * k - x)))
          return Math.max(0, ...stretches)
        })
        const { findings } = rules.cusum.detect(seriesOf(scores), {
          ...rules.cusum.defaults,
          centre: 6,
          sigma: 2,
          k,
          h,
        })
        expect(findings.map(shown)).toEqual(excursions(sums, () => 2 * h))
        compared += findings.length
      }),
      { seed, numRuns: 3_000 },
    )
    console.info(`cusum: ${compared} findings compared`)
    expect(compared).toBeGreaterThan(1_000)
  })

  it('the average weighs each score by its age, and its variance is the sum of the squared weights', () => {
    let compared = 0
    fc.assert(
      fc.property(
        course,
        fc.constantFrom(0.1, 0.2, 0.37, 1),
        fc.constantFrom(0.5, 1.3, 2.7),
        (scores, lambda, width) => {
          const weights = (t: number): number[] =>
            Array.from({ length: t }, (_, i) => lambda * (1 - lambda) ** (t - 1 - i))
          const out = scores.map((_, i) => {
            const w = weights(i + 1)
            return Math.max(0, 6 - ((1 - sum(w)) * 6 + sum(w.map((weight, j) => weight * (scores[j] ?? 0)))))
          })
          const limit = (t: number): number => width * 2 * Math.sqrt(sum(weights(t).map((weight) => weight * weight)))
          const { findings } = rules.ewma.detect(seriesOf(scores), {
            ...rules.ewma.defaults,
            centre: 6,
            sigma: 2,
            lambda,
            width,
          })
          expect(findings.map(shown)).toEqual(excursions(out, limit))
          compared += findings.length
        },
      ),
      { seed, numRuns: 3_000 },
    )
    console.info(`ewma: ${compared} findings compared`)
    expect(compared).toBeGreaterThan(1_000)
  })
})

describe(`run lengths of the rules as they stand (seed ${seed}, 20000 runs)`, () => {
  it.each([
    // One-sided with h 5: 930.9, as R spc has it for xcusum.arl(k = .5, h = 5, mu = 0); only the shift is simulated, for time.
    {
      name: 'cusum at its defaults, shift 1',
      exact: cusumRunLength(0.5, 5, 1),
      run: (draw: () => number) => cusumRun(draw, [-1], 0.5, 5, 1),
    },
    {
      name: 'ewma λ .1, width 2.7, exact limits, stable',
      exact: ewmaRunLength(0.1, 2.7, 0, 'exact'),
      run: (draw: () => number) => ewmaRun(draw, 0.1, 2.7, 0, 'exact'),
    },
    {
      name: 'ewma λ .1, width 2.7, exact limits, shift 1',
      exact: ewmaRunLength(0.1, 2.7, 1, 'exact'),
      run: (draw: () => number) => ewmaRun(draw, 0.1, 2.7, 1, 'exact'),
    },
    {
      name: 'ewma at its defaults, both sides, shift 1',
      exact: ewmaRunLength(0.2, 3, 1, 'exact'),
      run: (draw: () => number) => ewmaRun(draw, 0.2, 3, 1, 'exact'),
    },
  ])('$name', { timeout: 30_000 }, ({ name, exact, run }) => {
    const draw = normals(seed)
    const { mean, error } = simulated(20_000, () => run(draw))
    console.info(`${name}: by formula ${exact.toFixed(3)}, simulated ${mean.toFixed(3)} ± ${error.toFixed(3)}`)
    expect(Math.abs(mean - exact)).toBeLessThan(4 * error)
  })

  const sums = (h: number, shift: number): string => cusumRunLength(0.5, h, shift).toFixed(1)
  const averages = (lambda: number, width: number, shift: number): string =>
    ewmaRunLength(lambda, width, shift, 'exact').toFixed(1)
  it.each([
    ['cusum', `after ${sums(4, 0)} stable sessions and ${sums(4, 1)} after a shift of 1σ to the worse with h 4`],
    ['cusum', `after ${sums(5, 0)} and ${sums(5, 1)} with h 5`],
    [
      'ewma',
      `after ${averages(0.2, 3, 0)} stable sessions and ${averages(0.2, 3, 1)} after a shift of 1σ with λ .2 and width 3`,
    ],
    ['ewma', `after ${averages(0.1, 2.7, 0)} and ${averages(0.1, 2.7, 1)} with λ .1 and width 2.7`],
  ])('the page of %s says: on average %s', (rule, words) => {
    expect(readFileSync(`docs/rules/${rule}.md`, 'utf8')).toContain(words)
  })

  // R spc, to one digit: `xcusum.arl` of both sides with k .5, and `xewma.arl` with λ .1, c 2.7 and limits that stay.
  it('of both sides of a sum, and of limits that stay where they end', () => {
    expect([4, 5].map((h) => twoSided(0.5, h, 0).toFixed(1))).toEqual(['167.7', '465.4'])
    expect([0, 1].map((shift) => ewmaRunLength(0.1, 2.7, shift, 'fixed').toFixed(1))).toEqual(['369.0', '9.7'])
  })
})
