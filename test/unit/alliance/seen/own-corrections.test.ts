import {
  type Alliance,
  type AllianceCommand,
  type AllianceEvent,
  amendAs,
  amendWith,
  decideAs,
  defaultPermissions,
  evolve,
  initial,
  undo,
  undoAs,
  viewFor,
} from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import { describe, expect, test } from 'vitest'
import type { AsSeen, RecordingCommand } from '../../../../src/alliance/inside.js'
import { at, between, judge, resolve, rupture, says } from '../../../model/given.js'
import { hidden, recorded, strain } from './recorded.js'

const held = (session: number, who = 't'): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session, says(who)),
  held: { present: ['c', 't'] },
})
const tag = (answer: ReturnType<typeof undoAs | typeof amendAs>): string =>
  answer._tag === 'Left' ? answer.left._tag : answer.right[0]._tag

describe('undo as a person', () => {
  test('says nothing of what is hidden and would be impossible without the entry', () => {
    const later = { ...hidden, stamp: { ...hidden.stamp, session: 1 } } as AllianceCommand
    const state = recorded(held(1, 'c'), later)
    expect(undo(state, at(1, says('c')))).toMatchObject({ left: { _tag: 'WouldBreakHistory', breaks: 3 } })
    expect(undoAs(state, at(1, says('c')))).toEqual({ _tag: 'Left', left: { _tag: 'ReasonWithheld' } })
  })
  test('takes back the last act that they see, and not a word on what was hidden from them since', () => {
    const own = rupture('f', [between('c', 't')], { by: says('c') })
    const state = recorded(strain, own, judge('e', says('c'), 2))
    expect(undoAs(state, at(0, says('c')))).toMatchObject({ right: [{ entry: 4 }] })
    const amended = recorded(strain, own, judge('e', says('c'), 2), {
      _tag: 'AmendEntry',
      stamp: at(0, says('t')),
      entry: 2,
      instead: { ...state.record.log[1], stamp: { ...at(0, says('t')), visibleTo: ['supervision'] } } as never,
    })
    expect(viewFor(amended, { audience: 'clients', person: 'c' }).record.log).toHaveLength(2)
    expect(undoAs(amended, at(0, says('c')))).toMatchObject({ right: [{ entry: 3 }] })
  })
  test('an undo is an act of theirs, too', () => {
    const state = recorded(held(1))
    const first = undoAs(state, at(1, says('t')))
    const undone = first._tag === 'Right' ? (first.right.reduce(evolve, state) as Alliance) : state
    expect(undone.record.session).toBe(0)
    expect(undoAs(undone, at(0, says('t')))).toMatchObject({ right: [{ _tag: 'EntryWithdrawn', entry: 3 }] })
  })
  test('refuses where nothing of theirs is in force, where no one has begun, and what they may not give', () => {
    expect(tag(undoAs(recorded(hidden), at(0, says('c'))))).toBe('NothingToUndo')
    expect(tag(undoAs(initial, at(0, says('c'))))).toBe('AllianceNotBegun')
    const permissions = { ...defaultPermissions, records: { ...defaultPermissions.records, therapist: [] } }
    expect(tag(undoAs(recorded(held(1)), at(1, says('t')), permissions))).toBe('NotPermitted')
  })
})

describe('an entry said anew as a person', () => {
  test('is named by its place in their view', () => {
    const state = recorded(hidden, held(1, 'c'))
    const only = { ...held(1, 'c'), held: { present: ['t'] } } as never
    expect(amendAs(state, 2, only, at(1, says('c')))).toMatchObject({ right: [{ _tag: 'EntryAmended', entry: 3 }] })
  })
  test('is refused with what they see, and otherwise without a reason', () => {
    const state = recorded(hidden, held(1, 'c'), { ...rupture('f', [between('c', 't')]), stamp: at(1, says('t')) })
    const anew = (place: number, session: number) =>
      amendAs(state, place, held(session, 'c') as never, at(1, says('c')))
    expect(anew(4, 1)).toEqual({ _tag: 'Left', left: { _tag: 'UnknownEntry', entry: 4, entries: 3 } })
    expect(anew(0, 1)).toEqual({ _tag: 'Left', left: { _tag: 'UnknownEntry', entry: 0, entries: 3 } })
    expect(anew(3, 1)).toEqual({ _tag: 'Left', left: { _tag: 'NotTheirsToCorrect', entry: 3 } })
    expect(anew(2, 7)).toEqual({ _tag: 'Left', left: { _tag: 'ReasonWithheld' } })
    expect(tag(amendAs(initial, 1, held(1) as never, at(0, says('c'))))).toBe('AllianceNotBegun')
  })
  test('is the one that the person saw, where another moved the places since', () => {
    const apart = rupture('f', [between('c', 't')], { by: says('t') })
    const word = (rating: 2 | 3 | 4): AllianceCommand => judge('e', says('c'), rating)
    const before = recorded(strain, apart, word(2), word(3))
    const page = viewFor(before, { audience: 'clients', person: 'c' }).record.log
    const event = page[3] as AllianceEvent
    const sent = JSON.parse(JSON.stringify({ place: 4, event })) as AsSeen
    const anew = (state: Alliance, entry: number | AsSeen) =>
      amendAs(state, entry, word(4) as RecordingCommand, at(0, says('c')))
    expect(anew(before, sent)).toMatchObject({ right: [{ _tag: 'EntryAmended', entry: 4 }] })

    const undone = undoAs(before, at(0, says('t')))
    const now = undone._tag === 'Right' ? (undone.right.reduce(evolve, before) as Alliance) : before
    // A place alone is another entry by now, and the client's own as well.
    expect(anew(now, 4)).toMatchObject({ right: [{ _tag: 'EntryAmended', entry: 5 }] })
    expect(anew(now, sent)).toEqual({ _tag: 'Left', left: { _tag: 'NotAsSeen', entry: 4 } })
    expect(anew(now, { place: 3, event })).toMatchObject({ right: [{ _tag: 'EntryAmended', entry: 4 }] })
    expect(anew(now, { place: 5, event })).toMatchObject({ left: { _tag: 'UnknownEntry', entry: 5, entries: 4 } })
  })
  test('that is not as it was seen is refused in words', () => {
    expect(explain({ _tag: 'Rejected', why: { _tag: 'NotAsSeen', entry: 4 } }, 'client')).toBe(
      'What is in place 4 by now is not what this person saw there, and it was left as it is. Look at the record as it is now, ' +
        'and correct the entry in the place where it is.',
    )
  })
  test('withholds that it would record more than there was', () => {
    const state = recorded(strain, judge('e', says('c'), 2))
    const more = resolve('e', says('c')) as RecordingCommand
    expect(amendWith(state, 3, more, at(0, says('c')))).toMatchObject({ left: { _tag: 'MoreEntriesThanBefore' } })
    expect(tag(amendAs(state, 3, more, at(0, says('c'))))).toBe('ReasonWithheld')
  })
})

describe('a slip that does not depend on what is hidden is said', () => {
  const state = recorded(hidden, held(1, 'c'), { ...judge('e', says('c'), 2), stamp: at(1, says('c')) })
  const seen = recorded(strain, { ...judge('e', says('c'), 2), stamp: at(0, says('c')) })
  const anew = judge('e', says('t'), 4) as RecordingCommand
  const refusal = (answer: ReturnType<typeof undoAs | typeof amendAs>): unknown => answer._tag === 'Left' && answer.left

  test('a stamp of the correction that fits no entry', () => {
    const only = held(1, 'c') as RecordingCommand
    const current = { _tag: 'NotTheCurrentSession', session: 4, current: 1 }
    expect(refusal(amendAs(state, 2, only, at(4, says('c'))))).toEqual(current)
    expect(refusal(decideAs(state, { _tag: 'WithdrawEntry', stamp: at(4, says('c')), entry: 3 }))).toEqual(current)
    expect(refusal(decideAs(state, { _tag: 'WithdrawEntry', stamp: at(4, says('c')), entry: 99 }))).toEqual(current)
    const machine = at(1, { _tag: 'algorithm', id: 'c' } as never)
    expect(refusal(decideAs(state, { _tag: 'WithdrawEntry', stamp: machine, entry: 3 }))).toEqual({
      _tag: 'OnlyPeopleRecord',
    })
  })
  test('that corrections are not theirs to record, whether or not the place is one of theirs', () => {
    const records = { ...defaultPermissions.records, client: ['JudgeResolution'] } as const
    const permissions = { ...defaultPermissions, records }
    for (const entry of [1, 2, 3, 4, 99])
      expect(refusal(decideAs(state, { _tag: 'WithdrawEntry', stamp: at(1, says('c')), entry }, permissions))).toEqual({
        _tag: 'NotPermitted',
        command: 'WithdrawEntry',
      })
  })
  test('a word of their own, said anew under the name of another', () => {
    expect(refusal(amendAs(seen, 3, anew, at(0, says('c'))))).toEqual({ _tag: 'NotTheirsToCorrect', entry: 3 })
    expect(refusal(amendAs(seen, 9, anew, at(0, says('c'))))).toMatchObject({ _tag: 'UnknownEntry' })
    const [, , said] = seen.record.log
    const instead = { ...said, stamp: at(0, says('t')) } as never
    for (const entry of [3, 99])
      expect(refusal(decideAs(seen, { _tag: 'AmendEntry', stamp: at(0, says('c')), entry, instead }))).toEqual({
        _tag: 'NotTheirsToCorrect',
        entry,
      })
  })
  test('a tag that no command or entry has', () => {
    const slip = (tag: string) => ({ ...anew, _tag: tag, stamp: at(0, says('c')) }) as never
    const named = /expected a command .* found JudgeResolutoin/
    expect(() => amendAs(seen, 3, slip('JudgeResolutoin'), at(0, says('c')))).toThrow(named)
    const instead = slip('ResolutionJugded')
    expect(() => decideAs(seen, { _tag: 'AmendEntry', stamp: at(0, says('c')), entry: 3, instead })).toThrow(
      /ResolutionJudged/,
    )
  })
})

describe('a correction by its place in the whole log', () => {
  const withdraw = (state: Alliance, entry: number): string =>
    tag(decideAs(state, { _tag: 'WithdrawEntry', stamp: at(1, says('t')), entry }))
  test('is of one’s own entry, so that no one tries which places there are', () => {
    expect(withdraw(recorded(held(1, 'c')), 2)).toBe('ReasonWithheld')
    expect(withdraw(recorded(held(1)), 2)).toBe('EntryWithdrawn')
  })
  test('moves along what others said where one sees it', () => {
    const said = { ...strain, stamp: at(1, says('c')) } as AllianceCommand
    const apart = { ...said, stamp: { ...said.stamp, visibleTo: ['supervision'] } } as AllianceCommand
    const both = (word: AllianceCommand): string => {
      const state = recorded(held(1), word)
      const moved = state.record.log.slice(1).map((event) => ({ ...event, stamp: { ...event.stamp, session: 2 } }))
      return tag(
        decideAs(state, {
          _tag: 'CorrectEntries',
          stamp: at(1, says('t')),
          corrections: moved.map((instead, index) => ({ entry: index + 2, instead })) as never,
        }),
      )
    }
    expect(both(said)).toBe('EntriesCorrected')
    expect(both(apart)).toBe('ReasonWithheld')
  })
})
