import { type Plot, reportHtml } from 'rupture-repair/report'
import { expect, test } from 'vitest'
import { allianceAfter, at, begin, between, leave, rupture } from '../../model/given.js'
import { reportOf } from './given.js'

const held = (session: number) =>
  ({ _tag: 'HoldSession', stamp: at(session), held: { present: ['lee', 'ben'] } }) as const

/** Ann leaves in 2, which closes the episode, comes back in 3 and leaves again in 6. */
const twiceGone = allianceAfter(
  begin('group', { lee: 'leader', ann: 'member', ben: 'member' }),
  held(1),
  rupture('e', [between('ann', 'ben')], { session: 1 }),
  held(2),
  leave('ann', 'left', 2),
  held(3),
  { _tag: 'Join', stamp: at(3), participant: { id: 'ann', role: 'member' } },
  held(6),
  leave('ann', 'left', 6),
)

test('an episode is drawn to where it closed, whoever leaves once more', () => {
  const plots: Plot[] = []
  const alliances = [{ id: 'a1', provenance: 'invented', record: twiceGone, series: [], findings: [] }] as const
  reportHtml(reportOf({ alliances }), (plot) => {
    plots.push(plot)
    return '<svg></svg>'
  })
  const rows = (name: string) => plots.flatMap((plot) => plot.rows[name] ?? [])
  expect(rows('lanes')).toEqual([{ episode: 1, from: 1, to: 2 }])
  expect(rows('signs').filter(({ what }) => what === 'closed')).toEqual([{ episode: 1, what: 'closed', session: 2 }])
})
