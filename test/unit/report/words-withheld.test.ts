/** What a report says where words are for other readers. */
import type { Alliance, AllianceCommand } from 'rupture-repair/alliance'
import { reportHtml } from 'rupture-repair/report'
import { expect, test } from 'vitest'
import { allianceAfter, at, between, judge, pair, rupture, says } from '../../model/given.js'
import { plain, reportOf } from './given.js'

const hidden = {
  _tag: 'NoteEffect',
  stamp: { ...at(0, says('c')), visibleTo: ['supervision'] },
  episode: 'e',
  effect: { on: 'c', effect: 'shame' },
} as AllianceCommand
const page = (audience: 'therapist' | 'supervision', ...commands: readonly AllianceCommand[]): string => {
  const record = allianceAfter(pair, rupture('e', [between('c', 't')]), ...commands) as Alliance
  const alliances = [{ id: 'a', provenance: 'invented', record, series: [], findings: [] }] as const
  return reportHtml(reportOf({ alliances, audience }), plain)
}

test('they are not on the page, which says that entries are not shown', () => {
  expect(page('therapist', hidden)).not.toContain('shame')
  expect(page('therapist', hidden)).toContain('Entries are not shown')
  expect(page('supervision', hidden)).toContain('shame')
  expect(page('supervision', hidden)).not.toContain('Entries are not shown')
})

test('a page of a record without such words says nothing of it', () =>
  expect(page('therapist', judge('e', says('c'), 2))).not.toContain('Entries are not shown'))
