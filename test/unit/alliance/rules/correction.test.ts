/** What an entry set right, or taken back, leaves of the record; and what the log still shows. */
import { type AllianceCommand, type AllianceState, decide, outcomesOf } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  between,
  course,
  judge,
  pair,
  resolve,
  rupture,
  says,
} from '../../../model/given.js'

const withdraw = (entry: number): AllianceCommand => ({ _tag: 'WithdrawEntry', stamp: at(0, says('c')), entry })
/** 1 the beginning, 2 the strain, 3 the client’s judgement. */
const start = [pair, rupture('e', [between('c', 't')], { expressedBy: ['c'] }), judge('e', says('c'), 2)] as const
const amend = (rating: 1 | 2 | 3 | 4 | 5): AllianceCommand => ({
  _tag: 'AmendEntry',
  stamp: at(0, says('c')),
  entry: 3,
  instead: { _tag: 'ResolutionJudged', stamp: at(0, says('c')), episode: 'e', judgement: { rating } },
})
const ratingsIn = (state: AllianceState): readonly unknown[] =>
  state._tag === 'NotBegun'
    ? []
    : state.record.episodes.flatMap(({ episode }) =>
        episode.record.said.map((word) => (word._tag === 'ResolutionJudged' ? word.judgement.rating : word._tag)),
      )
const saidAfter = (...corrections: readonly AllianceCommand[]) => ratingsIn(course(...start, ...corrections).state)
const refused = (...commands: readonly AllianceCommand[]) =>
  decide(course(...commands.slice(0, -1)).state, commands.at(-1) ?? pair)

describe('an amendment', () => {
  it('makes the alliance as if the entry had been right', () => {
    expect(saidAfter(amend(4))).toEqual([4])
  })
  it('leaves both in the log', () => {
    expect(allianceAfter(...start, amend(4)).record.log.map(({ _tag }) => _tag)).toEqual([
      'AllianceBegan',
      'RuptureReported',
      'ResolutionJudged',
      'EntryAmended',
    ])
  })
  it('gives way to a later one, and comes back when that is withdrawn', () => {
    expect(saidAfter(amend(4), amend(5))).toEqual([5])
    expect(saidAfter(amend(4), amend(5), withdraw(5))).toEqual([4])
  })
  it('keeps its place in the order of what was said', () => {
    expect(saidAfter(judge('e', says('t'), 1), amend(4))).toEqual([4, 1])
  })
  it('of the beginning moves everything after it', () => {
    const { began } = allianceAfter(pair).record
    const instead = { ...began, beginning: { ...began.beginning, medium: 'video' } } as const
    const { record } = allianceAfter(...start, { _tag: 'AmendEntry', stamp: at(0), entry: 1, instead })
    expect(record.began.beginning.medium).toBe('video')
    expect(record.episodes).toHaveLength(1)
  })
})

describe('a withdrawal', () => {
  it('takes an entry out of what stands', () => {
    expect(saidAfter(withdraw(3))).toEqual([])
  })
  it('of a withdrawal puts the entry back, and so on', () => {
    expect(saidAfter(withdraw(3), withdraw(4))).toEqual([2])
    expect(saidAfter(withdraw(3), withdraw(4), withdraw(5))).toEqual([])
  })
  it('of an ending opens the phase again', () => {
    const ended: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'unknown' } }
    expect(course(pair, ended).state._tag).toBe('Ended')
    expect(course(pair, ended, withdraw(2)).state._tag).toBe('Running')
  })
  it('of a session sets the clock back', () => {
    const held: AllianceCommand = { _tag: 'HoldSession', stamp: at(1), held: { present: ['c', 't'] } }
    const taken: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(1), entry: 2 }
    expect(allianceAfter(pair, held, taken).record.session).toBe(0)
  })
  it('can be said when the phase is over, and changes what became of an episode', () => {
    const ended: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'together' } }
    const course = [...start, amend(5), ended] as const
    expect(outcomesOf(allianceAfter(...course), 'client')[0]?.outcome).toBe('resolved')
    expect(outcomesOf(allianceAfter(...course, withdraw(4)), 'client')[0]?.outcome).toBe('unresolved')
  })
})

describe('a correction is refused', () => {
  it('of an entry that is not there', () => {
    for (const entry of [0, -1, 1.5, Number.NaN, 4]) {
      expect(refused(...start, withdraw(entry))).toEqual({
        _tag: 'Left',
        left: { _tag: 'UnknownEntry', entry, entries: 3 },
      })
    }
  })
  it('of an entry that does not stand any more', () => {
    const left = { _tag: 'EntryDoesNotStand', entry: 3 }
    expect(refused(...start, withdraw(3), amend(4))).toEqual({ _tag: 'Left', left })
    expect(refused(...start, withdraw(3), withdraw(4), withdraw(4))).toMatchObject({ left: { entry: 4 } })
  })
  it('where it would amend a correction', () => {
    const { began } = allianceAfter(pair).record
    const again: AllianceCommand = { _tag: 'AmendEntry', stamp: at(0, says('c')), entry: 4, instead: began }
    expect(refused(...start, amend(4), again)).toMatchObject({ left: { _tag: 'CorrectionsAreWithdrawn', entry: 4 } })
  })
  it('where a later entry could not have followed, with the first one and why', () => {
    const noAttempt = { _tag: 'NoAttemptUnderWay', episode: 'e' }
    const ended: AllianceCommand = { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'worked' }
    expect(refused(...start, attempt('e', 't'), ended, resolve('e', says('c')), withdraw(4))).toEqual({
      _tag: 'Left',
      left: { _tag: 'WouldBreakHistory', entry: 4, breaks: 5, why: noAttempt },
    })
  })
  it('where nothing would be left', () => {
    const why = { _tag: 'AllianceNotBegun' }
    expect(refused(pair, withdraw(1))).toMatchObject({ left: { _tag: 'WouldBreakHistory', breaks: 1, why } })
  })
  it('where what stands instead could not stand there itself', () => {
    const instead = { _tag: 'SessionHeld', stamp: at(0, says('c')), held: { present: ['c'] } } as const
    const command: AllianceCommand = { _tag: 'AmendEntry', stamp: at(0, says('c')), entry: 3, instead }
    expect(refused(...start, command)).toMatchObject({ left: { breaks: 3, why: { _tag: 'SessionNotLater' } } })
  })
  it('of a word that is somebody else’s, or into one', () => {
    const theirs = { _tag: 'NotTheirsToCorrect', entry: 3 }
    expect(refused(...start, { ...amend(5), stamp: at(0, says('t')) })).toMatchObject({ left: theirs })
    expect(refused(...start, { ...withdraw(3), stamp: at(0) })).toMatchObject({ left: theirs })
    const { log } = allianceAfter(...start).record
    const [, , judged] = log
    if (judged?._tag !== 'ResolutionJudged') throw new Error('the third entry is the judgement')
    const another = { ...amend(5), instead: { ...judged, stamp: at(0, says('t')) } } as AllianceCommand
    expect(refused(...start, another)).toMatchObject({ left: theirs })
  })
  it('of an act, under the name of somebody who neither recorded nor corrects it', () => {
    const held = (session: number, by: string): AllianceCommand => ({
      _tag: 'AmendEntry',
      stamp: at(1, says('c')),
      entry: 2,
      instead: { _tag: 'SessionHeld', stamp: at(session, says(by)), held: { present: ['c'] } },
    })
    const session: AllianceCommand = { _tag: 'HoldSession', stamp: at(1, says('t')), held: { present: ['c', 't'] } }
    const observed = {
      ...held(1, 'c'),
      instead: { _tag: 'SessionHeld', stamp: at(1), held: { present: ['c'] } },
    } as const
    expect(['c', 't'].map((by) => refused(pair, session, held(1, by))._tag)).toEqual(['Right', 'Right'])
    expect(refused(pair, session, observed as AllianceCommand)).toMatchObject({
      left: { _tag: 'NotTheirsToCorrect', entry: 2 },
    })
  })
  it('of what an act says somebody made of it, by anyone but whoever said it', () => {
    const by = at(0, says('c'))
    const told: AllianceCommand = { _tag: 'EndAttempt', stamp: by, episode: 'e', result: 'did-not-work' }
    const stage: AllianceCommand = { _tag: 'ReachStage', stamp: by, episode: 'e', stage: { model: 'm', stage: 's' } }
    const moment: AllianceCommand = {
      _tag: 'RecordMoment',
      stamp: by,
      episode: 'e',
      moment: { kind: 'withdrawal', happened: { _tag: 'unknown' } },
    }
    const stopped: AllianceCommand = { _tag: 'StopRepair', stamp: by, episode: 'e' }
    const done = [...start, attempt('e', 't'), stage, moment, told, stopped] as const
    const left = (entry: number) => ({ left: { _tag: 'NotTheirsToCorrect', entry } })
    const taking = (entry: number, who: string): AllianceCommand => ({
      _tag: 'WithdrawEntry',
      stamp: at(0, says(who)),
      entry,
    })
    for (const entry of [5, 6, 7, 8]) expect(refused(...done, taking(entry, 't'))).toMatchObject(left(entry))
    for (const entry of [5, 6, 8]) expect(refused(...done, taking(entry, 'c'))._tag).toBe('Right')
    const worked = { _tag: 'AttemptEnded', stamp: by, episode: 'e', result: 'worked' } as const
    const put = (who: string, instead = by): AllianceCommand => ({
      _tag: 'AmendEntry',
      stamp: at(0, says(who)),
      entry: 7,
      instead: { ...worked, stamp: instead },
    })
    expect(refused(...done, put('t'))).toMatchObject(left(7))
    expect(refused(...done, put('t', at(0, says('t'))))).toMatchObject(left(7))
    expect(refused(...done, put('c'))._tag).toBe('Right')
    // That an attempt began can be checked by whoever was there.
    expect(refused(...start, attempt('e', 't'), taking(4, 'c'))._tag).toBe('Right')
  })
  it('of a harm, by anyone but whoever reported it', () => {
    const what = { kind: 'abuse', doneBy: ['t'], doneTo: ['c'], happened: { _tag: 'unknown' } } as const
    const told: AllianceCommand = { _tag: 'ReportHarm', stamp: at(0, says('c')), harm: 'h', what }
    const hidden: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(0, says('t')), entry: 2 }
    expect(refused(pair, told, hidden)).toEqual({ _tag: 'Left', left: { _tag: 'NotTheirsToCorrect', entry: 2 } })
  })
})
