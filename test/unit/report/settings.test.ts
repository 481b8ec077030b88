import { initial, recordAll } from 'rupture-repair/alliance'
import { reportHtml } from 'rupture-repair/report'
import { expect, test } from 'vitest'
import { between, inSession, said } from '../../../examples/situations/people.js'
import { begin, hold } from '../../../examples/situations/situation.js'
import { endingsTable } from '../../../src/report/sections/endings-table.js'
import { episodesSection } from '../../../src/report/sections/episodes-section.js'
import { loadDraw } from '../../../src/verbs/draw.js'
import { resolved, strain, tried } from '../../situations/told.js'
import { plain, reportOf, textOf } from './given.js'

const siblings = (() => {
  const recorded = recordAll(initial, [
    begin('relationship', 'ada', [
      { id: 'ada', role: 'party', called: 'sibling' },
      { id: 'ben', role: 'party' },
    ]),
    ...hold('ada', 1, 2, ['ada', 'ben']),
    strain('the-key', 'ada', 2, between('ada', 'ben'), { moment: { kind: 'withdrawal', happened: inSession(1) } }),
    ...tried('the-key', 'ben', 2, 'admit-a-mistake'),
    resolved('the-key', 'ada', 2),
    { _tag: 'EndPhase', stamp: said('ada', 2), ending: { _tag: 'together' } },
  ])
  if (recorded._tag === 'Left' || recorded.right.state._tag === 'NotBegun') throw new Error('refused')
  return recorded.right.state
})()

test('what is reported of one alliance is in the words of its setting', async () => {
  const sections = textOf(`${episodesSection(siblings).markup}${endingsTable(siblings).markup}`)
  expect(sections).not.toMatch(/session|client|therapist/i)
  expect(sections).toContain('It was reported 1 talk after it happened.')
  expect(sections).toContain('began in talk')
  const page = textOf(
    reportHtml(
      reportOf({ alliances: [{ id: 'a', provenance: 'invented', record: siblings, series: [], findings: [] }] }),
      await loadDraw(),
    ),
  )
  expect(page).toContain('ada (sibling), ben (party)')
  expect(page).toContain('2 talks, 1 episode')
  expect(page).toContain('Talk 2: ada reported a rupture (the-key) between ada and ben in talk 1')
})

test('what the record should be asked about is, too', () => {
  const recorded = recordAll(initial, [
    begin('relationship', 'ada', [
      { id: 'ada', role: 'party' },
      { id: 'ben', role: 'party' },
    ]),
    ...hold('ada', 22, 22, ['ada', 'ben']),
  ])
  if (recorded._tag === 'Left' || recorded.right.state._tag === 'NotBegun') throw new Error('refused')
  const record = recorded.right.state
  const alliances = [{ id: 'a', provenance: 'invented', record, series: [], findings: [] }] as const
  expect(textOf(reportHtml(reportOf({ alliances }), plain))).toContain(
    'Talk 22 is the first on record (entries 1 and 2)',
  )
})
