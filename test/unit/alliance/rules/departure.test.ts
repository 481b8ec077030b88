/** Who goes, what goes with them, and what stays. */
import { type AllianceCommand, type AllianceRecord, personIn, present } from 'rupture-repair'
import type { Tie } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  course,
  leave,
  pair,
  person,
  refusal,
  rupture,
  subgroup,
  whole,
} from '../../../model/given.js'

const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member', dot: 'member' })
const placeOf = ({ episodes }: AllianceRecord): string | undefined => {
  const episode = episodes[0]?.episode
  return episode?._tag === 'Closed' ? `closed: ${episode.closing._tag}` : episode?._tag
}
const afterLeaving = (tie: Tie, ...leavers: readonly string[]) =>
  placeOf(allianceAfter(group, rupture('e', [tie]), ...leavers.map((id) => leave(id))).record)

describe('a departure', () => {
  it('closes what was between the leaver and another', () => {
    expect(afterLeaving(between('ann', 'ben'), 'ben')).toBe('closed: departed')
  })
  it('leaves alone what was between others', () => {
    expect(afterLeaving(between('ann', 'ben'), 'cas')).toBe('Unattended')
  })
  it('lets a subgroup shrink, and ends its tie with its last member', () => {
    const tie: Tie = [subgroup('ann', 'ben'), person('cas')]
    expect(afterLeaving(tie, 'ann')).toBe('Unattended')
    expect(afterLeaving(tie, 'ann', 'ben')).toBe('closed: departed')
    expect(afterLeaving(tie, 'cas')).toBe('closed: departed')
  })
  it('ends a person’s tie with the whole, never that of the whole with itself', () => {
    expect(afterLeaving([person('ann'), whole], 'ann')).toBe('closed: departed')
    expect(afterLeaving([person('ann'), whole], 'ben')).toBe('Unattended')
    expect(afterLeaving([whole, whole], 'ann', 'ben')).toBe('Unattended')
  })
  it('closes an episode of several ties only with the last of them', () => {
    const twoTies = rupture('e', [between('ann', 'ben'), between('cas', 'dot')])
    expect(placeOf(allianceAfter(group, twoTies, leave('ann')).record)).toBe('Unattended')
    expect(placeOf(allianceAfter(group, twoTies, leave('ann'), leave('dot')).record)).toBe('closed: departed')
  })
  it('breaks off an attempt that cannot go on, and says so in the log', () => {
    const { events } = course(group, rupture('e', [between('ann', 'ben')]), attempt('e', 'ann'), leave('ann'))
    expect(events.slice(-2)).toMatchObject([
      { _tag: 'AttemptEnded', result: 'broken-off' },
      { _tag: 'ParticipantLeft' },
    ])
  })
  it('lets an attempt go on where a tie stays', () => {
    const twoTies = rupture('e', [between('ann', 'ben'), between('cas', 'dot')])
    expect(placeOf(allianceAfter(group, twoTies, attempt('e', 'ann'), leave('ann')).record)).toBe('BeingWorkedOn')
  })
  it('keeps how a person came beside how they went', () => {
    const joined: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'eve', role: 'member' } }
    expect(personIn(allianceAfter(group, joined, leave('eve')), 'eve')).toMatchObject({
      role: 'member',
      spells: [{ came: { _tag: 'ParticipantJoined' }, went: { phase: 1, event: { _tag: 'ParticipantLeft' } } }],
    })
  })
  it('is no departure where one would be left alone', () => {
    expect(refusal(pair, leave('c'))).toBe('TooFewWouldRemain')
  })
  it('can be followed by a return, which revives nothing', () => {
    const back: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'ben', role: 'member' } }
    const alliance = allianceAfter(group, rupture('e', [between('ann', 'ben')]), leave('ben'), back)
    expect(placeOf(alliance.record)).toBe('closed: departed')
    expect(present(alliance).map(({ id }) => id)).toContain('ben')
  })
})

describe('an episode reported after its ties had ended', () => {
  const closing = (...leavers: readonly string[]) => {
    const back: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'dot', role: 'member' } }
    const late = rupture('e', [between('ann', 'cas'), between('ben', 'cas')])
    const { record } = allianceAfter(group, ...leavers.map((who) => leave(who)), late)
    const again = allianceAfter(group, leave('dot'), back, ...leavers.map((who) => leave(who)), late)
    const [one, other] = [record, again.record].map(({ episodes: [phased] }) => phased?.episode)
    const of = (episode: typeof one) =>
      episode?._tag === 'Closed' && episode.closing._tag === 'departed' ? episode.closing.participant : episode?._tag
    expect(of(other)).toBe(of(one))
    return of(one)
  }
  it('was ended by whoever left last, and not by who stands last among the participants', () => {
    expect(closing('ann', 'ben')).toBe('ben')
    expect(closing('ben', 'ann')).toBe('ann')
    expect(closing('cas')).toBe('cas')
    expect(closing('ann', 'cas', 'ben')).toBe('cas')
  })
  it('is open while a tie goes on', () => {
    expect(closing('ann')).toBe('Unattended')
  })
})
