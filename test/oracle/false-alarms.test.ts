/**
 * False alarms against the shares of 5,000 stable series a cell that were computed for the project's evidence base (§6.4),
 * by another program with other random numbers; printed there to two digits. The pages of false alarms and of the rules print ours.
 */
import { readFileSync } from 'node:fs'
import { detect, falseAlarmRate, hitRate, type Rule, rules, stableSeries } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'

const seed = 20261122
const page = (name: string): string => readFileSync(`docs/rules/${name}.md`, 'utf8')
/** A share as the page prints it. */
const printed = (rate: number, digits: number): string => rate.toFixed(digits).replace(/^0/, '')
const series = 5_000
const columns = [
  { sessions: 10, autocorrelation: 0 },
  { sessions: 20, autocorrelation: 0 },
  { sessions: 20, autocorrelation: 0.3 },
  { sessions: 30, autocorrelation: 0 },
] as const

type Settings = Parameters<typeof falseAlarmRate>[1]

const byRule =
  (rule: Rule) =>
  (settings: Settings): number =>
    falseAlarmRate(rule, settings).rate

/** A rule that no setting of ours expresses, from its formula, on the very series that `falseAlarmRate` draws. */
const byFormula =
  (isFlagged: (scores: readonly number[]) => boolean) =>
  (settings: Settings): number => {
    let flagged = 0
    for (let number = 0; number < settings.series; number += 1)
      if (isFlagged(stableSeries(settings, number).points.map(({ score }) => Number(score)))) flagged += 1
    return flagged / settings.series
  }

const summary = (values: readonly number[]): { mean: number; sd: number } => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) }
}

// A floor of a millionth stands in for none, which the rule refuses.
const ownSd = (k: number, reference: 'previous' | 'person-mean' = 'previous') =>
  byRule({ _tag: 'drop', parameters: { ...rules.drop.defaults, reference, unit: 'person-sd', k, floor: 1e-6 } })
/** Every point below the chart, also those that our counts leave out as part of a trend or as the first of the baseline. */
const chart = (sigma: number) => (settings: Settings) => {
  const rule: Rule = { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma } }
  const drawn = Array.from({ length: settings.series }, (_, number) => detect(stableSeries(settings, number), rule))
  return drawn.filter(({ findings }) => findings.some(({ kind }) => kind === 'drop')).length / settings.series
}

const firstDifference = byFormula((scores) => {
  const differences = scores.slice(1).map((score, index) => score - Number(scores[index]))
  const { mean, sd } = summary(differences)
  return differences.some((difference) => difference <= mean - 2 * sd)
})

const table = [
  { rule: 'drop ≥ 1 own SD', rate: ownSd(1), evidence: [0.99, 1.0, 1.0, 1.0] },
  { rule: 'drop ≥ 1.5 own SD', rate: ownSd(1.5), evidence: [0.91, 0.99, 0.95, 1.0] },
  { rule: 'drop ≥ 2 own SD', rate: ownSd(2), evidence: [0.65, 0.9, 0.71, 0.97] },
  { rule: 'difference ≤ mean − 2 SD', rate: firstDifference, evidence: [0.07, 0.32, 0.33, 0.5] },
  { rule: 'below own mean − 1 SD', rate: ownSd(1, 'person-mean'), evidence: [0.98, 1.0, 1.0, 1.0] },
  { rule: 'below own mean − 2 SD', rate: ownSd(2, 'person-mean'), evidence: [0.12, 0.34, 0.34, 0.53] },
  { rule: 'chart below −2σ̂', rate: chart(2), evidence: [0.17, 0.36, 0.6, 0.51] },
  { rule: 'chart below −3σ̂', rate: chart(3), evidence: [0.01, 0.03, 0.09, 0.04] },
] as const

describe(`the false-alarm table (seed ${seed}, ${series} series a cell)`, () => {
  it.each(table)(
    '$rule',
    ({ rule, rate, evidence }) => {
      const cells = columns.map((column, index) => {
        const ours = rate({ seed, series, sd: 0.8, mean: 5, ...column })
        const theirs = evidence[index] ?? Number.NaN
        // Both are binomial of 5,000; theirs is rounded, so only what exceeds half a hundredth counts.
        const error = Math.sqrt((ours * (1 - ours)) / series + (theirs * (1 - theirs)) / 5_000)
        const beyond = Math.max(0, Math.abs(ours - theirs) - 0.005)
        return { ours, theirs, z: beyond === 0 ? 0 : beyond / error }
      })
      console.info(
        `${rule}: ${cells.map(({ ours, theirs, z }) => `${ours.toFixed(3)} (${theirs.toFixed(2)}, z ${z.toFixed(1)})`).join('  ')}`,
      )
      for (const { z } of cells) expect(z).toBeLessThan(3)
      expect(page('false-alarms')).toContain(
        `| ${cells.map(({ ours, theirs }) => `${printed(ours, 3)} (${printed(theirs, 2)})`).join(' | ')} |`,
      )
    },
    60_000,
  )

  it('is the same on a scale of another level and spread, and where lower is better', () => {
    const rule: Rule = { _tag: 'control-chart', parameters: rules['control-chart'].defaults }
    const common = { seed, series: 1_000, sessions: 20, autocorrelation: 0.3 }
    const flagged = falseAlarmRate(rule, { ...common, sd: 1 }).flagged
    expect(falseAlarmRate(rule, { ...common, sd: 12.5, mean: 180 }).flagged).toBe(flagged)
    const upper = falseAlarmRate(rule, { ...common, sd: 1, better: 'lower' })
    const both = falseAlarmRate(rule, { ...common, sd: 1, movements: 'both' })
    expect(Math.abs(upper.flagged - flagged)).toBeLessThan(4 * Math.sqrt(2 * flagged))
    expect(both.flagged).toBeLessThanOrEqual(flagged + upper.flagged)
    expect(both.flagged).toBeGreaterThan(Math.max(flagged, upper.flagged))
  })
})

describe(`other rules (seed ${seed}, 2,000 series a cell)`, () => {
  const own = (more: object): Rule => ({
    _tag: 'control-chart',
    parameters: { ...rules['control-chart'].defaults, ...more },
  })
  // `known`: computed with other random numbers (mulberry32), 100,000 series or more a cell; see detection.test.ts.
  const rows: readonly { name: string; rule: Rule; known?: readonly number[] }[] = [
    {
      name: '`floor=2.77`',
      rule: { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2.77 } },
      known: [0.2085, 0.3906, 0.1703, 0.5306],
    },
    {
      name: '`floor=3.5`',
      rule: { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 3.5 } },
      known: [0.0591, 0.1197, 0.0294, 0.178],
    },
    {
      name: '`cutoff=2` `percent=0`',
      rule: { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 2, percent: 0 } },
      known: [0.02815, 0.06234, 0.10925, 0.09584],
    },
    {
      name: '`rules=limit,two-of-three,four-of-five,eight-in-a-row`',
      rule: own({ rules: 'limit,two-of-three,four-of-five,eight-in-a-row' }),
    },
    { name: '`baseline=5`', rule: own({ baseline: 5 }) },
    { name: '`baseline=8` `rolling=true`', rule: own({ baseline: 8, rolling: true }) },
    { name: 'defaults', rule: { _tag: 'cusum', parameters: rules.cusum.defaults } },
    { name: '`h=4`', rule: { _tag: 'cusum', parameters: { ...rules.cusum.defaults, h: 4 } } },
    { name: 'defaults', rule: { _tag: 'ewma', parameters: rules.ewma.defaults } },
  ]

  it.each(rows)(
    '$rule._tag $name',
    ({ name, rule, known }) => {
      const rates = columns.map((column) => falseAlarmRate(rule, { seed, series: 2_000, sd: 1, ...column }))
      const row = `| ${name} | ${rates.map(({ rate }) => printed(rate, 3)).join(' | ')} |`
      console.info(row)
      expect(page(rule._tag)).toContain(`\n${row}\n`)
      for (const [index, expected] of (known ?? []).entries()) {
        const error = Math.sqrt(expected * (1 - expected) * (1 / 2_000 + 1 / 100_000))
        expect(Math.abs(Number(rates[index]?.rate) - expected)).toBeLessThan(3 * error)
      }
    },
    60_000,
  )
})

describe(`hits in closed form (seed ${seed})`, () => {
  // Two sessions of independent noise of SD 1 and a drop of δ between them: the fall is normal with mean δ and SD √2, so it
  // reaches 2 with probability Φ((δ − 2)/√2). Φ by R: pnorm(c(-2, -1, 0, 1) / sqrt(2)).
  it.each([
    { size: 1, expected: 0.2397501 },
    { size: 2, expected: 0.5 },
    { size: 3, expected: 0.7602499 },
  ])('a drop of $size', ({ size, expected }) => {
    const rule: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } }
    const settings = { seed, series: 10_000, sessions: 2, autocorrelation: 0, sd: 1 }
    const { rate } = hitRate(rule, { ...settings, drop: { size, after: 1, lasting: null } })
    console.info(`drop of ${size}: found in ${rate} (exactly ${expected})`)
    expect(Math.abs(rate - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 10_000))
  })

  it('false alarms too: Φ(−2/√2) = .0786 of two-session courses, less with autocorrelation', () => {
    const rule: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } }
    const settings = { seed, series: 10_000, sessions: 2, sd: 1 }
    const plain = falseAlarmRate(rule, { ...settings, autocorrelation: 0 })
    // A difference has SD √(2(1 − φ)): R pnorm(-2 / sqrt(2 * 0.5)).
    const tied = falseAlarmRate(rule, { ...settings, autocorrelation: 0.5 })
    expect(Math.abs(plain.rate - 0.0786496)).toBeLessThan(4 * plain.standardError)
    expect(Math.abs(tied.rate - 0.02275013)).toBeLessThan(4 * tied.standardError)
  })
})
