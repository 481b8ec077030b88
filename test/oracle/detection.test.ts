/**
 * Detection against a second implementation written from the formulas alone, and against false-alarm rates that were
 * computed elsewhere for the project's evidence base (5,000 stationary normal series per cell).
 */
import fc from 'fast-check'
import { type ParametersOf, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { Detection } from '../../src/detection/index.js'
import type { ScoreSeries } from '../../src/series/index.js'
import { normals } from './normals.js'

const seed = 20261122

const seriesOf = (scores: readonly (number | null)[]): ScoreSeries => ({
  id: 'a',
  better: 'higher',
  points: scores.map((score, index) => ({ session: index + 1, score })),
})

/**
 * The three criteria for one interval, straight from the formulas: true, false or undefined, and the verdict as the
 * minimum of false < undefined < true. `x` counts from 1.
 */
const secondOpinion = (
  x: readonly (number | null)[],
  n: number,
  direction: 1 | -1,
  p: ParametersOf<'sudden-change'>,
): string => {
  const at = (k: number): number | null => x[k - 1] ?? null
  const a = at(n)
  const b = at(n + 1)
  if (a === null || b === null) return 'unknown'
  const pre = [n - 2, n - 1, n].filter((k) => k >= 1 && at(k) !== null).map((k) => Number(at(k)))
  const post = [n + 1, n + 2, n + 3].filter((k) => at(k) !== null).map((k) => Number(at(k)))
  const d = direction * (b - a)
  const first = d >= p.cutoff
  const second = 100 * d >= p.percent * Math.abs(a - p.origin)
  let third: boolean | undefined
  if (pre.length >= 2 && post.length >= 2) {
    const total = (v: number[]): number => v.reduce((s, e) => s + e, 0)
    const squares = (v: number[]): number => total(v.map((e) => e * e)) - total(v) ** 2 / v.length
    const df = pre.length + post.length - 2
    const t = p.adjust ? [4.302652729749464, 3.18244630528371, 2.776445105197794][df - 2] : 2.776445105197794
    const difference = total(post) / post.length - total(pre) / pre.length
    const root = p.means === 't-test' ? Math.sqrt(1 / pre.length + 1 / post.length) : 1
    third = direction * difference - Number(t) * root * Math.sqrt(Math.max(0, squares(pre) + squares(post)) / df) > 1e-9
  }
  if (!first || !second || third === false) return 'unmet'
  return third === undefined ? 'unknown' : 'met'
}

describe(`sudden change, a second implementation (seed ${seed})`, () => {
  const level = fc.integer({ min: 0, max: 40 })
  const noise = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 })
  const stepped = fc
    .tuple(fc.array(noise, { minLength: 0, maxLength: 16 }), level, level, fc.nat(15))
    .map(([list, before, after, at]) => list.map((e, k) => (e === null ? null : e + (k < at ? before : after))))

  it('agrees on every interval', () => {
    const met = { drop: 0, rise: 0 }
    let judged = 0
    fc.assert(
      fc.property(
        stepped,
        fc.record({
          cutoff: fc.integer({ min: 1, max: 9 }),
          percent: fc.constantFrom(0, 25, 40),
          origin: fc.integer({ min: -5, max: 10 }),
          adjust: fc.boolean(),
          means: fc.constantFrom('suddengains', 't-test'),
          gaps: fc.constant('skip'),
          ceilingMargin: fc.constant(0),
        }),
        (scores, parameters) => {
          const { intervals } = rules['sudden-change'].detect(seriesOf(scores), parameters)
          expect(intervals).toHaveLength(2 * Math.max(0, scores.length - 3))
          for (const { from, kind, verdict } of intervals) {
            expect(verdict).toBe(secondOpinion(scores, from, kind === 'rise' ? 1 : -1, parameters))
            if (verdict === 'met') met[kind] += 1
            judged += 1
          }
        },
      ),
      { seed, numRuns: 3_000 },
    )
    console.info(`sudden change: ${judged} verdicts compared, met ${met.drop} drops and ${met.rise} rises`)
    expect(Math.min(met.drop, met.rise)).toBeGreaterThan(100)
  })
})

/** The share of stable series, normal with SD 1 and autocorrelation φ, in which at least one rules.drop.detect is found. */
const falseAlarms = (length: number, phi: number, detect: (series: ScoreSeries) => Detection, runs: number): number => {
  const draw = normals(seed)
  let flagged = 0
  for (let run = 0; run < runs; run += 1) {
    const scores = [draw()]
    while (scores.length < length) scores.push(phi * Number(scores.at(-1)) + Math.sqrt(1 - phi * phi) * draw())
    if (detect(seriesOf(scores)).findings.some(({ kind }) => kind === 'drop')) flagged += 1
  }
  return flagged / runs
}

describe(`false alarms of a stable alliance (seed ${seed})`, () => {
  // A floor of a millionth stands in for none, which parseRule refuses.
  const ownSd = (k: number) => (series: ScoreSeries) =>
    rules.drop.detect(series, { ...rules.drop.defaults, unit: 'person-sd', k, floor: 1e-6 })
  const chart = (sigma: number) => (series: ScoreSeries) =>
    rules['control-chart'].detect(series, { ...rules['control-chart'].defaults, sigma })

  it.each([
    { rule: 'drop of 1 own SD', detect: ownSd(1), rates: [0.99, 1.0, 1.0, 1.0] },
    { rule: 'drop of 1.5 own SD', detect: ownSd(1.5), rates: [0.91, 0.99, 0.95, 1.0] },
    { rule: 'drop of 2 own SD', detect: ownSd(2), rates: [0.65, 0.9, 0.71, 0.97] },
    { rule: 'below −2σ̂', detect: chart(2), rates: [0.17, 0.36, 0.6, 0.51] },
    { rule: 'below −3σ̂', detect: chart(3), rates: [0.01, 0.03, 0.09, 0.04] },
  ])('$rule', ({ rule, detect, rates }) => {
    const reached = [
      falseAlarms(10, 0, detect, 3_000),
      falseAlarms(20, 0, detect, 3_000),
      falseAlarms(20, 0.3, detect, 3_000),
      falseAlarms(30, 0, detect, 3_000),
    ]
    console.info(`${rule}: ${reached.map((rate) => rate.toFixed(2)).join(' ')} (evidence ${rates.join(' ')})`)
    // Three standard errors of a difference between 3,000 and 5,000 draws, and the rounding of the table.
    for (const [index, rate] of rates.entries()) {
      const error = Math.sqrt(rate * (1 - rate) * (1 / 3_000 + 1 / 5_000))
      expect(Math.abs(Number(reached[index]) - rate)).toBeLessThan(3 * error + 0.006)
    }
  })

  it('criterion 3 of a sudden change passes 1.3% of intervals by noise alone', () => {
    const detect = (series: ScoreSeries) =>
      rules['sudden-change'].detect(series, { ...rules['sudden-change'].defaults, cutoff: 1e-9, percent: 0, origin: 0 })
    const draw = normals(seed)
    let passed = 0
    const runs = 20_000
    for (let run = 0; run < runs; run += 1) {
      const { intervals } = detect(seriesOf(Array.from({ length: 6 }, draw)))
      passed += intervals.filter(({ from, criteria }) => from === 3 && criteria.criterion3 === 'met').length
    }
    console.info(`criterion 3: ${((100 * passed) / (2 * runs)).toFixed(2)}% per interval and direction (evidence 1.3%)`)
    expect(Math.abs(passed / (2 * runs) - 0.013)).toBeLessThan(0.0022)
  })

  /**
   * Not in the evidence base: computed by `falseAlarms` itself, at seed 271828, 400,000 series per cell for the drops and
   * 100,000 for sudden change. docs/rules/false-alarms.md has ours beside them; here they must come again at another seed.
   */
  it.each([
    {
      rule: 'sudden change, cut-off 2 SD',
      detect: (series: ScoreSeries) =>
        rules['sudden-change'].detect(series, { ...rules['sudden-change'].defaults, percent: 0, cutoff: 2 }),
      rates: [0.02815, 0.06234, 0.10925, 0.09584],
      runs: 2_000,
    },
    {
      rule: 'drop, floor 2.77 SD',
      detect: (series: ScoreSeries) => rules.drop.detect(series, { ...rules.drop.defaults, floor: 2.77 }),
      rates: [0.2085, 0.3906, 0.1703, 0.5306],
      runs: 10_000,
    },
    {
      rule: 'drop, floor 3.5 SD',
      detect: (series: ScoreSeries) => rules.drop.detect(series, { ...rules.drop.defaults, floor: 3.5 }),
      rates: [0.0591, 0.1197, 0.0294, 0.178],
      runs: 10_000,
    },
  ])('$rule', ({ rule, detect, rates, runs }) => {
    const reached = [
      falseAlarms(10, 0, detect, runs),
      falseAlarms(20, 0, detect, runs),
      falseAlarms(20, 0.3, detect, runs),
      falseAlarms(30, 0, detect, runs),
    ]
    console.info(`${rule}: ${reached.map((rate) => rate.toFixed(3)).join(' ')} (pinned ${rates.join(' ')})`)
    for (const [index, rate] of rates.entries()) {
      const error = Math.sqrt(rate * (1 - rate) * (1 / runs + 1 / 100_000))
      expect(Math.abs(Number(reached[index]) - rate)).toBeLessThan(3 * error)
    }
  })
})
