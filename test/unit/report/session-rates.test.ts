import { detect, type Rule, rules } from 'rupture-repair/detection'
import { type Plot, reportHtml } from 'rupture-repair/report'
import { describe, expect, test } from 'vitest'
import type { AllianceReported } from '../../../src/report/shown/report.js'
import { loadDraw } from '../../../src/verbs/draw.js'
import { nodesOf, reportOf, rowsOf } from './given.js'
import { pair } from './records.js'

const draw = await loadDraw()

/** What a trace by that rule would hand on of one series of scores. */
const tracedBy = (rule: Rule, id: string, scores: readonly number[]): AllianceReported => {
  const series = { id, better: 'higher', points: scores.map((score, at) => ({ session: at + 1, score })) } as const
  const run = { rule: rule._tag, parameters: rule.parameters }
  const findings = detect(series, rule).findings.filter(({ kind }) => kind === 'drop')
  return {
    id,
    provenance: 'invented',
    course: { id, ...run, sessions: scores.length, scored: scores.length, assessable: true, ending: null },
    series: [series],
    findings: findings.map((one) => ({
      ...one,
      ending: null,
      became: one.recoveredAt === null ? 'censored' : 'score-recovered',
    })),
  }
}

const page = (alliances: readonly AllianceReported[]) => {
  const plots: Plot[] = []
  const html = reportHtml(reportOf({ alliances }), (plot) => {
    plots.push(plot)
    return draw(plot)
  })
  return { html, rates: plots.map(({ rows }) => rows.rates ?? []).filter((rates) => rates.length > 0) }
}

/** The rows of the table by session, cell by cell. */
const bySession = (html: string): readonly (readonly string[])[] =>
  rowsOf(nodesOf(html), 'All together, by session number')

const drop: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 3 } }

describe('by session', () => {
  // Half of those who are there fall in session 2, and half of those who are left in session 5.
  const cohort = [
    tracedBy(drop, 'a', [6, 2, 6]),
    tracedBy(drop, 'b', [6, 2]),
    tracedBy(drop, 'c', [6, 6, 6, 6, 2]),
    tracedBy(drop, 'd', [6, 6, 6, 6, 6]),
  ]

  test('a rate does not fall because people leave, and the number at risk stands beside it', () => {
    const { html, rates } = page(cohort)
    const [worse = []] = rates
    expect(worse.map(({ at, share }) => [at, share])).toEqual([
      ['1|0', null],
      ['2|4', 0.5],
      ['3|3', 0],
      ['4|2', 0],
      ['5|2', 0.5],
    ])
    const rows = bySession(html)
    expect(rows[1]?.slice(0, 3)).toEqual(['2', '4', '2 of 4, 0.50 (0.15 to 0.85)'])
    expect(rows[4]?.slice(0, 3)).toEqual(['5', '2', '1 of 2, 0.50 (0.09 to 0.91)'])
    expect(rows[2]?.[3]).toBe('1 of 1, 1.00 (0.21 to 1.00)')
  })

  test('sessions that sudden-change cannot test, as it needs two scores on either side, are shown as not tested', () => {
    const rule: Rule = { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 2 } }
    const { html, rates } = page([tracedBy(rule, 'a', [7, 6, 7, 2, 3, 2]), tracedBy(rule, 'b', [6, 7, 6, 7, 6, 7])])
    expect(rates[0]?.map(({ at, share }) => [at, share])).toEqual([
      ['1|0', null],
      ['2|0', null],
      ['3|2', 0],
      ['4|2', 0.5],
      ['5|2', 0],
      ['6|0', null],
    ])
    expect(bySession(html)[5]?.slice(0, 3)).toEqual(['6', '2', '0 of 0'])
    expect(html).not.toContain('NaN')
  })

  test('a record’s reports are of the alliances that have that session on record', () => {
    const { html, rates } = page([pair('p'), pair('q')])
    expect(rates).toEqual([[expect.objectContaining({ at: '1|2', share: 1 })]])
    expect(bySession(html)[0]?.slice(0, 2)).toEqual(['1', '2 of 2, 1.00 (0.34 to 1.00)'])
  })

  test('axes say what share it is, and of whom', () => {
    const { html } = page(cohort)
    for (const words of ['share that turned worse', 'under it how many testable']) expect(html).toContain(words)
  })
})
