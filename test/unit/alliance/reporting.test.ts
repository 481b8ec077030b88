/** A rupture may be told at any time: after leaving, after the end. What is told is a word about what was. */
import type { AllianceCommand, PhasedEpisode } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  endTogether,
  judge,
  leave,
  pair,
  person,
  refusal,
  resume,
  rupture,
  says,
  subgroup,
  trio,
  whole,
} from '../../model/given.js'

const back: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'ben', role: 'member' } }
const quartet = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cas: 'member' })
const inPair = rupture('e', [between('c', 't')], { by: says('c'), affected: ['c'] })
const inGroup = rupture('e', [between('ann', 'ben')], { by: says('ben') })
const last = (...commands: readonly AllianceCommand[]): PhasedEpisode | undefined =>
  allianceAfter(...commands).record.episodes.at(-1)

describe('a rupture told after the phase ended', () => {
  it('is on record, closed with the last phase, and settled before anything more was said', () => {
    expect(last(pair, endTogether(), inPair)).toMatchObject({
      phase: 1,
      episode: { _tag: 'Closed', closing: { _tag: 'phase-ended', phase: 1 }, earlier: [], settled: 0 },
    })
    expect(last(pair, endTogether(), resume, endTogether(), inPair)).toMatchObject({
      phase: 2,
      episode: { closing: { _tag: 'phase-ended', phase: 2 } },
    })
  })
  it('takes words and no acts, also once the alliance goes on', () => {
    expect(refusal(pair, endTogether(), inPair, judge('e', says('c'), 2))).toBeUndefined()
    expect(refusal(pair, endTogether(), inPair, attempt('e', 't'))).toBe('PhaseIsOver')
    expect(refusal(pair, endTogether(), inPair, resume, attempt('e', 't'))).toBe('EpisodeIsClosed')
  })
  it('can be what an account attributes the ending to, and what comes back later', () => {
    const account: AllianceCommand = {
      _tag: 'AccountForEnding',
      stamp: at(0, says('c')),
      account: { of: { _tag: 'phase', phase: 1 }, reason: 'dissatisfied', attributedTo: ['e'] },
    }
    expect(refusal(pair, endTogether(), inPair, account)).toBeUndefined()
    const again = rupture('f', [between('c', 't')], { recurrenceOf: 'e' })
    expect(last(pair, endTogether(), inPair, resume, again)?.episode._tag).toBe('Unattended')
  })
  it('is told once, of people who are known', () => {
    expect(refusal(pair, endTogether(), inPair, inPair)).toBe('EpisodeAlreadyReported')
    expect(refusal(pair, endTogether(), rupture('e', [between('c', 'nobody')]))).toBe('UnknownParticipant')
  })
})

describe('a rupture told after a departure', () => {
  it('by the one who left, is on record, closed as departed, and settled', () => {
    expect(last(trio, leave('ben'), inGroup)).toMatchObject({
      phase: 1,
      endedTies: [0],
      episode: { _tag: 'Closed', closing: { _tag: 'departed', participant: 'ben' }, settled: 0 },
    })
  })
  it('by others, of somebody who left or died, is too', () => {
    const told = rupture('e', [between('ann', 'ben')], { by: says('ann') })
    expect(last(trio, leave('ben'), told)).toMatchObject({ episode: { closing: { _tag: 'departed' } } })
    expect(last(trio, leave('ben', 'death'), told)).toMatchObject({ episode: { closing: { _tag: 'departed' } } })
  })
  it('is not told by the dead', () => {
    expect(refusal(trio, leave('ben', 'death'), inGroup)).toBe('HasDied')
  })
  it('stays open where a tie goes on, with the ended ones marked', () => {
    const ties = [between('ann', 'ben'), between('ann', 'cas')] as const
    expect(last(quartet, leave('ben'), rupture('e', ties))).toMatchObject({
      endedTies: [0],
      episode: { _tag: 'Unattended' },
    })
    expect(last(quartet, leave('ben'), rupture('e', ties), leave('cas'))).toMatchObject({
      endedTies: [0, 1],
      episode: { _tag: 'Closed', closing: { _tag: 'departed', participant: 'cas' } },
    })
  })
  it('stays open between a shrunken subgroup and another, and where one who was hurt has gone', () => {
    const shrunken = rupture('e', [[subgroup('ann', 'ben'), person('leader')]])
    expect(last(quartet, leave('ben'), shrunken)).toMatchObject({ endedTies: [], episode: { _tag: 'Unattended' } })
    const hurt = rupture('e', [between('ann', 'cas')], { affected: ['ben'] })
    expect(last(quartet, leave('ben'), hurt)).toMatchObject({ endedTies: [], episode: { _tag: 'Unattended' } })
  })
  it('is open where everyone has come back', () => {
    expect(last(trio, leave('ben'), back, inGroup)).toMatchObject({ endedTies: [], episode: { _tag: 'Unattended' } })
  })
  it('closes with the phase where both have ended', () => {
    expect(last(trio, leave('ben'), endTogether(), inGroup)).toMatchObject({
      episode: { closing: { _tag: 'phase-ended', phase: 1 } },
    })
  })
})

describe('everyone who took part when it was reported', () => {
  const everyone = (...commands: readonly AllianceCommand[]) => last(...commands)?.everyone
  const ofWhole = rupture('e', [[whole, whole]])
  it('is kept whoever comes and goes later', () => {
    const joined: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'new', role: 'member' } }
    const told = [quartet, ofWhole]
    expect(everyone(...told)).toEqual(['leader', 'ann', 'ben', 'cas'])
    expect(everyone(...told, leave('ben'), joined)).toEqual(['leader', 'ann', 'ben', 'cas'])
  })
  it('leaves out who had gone by then, and takes in who had come back', () => {
    expect(everyone(quartet, leave('ben'), ofWhole)).toEqual(['leader', 'ann', 'cas'])
    expect(everyone(quartet, leave('ben'), back, ofWhole)).toEqual(['leader', 'ann', 'ben', 'cas'])
  })
})
