import type { AllianceCommand } from 'rupture-repair'
import { type Report, sheetHtml } from 'rupture-repair/report'
import { expect, test } from 'vitest'
import type { AllianceReported } from '../../../src/report/shown/report.js'
import { allianceAfter, at, begin, between, judge, observes, pair, resolve, rupture, says } from '../../model/given.js'
import { nodesOf, pageFaults, reportOf, rowsOf, textOf } from './given.js'
import { hostile, scored } from './records.js'

const sheetOf = (alliance: AllianceReported, more: Partial<Report> = {}): string =>
  sheetHtml(reportOf({ alliances: [alliance], ...more }), alliance.id, () => '<svg></svg>') ?? ''

const recorded = (...commands: readonly AllianceCommand[]): AllianceReported => ({
  id: 'a1',
  provenance: 'invented',
  record: allianceAfter(...commands),
  series: [],
  findings: [],
})

const held: AllianceCommand = { _tag: 'HoldSession', stamp: at(1), held: { present: ['c', 't'] } }
const rates = (by: ReturnType<typeof says>, visibleTo?: 'research' | 'supervision'): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: { ...at(1, by), note: 'a private note', at: '2026-03-14' },
  rating: {
    of: between('c', 't'),
    instrument: 'form',
    scores: { bond: 4321 },
    ...(visibleTo === undefined ? {} : { visibleTo: [visibleTo] }),
  },
})

test('everyone who gave a rating that is shown is in the table of who may see it', () => {
  const sheet = sheetOf(recorded(pair, held, rates(observes('coder'), 'supervision'), rates(says('c'))))
  expect(rowsOf(nodesOf(sheet), 'Ratings shown, by what the person')).toEqual([
    ['c', '0', '1'],
    ['t', '0', '0'],
    ['coder', '1', '0'],
  ])
  expect(sheet).not.toMatch(/private|2026-03/)
})

test('of ratings that are not for supervision, and of who gave them, the sheet says nothing', () => {
  const hidden = sheetOf(recorded(pair, held, rates(observes('coder'), 'research'), rates(says('c'), 'research')))
  expect(hidden).toBe(sheetOf(recorded(pair, held)))
})

test('a machine is asked for no consent', () => {
  const sheet = sheetOf(recorded(begin('individual', { c: 'client', t: 'therapist' }, ['t']), held, rates(says('c'))))
  expect(textOf(sheet)).toContain('Ask c before you show it')
  expect(rowsOf(nodesOf(sheet), 'Ratings shown, by what the person')).toEqual([['c', '0', '1']])
})

test('it says from which cut an episode is judged resolved, and judges by that cut', () => {
  const alliance = recorded(
    pair,
    held,
    rupture('e', [between('c', 't')], { session: 1, affected: ['c'] }),
    judge('e', says('c'), 3, 1),
    resolve('e', says('t'), 5, 1),
  )
  const judged = (more?: Partial<Report>) => rowsOf(nodesOf(sheetOf(alliance, more)), 'Episodes on record')[0]?.at(-1)
  expect(judged()).toBe('Everyone it affected has judged it resolved, and no one says otherwise.')
  expect(judged({ outcomes: { resolvedFrom: 5 } })).toBe('Some have judged it resolved, and others say otherwise.')
  expect(textOf(sheetOf(alliance, { outcomes: { resolvedFrom: 5 } }))).toContain('resolved from 5 of 5')
})

test('beside what a rule found it says what noise alone would make it find', () => {
  const byChance = ['Of stable series it would flag 12%.', 'How that was estimated.']
  const text = textOf(sheetOf(scored('s'), { byChance }))
  expect(text).toContain('Of stable series it would flag 12%.')
  expect(text).not.toContain('estimated')
})

test.each(hostile)('it is a page without faults whatever the name: %j', (name) => {
  const sheet = sheetOf({
    ...recorded(begin('individual', { [`c${name}`]: 'client', [`t${name}`]: 'therapist' })),
    id: `a${name}`,
  })
  expect(pageFaults(sheet)).toEqual([])
  expect(nodesOf(sheet).filter(({ nodeName }) => ['script', 'img', 'style'].includes(nodeName))).toHaveLength(1)
})
