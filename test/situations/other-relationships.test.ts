/** Couples, families, a work team and a supervision pair on the same model; every person in them is invented. */
import { type Alliance, type AllianceCommand, cautionsIn, levelOf, outcomesOf } from 'rupture-repair'
import { narrate } from 'rupture-repair/language'
import type { Rating, TieEnd } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'
import { between, inSession, said } from '../../examples/situations/people.js'
import { begin, client, hold, leader, therapist } from '../../examples/situations/situation.js'
import { factor, lived, resolved, strain, tried } from './told.js'

test('a split alliance in a couple: two ratings of two ties to one therapist, neither averaged away', () => {
  const rated = (by: string, bond: number): AllianceCommand => ({
    _tag: 'GiveRating',
    stamp: said(by, 1),
    rating: { of: between(by, 'therapist'), instrument: 'wai-s', scores: { bond } },
  })
  const alliance = lived(
    begin('couple', 'therapist', [client('ada'), client('ben'), therapist('therapist')]),
    ...hold('therapist', 1, 1, ['ada', 'ben', 'therapist']),
    rated('ada', 26),
    rated('ben', 11),
    strain('taking-sides', 'ben', 1, between('ben', 'therapist')),
  )
  const bonds = alliance.record.entries.flatMap((entry) =>
    entry._tag === 'RatingGiven'
      ? [[levelOf(alliance, entry.rating.of), entry.stamp.by.id, entry.rating.scores.bond]]
      : [],
  )
  expect(bonds).toEqual([
    ['client-therapist', 'ada', 26],
    ['client-therapist', 'ben', 11],
  ])
  expect(cautionsIn(alliance, { unattendedFor: 2 })).toEqual([
    { _tag: 'BystandersNotAsked', setting: 'couple', episode: 'taking-sides', who: ['ada'] },
  ])
})

test('a split alliance in a family: one episode, two ties, and the parents do not agree that it is resolved', () => {
  const parents: TieEnd = { _tag: 'subgroup', members: ['noor', 'sam'] }
  const ties = [between('tia', 'therapist'), [parents, { _tag: 'person', id: 'tia' }]] as const
  const judged = (who: string, rating: Rating): AllianceCommand => ({
    _tag: 'JudgeResolution',
    stamp: said(who, 1),
    episode: 'agreed-without-her',
    judgement: { rating },
  })
  const alliance = lived(
    begin('family', 'therapist', [...['noor', 'sam', 'tia'].map(client), therapist('therapist')]),
    ...hold('therapist', 1, 1, ['noor', 'sam', 'tia', 'therapist']),
    {
      _tag: 'ReportRupture',
      stamp: said('tia', 1),
      episode: 'agreed-without-her',
      rupture: {
        ties,
        expressedBy: ['tia'],
        directedTo: [],
        affected: ['tia'],
        moment: { kind: 'withdrawal', happened: inSession(1) },
      },
    },
    resolved('agreed-without-her', 'tia', 1, 4),
    judged('noor', 4),
    judged('sam', 2),
    judged('therapist', 4),
  )
  expect(ties.map((one) => levelOf(alliance, one))).toEqual(['client-therapist', 'subgroup-client'])
  expect(outcomesOf(alliance, 'therapist')).toMatchObject([{ outcome: 'resolved', standing: 'contested' }])
  expect(outcomesOf(alliance, 'client')).toMatchObject([
    { outcome: 'unresolved', judged: 'split', standing: 'contested' },
  ])
})

test('a work team on the same model', () => {
  const alliance = lived(
    begin('team', 'lena', [leader('lena'), { id: 'mo', role: 'party' }, { id: 'nia', role: 'party' }]),
    ...hold('lena', 1, 1, ['lena', 'mo', 'nia']),
    strain('the-deadline', 'mo', 1, between('mo', 'lena'), {
      moment: { kind: 'confrontation', happened: inSession(1), components: ['goal'] },
    }),
    ...tried('the-deadline', 'lena', 1, 'ask-what-the-other-wants'),
    resolved('the-deadline', 'mo', 1),
  )
  expect(levelOf(alliance, between('mo', 'lena'))).toBe('leader-party')
  expect(outcomesOf(alliance, 'any')).toMatchObject([{ outcome: 'resolved', standing: 'confirmed' }])
  // Nobody in a team speaks as a client.
  expect(outcomesOf(alliance, 'client')).toMatchObject([{ outcome: 'not-judged' }])
})

test('a supervision pair on the same model', () => {
  const course = [
    begin('supervision', 'supervisor', [
      { id: 'supervisor', role: 'party' },
      { id: 'trainee', role: 'party' },
    ]),
    ...hold('supervisor', 1, 2, ['supervisor', 'trainee']),
    strain('felt-examined', 'trainee', 2, between('trainee', 'supervisor')),
    factor('felt-examined', 'trainee', 2, 'power'),
  ]
  const alliance = lived(...course)
  expect(levelOf(alliance, between('trainee', 'supervisor'))).toBe('party-party')
  expect(cautionsIn(alliance, { unattendedFor: 2 })).toEqual([])
  expect(outcomesOf(alliance, 'all')).toMatchObject([{ outcome: 'open', standing: 'none' }])
  const mended = lived(...course, resolved('felt-examined', 'trainee', 2), {
    _tag: 'JudgeResolution',
    stamp: said('supervisor', 2),
    episode: 'felt-examined',
    judgement: { rating: 4 },
  })
  expect(outcomesOf(mended, 'all')).toMatchObject([{ outcome: 'resolved', standing: 'confirmed' }])
  // Both are parties: neither speaks as a client, nor as a therapist.
  expect(outcomesOf(mended, 'client')).toMatchObject([{ outcome: 'not-judged' }])
  expect(outcomesOf(mended, 'therapist')).toMatchObject([{ outcome: 'not-judged' }])
})

const words = (alliance: Alliance) =>
  (['hurt', 'other-side', 'both'] as const).map((criterion) => outcomesOf(alliance, criterion)[0]?.outcome)

test('siblings: told two talks later, without a kind, and mended for both in their own words', () => {
  const alliance = lived(
    begin('relationship', 'ada', [
      { id: 'ada', role: 'party', called: 'sibling' },
      { id: 'ben', role: 'party', called: 'sibling' },
    ]),
    ...hold('ada', 1, 3, ['ada', 'ben']),
    strain('the-piano', 'ada', 3, between('ada', 'ben'), { moment: { happened: inSession(1) } }),
    ...tried('the-piano', 'ben', 3, 'admit-a-mistake'),
    { _tag: 'JudgeResolution', stamp: said('ben', 3), episode: 'the-piano', judgement: { rating: 4 } },
    {
      _tag: 'ResolveEpisode',
      stamp: said('ada', 3),
      episode: 'the-piano',
      judgement: { allianceAfter: 'restored' },
    },
  )
  expect(words(alliance)).toEqual(['resolved', 'resolved', 'resolved'])
  const told = narrate(alliance.record.log, 'client')
  expect(told[0]).toMatch(
    /^Before the first talk: .* The conversation began, .*, with ada \(sibling\) and ben \(sibling\)\.$/,
  )
  expect(told[4]).toBe('Talk 3: ada reported a strain between ada and ben in talk 1.')
  expect(told.join(' ')).not.toMatch(/session|client|therapist/i)
})

test('supervision: settled for the supervisor, not for the supervisee, who was hurt; and where it hurt both, both are asked', () => {
  const course = (hurt: readonly string[]) =>
    lived(
      begin('supervision', 'ines', [
        { id: 'ines', role: 'party', called: 'supervisor' },
        { id: 'jon', role: 'party', called: 'supervisee' },
      ]),
      ...hold('ines', 1, 1, ['ines', 'jon']),
      strain('felt-examined', 'jon', 1, between('jon', 'ines'), { affected: hurt }),
      ...tried('felt-examined', 'ines', 1, 'illustrate-tasks-or-give-rationale'),
      { _tag: 'JudgeResolution', stamp: said('jon', 1), episode: 'felt-examined', judgement: { rating: 2 } },
      resolved('felt-examined', 'ines', 1, 4),
    )
  expect(words(course(['jon']))).toEqual(['unsuccessful-repair', 'resolved', 'unsuccessful-repair'])
  expect(new Set(words(course(['jon', 'ines'])))).toEqual(new Set(['unsuccessful-repair']))
  expect(narrate(course(['jon']).record.log, 'clinician')[1]).toMatch(
    /^Supervision session 1: A supervision session was held/,
  )
})
