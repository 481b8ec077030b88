/** Logs with corrections, where one fold must come to what judging every correction as it was made would. */
import { type AllianceEvent, type AllianceState, decide, evolve, initial, replay } from 'rupture-repair'
import { expect, it } from 'vitest'
import { at, course, pair, says, trio } from '../../model/given.js'

const began = course(pair).events
const held = (session: number, stamped = session): AllianceEvent => ({
  _tag: 'SessionHeld',
  stamp: at(stamped),
  held: { present: ['c', 't'] },
})
const withdrawn = (entry: number, session: number, by = at(0).by): AllianceEvent => ({
  _tag: 'EntryWithdrawn',
  stamp: at(session, by),
  entry,
})
const folded = (events: readonly AllianceEvent[]): AllianceState =>
  events.reduce<AllianceState>((state, event) => evolve(state, event), initial)

const withSession = [...began, held(1)]
const cases: Readonly<Record<string, readonly AllianceEvent[]>> = {
  'a phase resumed while it ran, and withdrawn': [
    ...began,
    { _tag: 'PhaseResumed', stamp: at(0), resumes: 1 },
    withdrawn(2, 0),
  ],
  'a second beginning, withdrawn': [...began, ...began, withdrawn(2, 0)],
  'an entry before the beginning, withdrawn': [{ ...held(1) }, ...began, withdrawn(1, 0)],
  "another person's words, withdrawn by a third": [
    ...course(trio).events,
    {
      _tag: 'RatingGiven',
      stamp: at(0, says('ann')),
      rating: {
        of: [
          { _tag: 'person', id: 'ann' },
          { _tag: 'person', id: 'leader' },
        ],
        instrument: 'srs',
        scores: { total: 1 },
      },
    },
    withdrawn(2, 0, says('ben')),
  ],
  'a correction stamped with a session that was not the current one': [...withSession, withdrawn(2, 7)],
  'a withdrawal by a stranger': [...withSession, withdrawn(2, 1, says('x'))],
}
it.each(Object.entries(cases))('%s is a broken history', (_, log) => expect(replay(log)._tag).toBe('Left'))

it('a correction that was withdrawn no longer counts', () => {
  const amended: AllianceEvent = {
    _tag: 'EntryAmended',
    stamp: at(1),
    entry: 2,
    instead: { ...held(1), held: { present: ['c', 't'], medium: 'video' } } as never,
  }
  const log = [...withSession, amended, withdrawn(3, 1)]
  const state = folded(log)
  const replayed = replay(log)
  expect(replayed).toEqual({ _tag: 'Right', right: state })
})

it('a session that was withdrawn after corrections made in it is lawful, and the same as the fold', () => {
  const log = [...withSession, withdrawn(2, 1)]
  expect(decide(folded(withSession), { _tag: 'WithdrawEntry', stamp: at(1), entry: 2 })._tag).toBe('Right')
  const more = [...log, withdrawn(3, 0)]
  expect(replay(log)).toEqual({ _tag: 'Right', right: folded(log) })
  expect(replay(more)).toEqual({ _tag: 'Right', right: folded(more) })
})

it('a closing that a later naming made void is lawful, and the same as the fold', () => {
  const harmed = course(
    trio,
    {
      _tag: 'ReportHarm',
      stamp: at(0, says('ann')),
      harm: 'h',
      what: { kind: 'abuse', doneBy: [], doneTo: ['ann'], happened: { _tag: 'unknown' } },
    },
    { _tag: 'CloseHarm', stamp: at(0, says('ben')), harm: 'h', as: 'handed-over' },
    {
      _tag: 'AmendEntry',
      stamp: at(0, says('ann')),
      entry: 2,
      instead: {
        _tag: 'HarmReported',
        stamp: at(0, says('ann')),
        harm: 'h',
        what: { kind: 'abuse', doneBy: ['ben'], doneTo: ['ann'], happened: { _tag: 'unknown' } },
      },
    },
  )
  expect(replay(harmed.events)).toEqual({ _tag: 'Right', right: harmed.state })
})

it('is for the person who closed the record of a harm alone to take the closing back', () => {
  const { state } = course(
    trio,
    {
      _tag: 'ReportHarm',
      stamp: at(0, says('ann')),
      harm: 'h',
      what: { kind: 'abuse', doneBy: [], doneTo: ['ann'], happened: { _tag: 'unknown' } },
    },
    { _tag: 'CloseHarm', stamp: at(0, says('ann')), harm: 'h', as: 'handed-over' },
  )
  const withdraw = (by: string) => decide(state, { _tag: 'WithdrawEntry', stamp: at(0, says(by)), entry: 3 })
  expect(withdraw('leader')).toMatchObject({ left: { _tag: 'NotTheirsToCorrect' } })
  expect(withdraw('ann')._tag).toBe('Right')
})
