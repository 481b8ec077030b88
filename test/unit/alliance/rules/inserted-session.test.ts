/** A session that was forgotten and is entered late counts in its place, and moves nothing else. */
import { type AllianceCommand, cautionsIn, preview, sessionCount, sessionCountOf } from 'rupture-repair'
import { allianceCourse } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { attendanceOf, sessionsHeld } from '../../../../src/alliance/inside.js'
import {
  allianceAfter,
  at,
  begin,
  between,
  endTogether,
  pair,
  refusal,
  rupture,
  says,
  trio,
} from '../../../model/given.js'

type Present = readonly [string, ...string[]]
const both: Present = ['c', 't']
const held = (session: number, present = both): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session),
  held: { present },
})
const inserted = (session: number, now: number, present = both): AllianceCommand => ({
  _tag: 'InsertSession',
  stamp: at(now),
  session,
  held: { present },
})
/** Session 3 was forgotten. */
const forgotten = [pair, held(1), held(2), held(4), held(5)] as const

describe('a session entered late', () => {
  it('is counted in its place by number, and does not move the clock', () => {
    const alliance = allianceAfter(...forgotten, inserted(3, 5, ['t']))
    const { record } = alliance
    expect(record.session).toBe(5)
    expect(sessionsHeld(record)).toEqual([1, 2, 3, 4, 5])
    expect(sessionCount(alliance)).toBe(5)
    expect([sessionCountOf(alliance, 'c'), sessionCountOf(alliance, 't')]).toEqual([4, 5])
    expect(attendanceOf(record, 3)).toEqual(['t'])
  })
  it('leaves the course of the alliance as it was', () => {
    const strained = [...forgotten.slice(0, 3), rupture('e', [between('c', 't')], { session: 2 }), held(4), held(5)]
    const course = (...more: readonly AllianceCommand[]) => allianceCourse(allianceAfter(...strained, ...more), 'a')
    expect(course(inserted(3, 5))).toEqual(course())
  })
  it('says who was elsewhere when it happened', () => {
    const present: Present = ['leader', 'ann']
    const told: AllianceCommand = {
      ...rupture('e', [between('leader', 'ann')], { session: 2 }),
      rupture: {
        ...rupture('e', [between('leader', 'ann')]).rupture,
        moment: { kind: 'withdrawal', happened: { _tag: 'in', session: 1, part: 'during' } },
      },
    }
    const group = [trio, held(2, ['leader', 'ann', 'ben']), told] as const
    const cautions = (...more: readonly AllianceCommand[]) =>
      cautionsIn(allianceAfter(...group, ...more), { unattendedFor: 9 }).map(({ _tag }) => _tag)
    expect(cautions()).toEqual(['BystandersNotAsked'])
    expect(cautions(inserted(1, 2, present))).toEqual([])
  })
  it('can be told when the phase is over, of a session within it', () => {
    expect(sessionsHeld(allianceAfter(...forgotten, endTogether(5), inserted(3, 5)).record)).toEqual([1, 2, 3, 4, 5])
  })
  it('may name a person who has left since', () => {
    const all: Present = ['leader', 'ann', 'ben']
    const gone: AllianceCommand = { _tag: 'Leave', stamp: at(2), participant: 'ben', departure: { _tag: 'left' } }
    const { record } = allianceAfter(trio, held(2, all), gone, inserted(1, 2, all))
    expect(attendanceOf(record, 1)).toEqual(all)
  })
  it('can be corrected by anyone who may record, and taken back', () => {
    const stamp = at(5, says('c'))
    const instead = { _tag: 'SessionInserted', stamp: at(5), session: 3, held: { present: ['c'] } } as const
    const { record } = allianceAfter(...forgotten, inserted(3, 5), { _tag: 'AmendEntry', stamp, entry: 6, instead })
    expect(attendanceOf(record, 3)).toEqual(['c'])
    const taken = allianceAfter(...forgotten, inserted(3, 5), { _tag: 'WithdrawEntry', stamp, entry: 6 })
    expect(sessionCount(taken)).toBe(4)
  })
})

describe('is refused', () => {
  it.each([
    ['a session on record', inserted(4, 5), 'SessionAlreadyHeld'],
    ['the current session', inserted(5, 5), 'SessionNotEarlier'],
    ['a session that is still to come', inserted(6, 5), 'SessionNotEarlier'],
    ['a session before the record began', inserted(0, 5), 'SessionNotEarlier'],
    ['no session at all', inserted(2.5, 5), 'NotASessionNumber'],
    ['a stranger', inserted(3, 5, ['x']), 'UnknownParticipant'],
    ['a person twice', inserted(3, 5, ['c', 'c']), 'NamedTwice'],
    ['a stamp of that session, not of now', inserted(3, 3), 'NotTheCurrentSession'],
  ])('%s', (_, command, tag) => expect(refusal(...forgotten, command)).toBe(tag))
  it('a second time', () => expect(refusal(...forgotten, inserted(3, 5), inserted(3, 5))).toBe('SessionAlreadyHeld'))
  it('a session before the beginning of a record that begins later', () => {
    const later: AllianceCommand = { ...begin('individual', { c: 'client', t: 'therapist' }), stamp: at(7) }
    expect(refusal(later, held(9), inserted(7, 9))).toBe('SessionNotEarlier')
    expect(refusal(later, held(9), inserted(8, 9))).toBeUndefined()
  })
  it('a number that a session entered late already has, for a session held', () => {
    const instead = { _tag: 'SessionHeld', stamp: at(3), held: { present: both } } as const
    const amended: AllianceCommand = { _tag: 'AmendEntry', stamp: at(5), entry: 3, instead }
    expect(refusal(...forgotten, inserted(3, 5), amended)).toBe('WouldBreakHistory')
  })
})

it('is offered where a session is missing, and only there', () => {
  const offered = (...commands: readonly AllianceCommand[]): boolean =>
    preview(allianceAfter(...commands)).some(({ command }) => command === 'InsertSession')
  expect(offered(...forgotten)).toBe(true)
  expect(offered(...forgotten, inserted(3, 5))).toBe(false)
  expect(offered(pair, held(1))).toBe(false)
})
