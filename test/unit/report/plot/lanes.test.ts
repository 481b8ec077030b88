import { expect, test } from 'vitest'
import { laneOf, laneSvg } from '../../../../src/report/plot/lanes.js'
import { allianceAfter, at, begin, between, leave, rupture } from '../../../model/given.js'

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
  const lanes = twiceGone.record.episodes.map((phased) => laneOf(twiceGone, phased))
  expect(lanes).toEqual([{ from: 1, to: 2, sessions: { reported: [1], attempt: [], judged: [], closed: [2] } }])
})

test('signs of one session have one place across, each at its own height', () => {
  const drawn = laneSvg(
    { first: 1, last: 5 },
    { from: 3, to: 3, sessions: { reported: [3], attempt: [3], judged: [3], closed: [3] } },
  ).markup
  expect([...drawn.matchAll(/<use href="#sign-\w+" x="([^"]+)"/g)].map(([, x]) => x)).toEqual(Array(4).fill('50.2%'))
})
