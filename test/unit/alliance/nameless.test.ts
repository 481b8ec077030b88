/** A caller without types may leave a person out; where one is asked for, nobody is not taken for somebody. */
import { type AllianceCommand, decide, initial } from 'rupture-repair'
import type { TieEnd } from 'rupture-repair/vocabulary'
import { expect, it } from 'vitest'
import { at, attempt, between, course, during, pair, rupture, trio, whole } from '../../model/given.js'

/** What plain JavaScript can hand in. */
const untyped = (command: unknown): AllianceCommand => command as AllianceCommand
const stamp = at(0)
const episode = 'e'
const ofWhole = rupture(episode, [[whole, whole]])
const nobody: TieEnd = untyped({ _tag: 'person' }) as unknown as TieEnd
const happened = during(0)
const holed = ['ann', 'ben']
delete holed[0]

const commands: Readonly<Record<string, unknown>> = {
  'an attempt at the whole group without who started it': { ...attempt(episode, 'ann'), attempt: { happened } },
  'a strategy without who used it': { _tag: 'UseStrategy', stamp, episode, use: { strategy: 'allow-time' } },
  'a recognition without who saw it': { _tag: 'RecogniseRupture', stamp, episode, recognition: { happened } },
  'a contribution of nobody': { _tag: 'RateContribution', stamp, episode, contribution: { rating: 3 } },
  'an effect on nobody': { _tag: 'NoteEffect', stamp, episode, effect: { effect: 'anger' } },
  'a legacy for nobody': { _tag: 'NoteLegacy', stamp, episode, legacy: { legacy: 'trust' } },
  'a departure of nobody': { _tag: 'Leave', stamp, departure: { _tag: 'left' } },
  'a joining of nobody': { _tag: 'Join', stamp, participant: { role: 'member' } },
  'a session with nobody in it': { _tag: 'HoldSession', stamp: at(1), held: { present: [undefined] } },
  'a session with a hole in it': { _tag: 'HoldSession', stamp: at(1), held: { present: holed } },
  'a frame changed by nobody': {
    _tag: 'ChangeFrame',
    stamp,
    change: { aspect: 'fee', manner: 'together', changedBy: [undefined], happened },
  },
  'a rating of a tie with nobody': {
    _tag: 'GiveRating',
    stamp,
    rating: { of: [{ _tag: 'person', id: 'ann' }, nobody], instrument: 'i', scores: {} },
  },
  'a rupture that nobody showed': {
    ...rupture('f', [between('ann', 'ben')], { expressedBy: untyped([undefined]) as unknown as string[] }),
  },
  'a harm done by nobody': {
    _tag: 'ReportHarm',
    stamp,
    harm: 'h',
    what: { kind: 'abuse', doneBy: [undefined], doneTo: [], happened },
  },
  'an ending by the leaving of nobody': { _tag: 'EndPhase', stamp, ending: { _tag: 'left', leavers: [undefined] } },
  'an ending by the death of nobody': { _tag: 'EndPhase', stamp, ending: { _tag: 'death' } },
}

it.each(Object.entries(commands))('%s is refused', (_, command) => {
  const before = course(trio, ofWhole, attempt(episode, 'ann'), {
    _tag: 'EndAttempt',
    stamp,
    episode,
    result: 'partly',
  }).state
  const state = untyped(command)._tag === 'UseStrategy' ? course(trio, ofWhole, attempt(episode, 'ann')).state : before
  expect(decide(state, untyped(command))).toMatchObject({ _tag: 'Left', left: { _tag: 'UnknownParticipant' } })
})

it('a beginning with somebody who has no name is refused', () => {
  const [begun] = course(pair).events
  if (begun?._tag !== 'AllianceBegan') throw new Error('not begun')
  const participants = [{ id: 'c', role: 'client' }, { role: 'therapist' }]
  const nameless = untyped({ ...pair, beginning: { ...begun.beginning, participants } })
  expect(decide(initial, nameless)).toMatchObject({ left: { _tag: 'UnknownParticipant' } })
})

it('an observer without a name is refused', () => {
  const held = { _tag: 'HoldSession', stamp: { session: 1, by: { _tag: 'observer' } }, held: { present: ['ann'] } }
  expect(decide(course(trio).state, untyped(held))).toMatchObject({ left: { _tag: 'OnlyPeopleRecord' } })
})

it('an account of an ending that names no harm where it names one is refused', () => {
  const left: AllianceCommand = { _tag: 'Leave', stamp, participant: 'ben', departure: { _tag: 'left' } }
  const account = {
    of: { _tag: 'departure', participant: 'ben' },
    reason: 'unknown',
    attributedTo: [],
    harms: [undefined],
  }
  const told = untyped({ _tag: 'AccountForEnding', stamp, account })
  expect(decide(course(trio, left).state, told)).toMatchObject({ left: { _tag: 'UnknownHarm' } })
})
