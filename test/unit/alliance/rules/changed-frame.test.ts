/** A factor that names the change of the frame it speaks of, by its place in the log; corrections keep that right. */
import { type AllianceCommand, type AllianceEvent, type AllianceFact, replay } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { at, between, course, during, pair, refusal, rupture } from '../../../model/given.js'

const fee: AllianceCommand = {
  _tag: 'ChangeFrame',
  stamp: at(0),
  change: { aspect: 'fee', manner: 'one-sided', changedBy: ['t'], happened: during(0) },
}
const named = (frameChange?: number): AllianceCommand => ({
  _tag: 'NameFactor',
  stamp: at(0),
  episode: 'e',
  factor: { factor: 'changed-frame', held: 'possible', ...(frameChange === undefined ? {} : { frameChange }) },
})
const withdraw = (entry: number): AllianceCommand => ({ _tag: 'WithdrawEntry', stamp: at(0), entry })
const rating: AllianceCommand = {
  _tag: 'GiveRating',
  stamp: at(0),
  rating: { of: between('c', 't'), instrument: 'a scale', scores: {} },
}
/** 1 begins, 2 a rating, 3 the fee, 4 the rupture. */
const raised = [pair, rating, fee, rupture('e', [between('c', 't')])]

const answers = (...commands: readonly AllianceCommand[]) => replay(course(...commands).events)._tag

describe('a factor that names a change of the frame', () => {
  it('is recorded, with the entry or without', () => {
    expect(refusal(...raised, named(3))).toBeUndefined()
    expect(refusal(...raised, named())).toBeUndefined()
  })
  it.each([1, 2, 4, 5, 0, 0.5, -1])('is refused where entry %d is none', (entry) => {
    expect(refusal(...raised, named(entry))).toBe('NotAFrameChange')
  })
  it('is refused where the change was withdrawn', () => {
    expect(refusal(...raised, withdraw(3), named(3))).toBe('NotAFrameChange')
  })
})

describe('a correction', () => {
  it('of an earlier entry moves no link', () => {
    expect(refusal(...raised, named(3), withdraw(2))).toBeUndefined()
    expect(answers(...raised, named(3), withdraw(2))).toBe('Right')
    expect(refusal(...raised, withdraw(2), named(3))).toBeUndefined()
    expect(answers(...raised, withdraw(2), named(3))).toBe('Right')
  })
  it('cannot take away a change that a factor names', () => {
    expect(refusal(...raised, named(3), withdraw(3))).toBe('WouldBreakHistory')
  })
  it('may amend it into another change, and into nothing else', () => {
    const amend = (instead: AllianceFact): AllianceCommand => ({ _tag: 'AmendEntry', stamp: at(0), entry: 3, instead })
    const { events } = course(...raised)
    const change = events[2] as Extract<AllianceEvent, { _tag: 'FrameChanged' }>
    const place: AllianceFact = { ...change, change: { ...change.change, aspect: 'place' } }
    expect(refusal(...raised, named(3), amend(place))).toBeUndefined()
    expect(answers(...raised, named(3), amend(place), rating)).toBe('Right')
    const joined: AllianceFact = { _tag: 'ParticipantJoined', stamp: at(0), participant: { id: 'd', role: 'client' } }
    expect(refusal(...raised, named(3), amend(joined))).toBe('WouldBreakHistory')
  })
  it('makes no factor name a change recorded after it', () => {
    const before = [pair, rating, rupture('e', [between('c', 't')]), named(), fee]
    const { events } = course(...before)
    const factor = events[3] as Extract<AllianceEvent, { _tag: 'FactorNamed' }>
    const instead: AllianceFact = { ...factor, factor: { ...factor.factor, frameChange: 5 } }
    const amended: AllianceCommand = { _tag: 'AmendEntry', stamp: at(0), entry: 4, instead }
    expect(refusal(...before, amended)).toBe('WouldBreakHistory')
    expect(replay([...events, { _tag: 'EntryAmended', stamp: at(0), entry: 4, instead }])).toMatchObject({
      left: { seq: 6, why: { _tag: 'WouldBreakHistory', breaks: 4, why: { _tag: 'NotAFrameChange', entry: 5 } } },
    })
  })
})

it('a factor about safety raises no caution', async () => {
  const { cautionsIn } = await import('rupture-repair/alliance')
  const { state } = course(...raised.toSpliced(2, 1), {
    _tag: 'NameFactor',
    stamp: at(0),
    episode: 'e',
    factor: { factor: 'therapist-focus-on-risk', held: 'agreed' },
  })
  expect(state._tag === 'NotBegun' ? [] : cautionsIn(state, { unattendedFor: 1 })).toEqual([])
})
