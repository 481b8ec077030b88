/** What each side says of ruptures, from the reports, moments, codes and forms of a log. */
import type { AllianceCommand } from 'rupture-repair/alliance'
import type { NamedAlliance } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { voicesOf } from '../../../../src/outcomes/said/voices.js'
import type { Happened, Marker, RuptureKind, Source } from '../../../../src/vocabulary/index.js'
import { at, attempt, between, during, observes, person, resolve, says, trio, whole } from '../../../model/given.js'
import { alliance, dyad, form, held, reports } from '../cohort.js'

const question = { resolvedBy: 'client', settings: {} } as const
const voices = (one: NamedAlliance, who = 'c') => {
  const found = voicesOf([one], question).find((each) => each.person.id === who)
  if (found === undefined) throw new Error('no such person')
  return found.voices
}
const moment = (
  session: number,
  by: Source,
  kind: RuptureKind,
  happened: Happened = during(session),
): AllianceCommand => ({
  ...{ _tag: 'RecordMoment', stamp: at(session, by), episode: 'c-2', moment: { kind, happened } },
})
const codes = (by: Source, nth: number, markers: readonly [Marker, ...Marker[]]): AllianceCommand => ({
  ...{ _tag: 'CodeMarkers', stamp: at(5, by), episode: 'c-2', moment: nth, markers },
})
const [client, therapist] = [says('c'), says('t')]
const withdrawal: Marker = { codeSet: '3RS-2015', marker: 'denial' }

describe('what one side says of an episode', () => {
  const one = dyad(
    ...(['one', 5, reports(2, client, 'withdrawal'), moment(5, client, 'confrontation', during(4))] as const),
    ...[moment(5, client, 'withdrawal', during(3)), moment(5, therapist, 'mixed', during(4))],
    ...[codes(observes('a'), 2, [withdrawal]), codes(observes('a'), 1, [withdrawal])],
  )
  it('is each session of a moment of theirs, rising, and each kind once', () => {
    expect(voices(one).client.sayings).toMatchObject([
      {
        episode: 'c-2',
        sessions: [2, 3, 4],
        kinds: ['withdrawal', 'confrontation'],
        levels: ['client-therapist'],
        outcome: 'open',
      },
    ])
    expect(voices(one).therapist.sayings).toMatchObject([
      { sessions: [4], kinds: ['mixed'], until: Number.POSITIVE_INFINITY },
    ])
  })
  it('is for an observer each session of a moment that they coded, by their code', () => {
    expect(voices(one).observer.sayings).toMatchObject([{ sessions: [2, 4], kinds: ['withdrawal'] }])
  })
  it('is together one saying, whose kinds are those that any says', () => {
    expect(voices(one).any.sayings).toMatchObject([
      { sessions: [2, 3, 4], kinds: ['withdrawal', 'confrontation', 'mixed'] },
    ])
    const recognised: AllianceCommand = {
      ...{ _tag: 'RecogniseRupture', stamp: at(3, therapist), episode: 'c-2' },
      recognition: { who: 't', happened: during(3) },
    }
    const seen = dyad('seen', 4, reports(2, client, 'withdrawal'), recognised)
    expect(voices(seen).therapist.sayings).toMatchObject([{ sessions: [3], kinds: ['unsaid'] }])
    expect(voices(seen).any.sayings).toMatchObject([{ sessions: [2, 3], kinds: ['withdrawal'] }])
    const unsaid = dyad('unsaid', 4, reports(2), recognised)
    expect(voices(unsaid).any.sayings).toMatchObject([{ kinds: ['unsaid'] }])
  })
  it('ends with the closing, or with a moment after it', () => {
    const closed = dyad('closed', 4, reports(2), attempt('c-2', 't', 3), resolve('c-2', client, 5, 3))
    expect(voices(closed).client.sayings).toMatchObject([{ sessions: [2], until: 3, outcome: 'resolved' }])
  })
})

describe('what a form says', () => {
  const asked = (session: number, answer: number, happened?: Happened): AllianceCommand => ({
    ...{ _tag: 'GiveRating', stamp: at(session, client) },
    rating: { of: between('c', 't'), instrument: 'asked', scores: { rupture: answer }, ...(happened && { happened }) },
  })
  it('is of the session it speaks of, or of that in which it was given; a yes stays a yes', () => {
    const one = dyad(
      'one',
      4,
      asked(1, 0),
      asked(3, 1, during(2)),
      asked(3, 0, during(2)),
      asked(4, 0.5),
      asked(4, 1, { _tag: 'unknown' }),
    )
    expect([...voices(one).client.forms]).toEqual([
      [1, false],
      [2, true],
    ])
    expect(voices(one).client.sayings).toEqual([
      ...[{ episode: null, sessions: [2], until: 2, kinds: ['unsaid'], levels: ['client-therapist'], outcome: null }],
    ])
  })
  it('is no rupture of its own where one of theirs is open', () => {
    const one = dyad(
      ...(['one', 5, asked(1, 1), reports(2), asked(2, 1), asked(3, 1), attempt('c-2', 't', 3)] as const),
      ...[resolve('c-2', client, 5, 3), asked(4, 1)],
    )
    expect(voices(one).client.sayings.map(({ episode, sessions }) => [episode, ...sessions])).toEqual([
      ['c-2', 2],
      [null, 1],
      [null, 4],
    ])
    // Each is another; and two sides that say yes of one session have each their own.
    expect(voices(dyad('two', 1, form(1, client, true), form(1, therapist, true))).any.sayings).toHaveLength(2)
  })
  it('is of any side yes where one says so, no where all say so that are ever asked, else not known', () => {
    const both = dyad(
      ...(['both', 4, form(1, client, false), form(1, therapist, false), form(2, client, true)] as const),
      ...[form(2, therapist, false), form(3, client, false), form(4, therapist, true)],
    )
    expect([...voices(both).any.forms]).toEqual([
      [1, false],
      [2, true],
      [4, true],
    ])
    expect([...voices(dyad('one', 2, form(1, client, false))).any.forms]).toEqual([[1, false]])
  })
  it('is about the people of its tie, or about all', () => {
    const all = ['leader', 'ann', 'ben'] as const
    const group = alliance(
      ...(['group', trio, held(1, all), form(1, says('ann'), true, between('ann', 'ben'))] as const),
      ...[form(1, says('leader'), true, [person('leader'), whole]), held(2, all)],
      form(2, says('leader'), false, between('ann', 'leader')),
    )
    expect([...voices(group, 'ann').client.forms]).toEqual([[1, true]])
    expect([...voices(group, 'ben').client.forms]).toEqual([])
    expect([...voices(group, 'ann').therapist.forms]).toEqual([
      [1, true],
      [2, false],
    ])
    expect([...voices(group, 'ben').therapist.forms]).toEqual([[1, true]])
  })
})
