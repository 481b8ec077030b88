import { compareRules, type Rule, rules } from 'rupture-repair/detection'
import { reportHtml } from 'rupture-repair/report'
import { describe, expect, test } from 'vitest'
import { loadDraw } from '../../../src/verbs/draw.js'
import { plain, reportOf, textOf } from './given.js'
import { group, pair, scored, withRatings } from './records.js'

const draw = await loadDraw()

describe('what a reader may see', () => {
  const page = (audience: 'everyone' | 'supervision' | 'research') =>
    textOf(reportHtml(reportOf({ alliances: [withRatings('ann')], audience }), plain))

  test('scores for supervision alone are shown to supervision alone', () => {
    expect(page('supervision')).toContain('4321')
    for (const other of ['everyone', 'research'] as const) {
      expect(page(other)).not.toContain('4321')
      expect(page(other)).not.toContain('not shown')
    }
  })

  test('a drawing holds none of them either', () => {
    const drawn: unknown[] = []
    reportHtml(reportOf({ alliances: [withRatings('ann')], audience: 'everyone' }), (plot) => {
      drawn.push(plot)
      return plain(plot)
    })
    expect(JSON.stringify(drawn)).not.toContain('4321')
  })

  test('notes and dates are never shown', () => {
    const text = textOf(reportHtml(reportOf({ alliances: [pair('ann')] }), plain))
    expect(text).not.toContain('a private note')
    expect(text).not.toContain('2026-03-14')
  })

  test('ids can be numbered: people, episodes, alliances and the raters of a table, in drawings too', () => {
    const drawn: unknown[] = []
    const secret = 'case-4711'
    const alliances = [pair, group, scored, withRatings].map((one) => one(secret))
    const twice = alliances.map((one) => ({
      ...one,
      series: one.series.flatMap((series) => [
        { ...series, rater: `${secret} ann` },
        { ...series, rater: `${secret} ben` },
      ]),
      findings: one.findings.map((finding) => ({ ...finding, rater: `${secret} ann` })),
    }))
    const report = reportOf({ alliances: twice, names: 'numbered', audience: 'supervision' })
    const page = reportHtml(report, (plot) => {
      drawn.push(plot)
      return draw(plot)
    })
    // An instrument and its dimensions keep the names they have.
    const withoutForms = page.replaceAll(`${secret}-form`, '').replaceAll(`${secret}-warmth`, '')
    expect(withoutForms).not.toContain(secret)
    expect(JSON.stringify(drawn)).not.toContain(secret)
    const text = textOf(page)
    for (const id of ['a1', 'a2', 'a3', 'a4', 'p1', 'e1', 'r1', 'r2']) expect(text).toContain(` ${id} `)
  })

  test('numbered, too, are the series of which a rule says why it could not judge them', () => {
    const series = { id: 'case-4711', rater: 'dr-who', better: 'higher', points: [{ session: 1, score: 6 }] } as const
    const named = ['2', '3'].map((floor) => {
      const rule: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: Number(floor) } }
      return { name: `fall of ${floor}`, rule }
    })
    const compared = {
      comparison: compareRules([series], named),
      byChance: [],
    }
    const alliances = [{ id: series.id, provenance: 'invented', series: [series], findings: [] }] as const
    expect(textOf(reportHtml(reportOf({ alliances, compared }), plain))).toContain('1 series (case-4711 by dr-who)')
    const page = reportHtml(reportOf({ alliances, compared, names: 'numbered' }), plain)
    expect(textOf(page)).toContain('1 series (a1 by r1)')
    expect(page).not.toMatch(/4711|dr-who/)
  })

  test('the folds of many numbered alliances name none of them', () => {
    const many = Array.from({ length: 60 }, (_, index) => scored(`case-4711-${index}`))
    const page = reportHtml(reportOf({ alliances: many, names: 'numbered' }), plain)
    expect(page).not.toContain('4711')
    expect(textOf(page)).toContain('Clients 51 to 60: a51 to a60')
  })
})
