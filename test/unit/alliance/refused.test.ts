/** A refusal says what stands in the way: which person, tie, session or command. */
import { type AllianceCommand, decide, initial, recordAll } from 'rupture-repair'
import { decider } from 'rupture-repair/alliance'
import type { TieEnd } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  at,
  begin,
  between,
  course,
  during,
  endTogether,
  leave,
  observes,
  pair,
  person,
  says,
} from '../../model/given.js'

const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member' })
const by = (command: AllianceCommand, who: string): AllianceCommand =>
  ({ ...command, stamp: { ...command.stamp, by: says(who) } }) as AllianceCommand
const observed = (command: AllianceCommand, id: string): AllianceCommand =>
  ({ ...command, stamp: { ...command.stamp, by: observes(id) } }) as AllianceCommand
const rates = (of: readonly [TieEnd, TieEnd], happened = during(0)): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: at(0, says('ann')),
  rating: { of, instrument: 'own', scores: { bond: 1 }, happened },
})
const died = (of: string, who: string): AllianceCommand =>
  by({ _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'death', of } }, who)
const joins = (id: string, machine?: true): AllianceCommand => ({
  _tag: 'Join',
  stamp: at(0),
  participant: machine ? { id, role: 'member', machine } : { id, role: 'member' },
})
const left = (...leavers: [string, ...string[]]): AllianceCommand => ({
  _tag: 'EndPhase',
  stamp: at(0),
  ending: { _tag: 'left', leavers },
})

describe('a refusal names', () => {
  it.each<[string, readonly AllianceCommand[], object]>([
    [
      'the observer who takes part, in a beginning',
      [observed(group, 'ann')],
      { _tag: 'ObserverTakesPart', participant: 'ann' },
    ],
    [
      'the observer who takes part',
      [group, observed(joins('cas'), 'ann')],
      { _tag: 'ObserverTakesPart', participant: 'ann' },
    ],
    ['the unknown source of a beginning', [by(group, 'x')], { _tag: 'UnknownParticipant', participant: 'x' }],
    ['the unknown source', [group, by(joins('cas'), 'x')], { _tag: 'UnknownParticipant', participant: 'x' }],
    [
      'the machine that begins',
      [by(begin('group', { lee: 'leader', bot: 'member' }, ['bot']), 'bot')],
      { _tag: 'NotAMachinesToRecord', participant: 'bot' },
    ],
    [
      'the dead who speak, of leaving',
      [group, by(leave('ann', 'death'), 'ann')],
      { _tag: 'HasDied', participant: 'ann' },
    ],
    ['the dead who speak, of an ending', [group, died('ann', 'ann')], { _tag: 'HasDied', participant: 'ann' }],
    [
      'the dead who speak later',
      [group, died('ann', 'lee'), rates(between('ann', 'ben'))],
      { _tag: 'HasDied', participant: 'ann' },
    ],
    [
      'the unknown end of a tie that is rated',
      [group, rates(between('ann', 'x'))],
      { _tag: 'UnknownParticipant', participant: 'x' },
    ],
    ['the tie that is none', [group, rates([person('ann'), person('ann')])], { _tag: 'NotATie', tie: 1 }],
    [
      'the session of a rating that is still to come',
      [group, rates(between('ann', 'ben'), during(2))],
      { _tag: 'HappenedAfterReported', happened: 2, reported: 0 },
    ],
    ['the person named twice', [group, left('ann', 'ann')], { _tag: 'NamedTwice', participant: 'ann' }],
    [
      'the one who left twice',
      [group, joins('cas'), leave('ann'), leave('ann')],
      { _tag: 'HasLeft', participant: 'ann' },
    ],
    [
      'the one who comes back as another',
      [group, joins('cas'), leave('cas'), joins('cas', true)],
      { _tag: 'AnotherRoleThanBefore', participant: 'cas', role: 'member', machine: true },
    ],
    [
      'the machine that comes back as a person',
      [
        begin('group', { lee: 'leader', ann: 'member', bot: 'member' }, ['bot']),
        joins('cas'),
        leave('bot'),
        joins('bot'),
      ],
      { _tag: 'AnotherRoleThanBefore', participant: 'bot', role: 'member' },
    ],
    [
      'the phase that was never',
      [group, endTogether(), { _tag: 'ResumePhase', stamp: at(0), resumes: 2 }],
      { _tag: 'UnknownPhase', phase: 2 },
    ],
  ])('%s', (_, commands, why) => {
    const last = commands.at(-1) ?? pair
    expect(decide(course(...commands.slice(0, -1)).state, last)).toEqual({ _tag: 'Left', left: why })
  })
  it('the place of a command in a batch, and its reason', () => {
    const why = { _tag: 'TooFewWouldRemain', participant: 'c' }
    expect(recordAll(initial, [pair, leave('c')])).toEqual({
      _tag: 'Left',
      left: { _tag: 'BatchRejection', command: 2, why },
    })
    expect(recordAll(initial, [pair, endTogether()])).toMatchObject({
      right: { state: course(pair, endTogether()).state },
    })
  })
  it('itself, where it is thrown', () => {
    const { state } = course(pair)
    const why = { _tag: 'TooFewWouldRemain', participant: 'c' }
    expect(() => decider.decide(leave('c'), state)).toThrow(
      expect.objectContaining({ message: 'TooFewWouldRemain', cause: why }),
    )
    expect(decider.decide(endTogether(), state)).toMatchObject([{ _tag: 'PhaseEnded' }])
    expect(decider.initialState()).toBe(initial)
  })
})
