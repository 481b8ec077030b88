import type { AllianceCommand } from 'rupture-repair'
import { type Report, reportHtml } from 'rupture-repair/report'
import { describe, expect, test } from 'vitest'
import { allianceAfter, at, begin, between, judge, rupture, says } from '../../model/given.js'
import { nodesOf, plain, reportOf, rowsOf, textOf } from './given.js'

describe('what a machine says', () => {
  const bot = says('bot')
  const record = allianceAfter(
    begin('individual', { c: 'client', bot: 'therapist' }, ['bot']),
    { _tag: 'HoldSession', stamp: at(1, says('c')), held: { present: ['c', 'bot'] } },
    rupture('e', [between('c', 'bot')], { session: 1, by: says('c') }),
    judge('e', bot, 5, 1),
    judge('e', says('c'), 2, 1),
    ...[says('c'), bot].map(
      (by): AllianceCommand => ({
        _tag: 'GiveRating',
        stamp: at(1, by),
        rating: { of: between('c', 'bot'), instrument: 'own', scores: { bond: 4 } },
      }),
    ),
  )
  const alliances: Report['alliances'] = [{ id: 'a1', provenance: 'recorded', record, series: [], findings: [] }]
  const page = reportHtml(reportOf({ alliances }), plain)

  test('stands apart from the accounts of people', () => {
    expect(rowsOf(nodesOf(page), 'Accounts side by side').map(([who]) => who)).toEqual(['c'])
    expect(rowsOf(nodesOf(page), 'Said by machines').map(([who]) => who)).toEqual(['bot'])
  })
  test('is no line among the ratings of people', () => {
    expect(rowsOf(nodesOf(page), 'Scores in sessions').map(([what]) => what)).toEqual([
      'own, bond: c of bot',
      'own, bond, rated by a machine: bot of c',
    ])
  })
  test('says so in the record in words, entry by entry', () => {
    expect(textOf(page).match(/Said by \S+ ?, a machine\./g)).toHaveLength(2)
    expect(textOf(page)).not.toMatch(/Said by c ?,/)
  })
  test('is said of whoever it is', () => expect(textOf(page)).toContain('bot (therapist, a machine)'))
})
