/** A correction never turns what a person said or did into the words or acts of another role. */
import { type AllianceCommand, type AllianceEvent, decide, replay } from 'rupture-repair'
import type { Participant } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  between,
  course,
  judge,
  pair,
  refusal,
  rupture,
  says,
} from '../../../model/given.js'

type Began = Extract<AllianceEvent, { readonly _tag: 'AllianceBegan' }>
const began = (...participants: readonly Participant[]): Began => {
  if (pair._tag !== 'BeginAlliance') throw new Error('no beginning')
  return { _tag: 'AllianceBegan', stamp: at(0), beginning: { ...pair.beginning, participants } }
}
const judged = { _tag: 'ResolutionJudged', stamp: at(0), episode: 'e', judgement: { rating: 2 } } as const
const [c, t]: readonly [Participant, Participant] = [
  { id: 'c', role: 'client' },
  { id: 't', role: 'therapist' },
]
const amends = (...participants: readonly Participant[]): AllianceCommand => ({
  _tag: 'AmendEntry',
  stamp: at(0, says('t')),
  entry: 1,
  instead: began(...participants),
})
const corrects = (...participants: readonly Participant[]): AllianceCommand => ({
  _tag: 'CorrectEntries',
  stamp: at(0, says('t')),
  corrections: [{ entry: 1, instead: began(...participants) }],
})
const strain = rupture('e', [between('c', 't')])
const spoken = [pair, strain, judge('e', says('c'), 2)]

describe('the role of a person who has spoken or acted', () => {
  it.each<[string, readonly Participant[]]>([
    ['a client as a machine', [{ ...c, machine: true }, t]],
    ['a client as a therapist', [{ ...c, role: 'therapist' }, t]],
    [
      'two who change places',
      [
        { ...c, role: 'therapist' },
        { ...t, role: 'client' },
      ],
    ],
  ])('is kept: %s', (_, people) => {
    expect(refusal(...spoken, amends(...people))).toBe('AnotherRoleThanBefore')
    expect(refusal(...spoken, corrects(...people))).toBe('AnotherRoleThanBefore')
  })
  it('is kept of one who is renamed', () => {
    const renamed = (role: 'client' | 'therapist'): AllianceCommand => ({
      _tag: 'CorrectEntries',
      stamp: at(0, says('t')),
      corrections: [
        { entry: 1, instead: began({ id: 'x', role }, t) },
        {
          entry: 2,
          instead: { ...strain, _tag: 'RuptureReported', rupture: { ...strain.rupture, ties: [between('x', 't')] } },
        },
        { entry: 3, instead: { ...judged, stamp: at(0, says('x')) } },
      ],
    })
    const told = [pair, { ...strain, stamp: at(0) }, judge('e', says('c'), 2)]
    expect(refusal(...told, renamed('client'))).not.toBe('AnotherRoleThanBefore')
    expect(refusal(...told, renamed('therapist'))).toBe('AnotherRoleThanBefore')
  })
  it('is kept of one who has only acted', () => {
    expect(refusal(pair, strain, attempt('e', 'c'), amends({ ...c, role: 'therapist' }, t))).toBe(
      'AnotherRoleThanBefore',
    )
  })
  it('may be put right where neither was on record, or where their words are withdrawn', () => {
    const swapped = amends({ ...c, role: 'therapist' }, { ...t, role: 'client' })
    expect(refusal(pair, strain, swapped)).toBeUndefined()
    const back: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(0, says('c')), entry: 3 }
    expect(refusal(...spoken, back, swapped)).toBeUndefined()
    expect(refusal(...spoken, amends({ ...c, called: 'patient' }, t))).not.toBe('AnotherRoleThanBefore')
  })
  it('is not changed by taking back a correction', () => {
    const swapped = amends({ ...c, role: 'therapist' }, { ...t, role: 'client' })
    const back: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(0, says('t')), entry: 3 }
    expect(refusal(pair, strain, swapped, judge('e', says('c'), 2), back)).toBe('AnotherRoleThanBefore')
  })
  it('was changed by an old log, which replays as before', () => {
    const instead = began({ ...c, machine: true }, t)
    const old: AllianceEvent = { _tag: 'EntryAmended', stamp: at(0, says('t')), entry: 1, instead }
    const replayed = replay([...course(...spoken).events, old])
    expect(replayed).toMatchObject({ _tag: 'Right' })
    expect(decide(allianceAfter(...spoken), amends({ ...c, machine: true }, t))).toEqual({
      _tag: 'Left',
      left: { _tag: 'AnotherRoleThanBefore', participant: 'c', role: 'client', machine: true },
    })
  })
})
