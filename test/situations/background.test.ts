/** The other situations of the background texts, each a few entries; every person in them is invented. */
import {
  type Alliance,
  type AllianceCommand,
  accountsIn,
  cautionsIn,
  levelOf,
  outcomesOf,
  saidAs,
} from 'rupture-repair'
import { groupRepairOf } from 'rupture-repair/alliance'
import type { TieEnd } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { between, inSession, said } from '../../examples/situations/people.js'
import { begin, client, hold, leader, member, therapist } from '../../examples/situations/situation.js'
import type { FrameManner } from '../../src/vocabulary/inside.js'
import { factor, lived, resolved, strain, tried } from './told.js'

const pair = begin('individual', 'therapist', [client('client'), therapist('therapist')])
const tie = between('client', 'therapist')
const cautions = (alliance: Alliance) => cautionsIn(alliance, { unattendedFor: 2 }).map(({ _tag }) => _tag)

describe('the frame', () => {
  const boundary = (manner: FrameManner, changedBy: readonly [string, ...string[]]): AllianceCommand => ({
    _tag: 'ChangeFrame',
    stamp: said('therapist', 2),
    change: { aspect: 'boundary', manner, changedBy, happened: inSession(2) },
  })
  const fragile = [pair, ...hold('therapist', 1, 2, ['client', 'therapist']), strain('calls', 'client', 2, tie)]

  test('a boundary changed by one side while the alliance is fragile: recorded, and a caution', () => {
    const alliance = lived(
      ...fragile,
      boundary('one-sided', ['therapist']),
      factor('calls', 'client', 2, 'boundary-crossing'),
    )
    expect(cautions(alliance)).toEqual(['OneSidedFrameChange'])
    expect(alliance.record.harms).toEqual([])
  })
  test('the same change where nothing was strained: recorded, and no caution', () => {
    const sound = [pair, ...hold('therapist', 1, 2, ['client', 'therapist'])]
    expect(cautions(lived(...sound, boundary('one-sided', ['therapist'])))).toEqual([])
  })
  test('a boundary renegotiated together: no caution, and a way of mending', () => {
    const alliance = lived(
      ...fragile,
      ...tried('calls', 'therapist', 2, 'renegotiate-boundaries-together'),
      boundary('together', ['client', 'therapist']),
      resolved('calls', 'client', 2),
    )
    expect(cautions(alliance)).toEqual([])
    expect(outcomesOf(alliance, 'client')).toMatchObject([{ outcome: 'resolved', standing: 'confirmed' }])
  })
})

test('something not said: an episode with no one to direct it to, and a factor of its own', () => {
  const alliance = lived(
    pair,
    ...hold('therapist', 1, 3, ['client', 'therapist']),
    strain('the-anniversary', 'client', 3, tie, {
      moment: { kind: 'withdrawal', happened: { _tag: 'in', session: 1, part: 'after' }, components: ['bond'] },
    }),
    factor('the-anniversary', 'client', 3, 'something-not-said'),
  )
  const [{ episode } = { episode: undefined }] = alliance.record.episodes
  if (episode === undefined) throw new Error('no episode')
  expect(saidAs(episode.record, 'FactorNamed').map((event) => event.factor.factor)).toEqual(['something-not-said'])
  expect(episode.record.reported.rupture.directedTo).toEqual([])
})

describe('a group', () => {
  const people = ['ann', 'ben', 'cas', 'leader'] as const
  const group = [
    begin('group', 'leader', [leader('leader'), ...['ann', 'ben', 'cas'].map(member)]),
    ...hold('leader', 1, 1, people),
  ]
  const whole: TieEnd = { _tag: 'whole' }
  const levelOfFirst = (alliance: Alliance) => {
    const [first] = alliance.record.episodes
    return first && levelOf(alliance, first.episode.record.reported.rupture.ties[0])
  }
  const question = { rule: { _tag: 'parties' }, criterion: 'all', climate: [] } as const

  test('a rupture between members, mended by a member', () => {
    const alliance = lived(
      ...group,
      strain('e', 'ann', 1, between('ann', 'ben')),
      ...tried('e', 'ben', 1, 'admit-a-mistake'),
      resolved('e', 'ann', 1),
      { _tag: 'JudgeResolution', stamp: said('ben', 1), episode: 'e', judgement: { rating: 4 } },
    )
    expect(levelOfFirst(alliance)).toBe('member-member')
    expect(groupRepairOf(alliance, 'e', question)).toMatchObject({ whole: 'met', bystanders: [{ who: 'cas' }] })
  })
  test('a rupture with the leader, who does not waive the others by treating it alone', () => {
    const alliance = lived(...group, strain('e', 'ann', 1, between('ann', 'leader')), resolved('e', 'ann', 1))
    expect(levelOfFirst(alliance)).toBe('member-leader')
    expect(groupRepairOf(alliance, 'e', question)?.bystanders.map(({ who, state }) => [who, state])).toEqual([
      ['ben', 'not-asked'],
      ['cas', 'not-asked'],
    ])
  })
  test('a rupture of the group as a whole concerns everyone, so all of them must say so', () => {
    const all = people.map(
      (who): AllianceCommand => ({
        _tag: 'JudgeResolution',
        stamp: said(who, 1),
        episode: 'e',
        judgement: { rating: 4 },
      }),
    )
    const silence = strain('e', 'leader', 1, [whole, whole], { expressedBy: [], affected: [] })
    const course = [...group, silence, ...all.slice(1), resolved('e', 'leader', 1)]
    expect(levelOfFirst(lived(...course))).toBe('group-as-a-whole')
    expect(outcomesOf(lived(...course), 'all')).toMatchObject([{ outcome: 'not-judged' }])
    expect(outcomesOf(lived(...course, ...all.slice(0, 1)), 'all')).toMatchObject([{ outcome: 'resolved' }])
  })
})

test('a referral that is accepted is an ending, not a failure and not a termination', () => {
  const alliance = lived(
    pair,
    ...hold('therapist', 1, 2, ['client', 'therapist']),
    strain('not-my-therapist', 'client', 2, tie),
    ...tried('not-my-therapist', 'therapist', 2, 'refer'),
    resolved('not-my-therapist', 'client', 2, 4),
    {
      _tag: 'EndPhase',
      stamp: said('therapist', 2),
      ending: { _tag: 'together' },
      account: { reason: 'referral', attributedTo: [] },
    },
  )
  expect(accountsIn(alliance).map(({ account }) => account.reason)).toEqual(['referral'])
  expect(outcomesOf(alliance, 'client')).toMatchObject([{ outcome: 'resolved', standing: 'confirmed' }])
})

test('a referral accepted without a word on the rupture: the reason stands beside the outcome, which does not hold it', () => {
  const referred = (attempts: readonly AllianceCommand[]): Alliance =>
    lived(
      pair,
      ...hold('therapist', 1, 2, ['client', 'therapist']),
      strain('not-my-therapist', 'client', 2, tie),
      ...attempts,
      {
        _tag: 'EndPhase',
        stamp: said('client', 2),
        ending: { _tag: 'together' },
        account: { reason: 'referral', attributedTo: [] },
      },
    )
  const offered = referred(tried('not-my-therapist', 'therapist', 2, 'refer'))
  expect(outcomesOf(offered, 'any')).toMatchObject([
    { outcome: 'not-judged', attempted: true, closure: 'referral-agreed' },
  ])
  expect(outcomesOf(referred([]), 'any')).toMatchObject([{ outcome: 'not-judged', attempted: false }])
  expect(accountsIn(offered).map(({ account }) => account.reason)).toEqual(['referral'])
})

test('an online session left without a word, and nobody asks: the alliance goes on, and silence is not an ending', () => {
  const video = (session: number): AllianceCommand => ({
    _tag: 'HoldSession',
    stamp: said('therapist', session),
    held: { present: ['client', 'therapist'], medium: 'video' },
  })
  const alliance = lived(
    pair,
    video(1),
    strain('the-dropped-call', 'therapist', 1, tie, { expressedBy: ['client'], affected: [] }),
    video(2),
    video(3),
  )
  expect(alliance._tag).toBe('Running')
  expect(outcomesOf(alliance, 'any')).toMatchObject([{ outcome: 'open', standing: 'none' }])
  expect(cautionsIn(alliance, { unattendedFor: 2 })).toEqual([
    { _tag: 'LeftUnattended', setting: 'individual', episode: 'the-dropped-call', sessions: 2, mayBeUnspoken: true },
  ])
})

test('an online session left without a word: who left is known, why is not, and nobody makes it up', () => {
  const alliance = lived(
    pair,
    { _tag: 'HoldSession', stamp: said('therapist', 1), held: { present: ['client', 'therapist'], medium: 'video' } },
    strain('the-dropped-call', 'therapist', 1, tie, { expressedBy: ['client'], affected: [] }),
    factor('the-dropped-call', 'therapist', 1, 'online-circumstances'),
    {
      _tag: 'EndPhase',
      stamp: said('therapist', 1),
      ending: { _tag: 'left', leavers: ['client'] },
      account: { reason: 'unknown', attributedTo: [] },
    },
  )
  expect(outcomesOf(alliance, 'any')).toMatchObject([{ outcome: 'not-judged', closure: 'left', standing: 'none' }])
  expect(accountsIn(alliance).map(({ account }) => account.reason)).toEqual(['unknown'])
})
