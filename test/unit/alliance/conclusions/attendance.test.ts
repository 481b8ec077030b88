/** The group’s count of sessions and each member’s own. */
import { type AllianceCommand, initial, sessionCount, sessionCountOf } from 'rupture-repair'
import { expect, it } from 'vitest'
import { allianceAfter, at, leave, sessionWith, trio } from '../../../model/given.js'

const join = (id: string, session: number): AllianceCommand => ({
  _tag: 'Join',
  stamp: at(session),
  participant: { id, role: 'member' },
})

it('counts an open group and its members apart, absences and returns included', () => {
  const alliance = allianceAfter(
    trio,
    sessionWith(1, 'leader', 'ann', 'ben'),
    join('cas', 1),
    // Session 2 was cancelled: numbers are names, and what is counted is what was held.
    sessionWith(3, 'leader', 'ann', 'cas'),
    leave('ben', 'left', 3),
    sessionWith(4, 'leader', 'cas'),
    join('ben', 4),
    sessionWith(5, 'leader', 'ann', 'ben', 'cas'),
  )
  expect(sessionCount(alliance)).toBe(4)
  expect(['leader', 'ann', 'ben', 'cas', 'nobody'].map((id) => sessionCountOf(alliance, id))).toEqual([4, 3, 2, 3, 0])
})
it('counts nothing before the first session', () => {
  expect([sessionCount(initial), sessionCountOf(initial, 'ann')]).toEqual([0, 0])
  expect(sessionCount(allianceAfter(trio))).toBe(0)
})
