import {
  type Alliance,
  type AllianceCommand,
  defaultPermissions,
  outcomesOf,
  outcomesSeen,
  outcomesSeenByPerson,
  type Reader,
  tallySeen,
  viewFor,
} from 'rupture-repair/alliance'
import { describe, expect, test } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  between,
  during,
  judge,
  observes,
  pair,
  rupture,
  says,
} from '../../../model/given.js'

type Rating = 1 | 2 | 3 | 4 | 5

const tried: readonly AllianceCommand[] = [
  attempt('e', 't'),
  { _tag: 'EndAttempt', stamp: at(0, says('t')), episode: 'e', result: 'partly' },
]
const stopped = (...judged: readonly AllianceCommand[]): Alliance =>
  allianceAfter(pair, rupture('e', [between('c', 't')], { by: says('c'), affected: ['c'] }), ...tried, ...judged, {
    _tag: 'StopRepair',
    stamp: at(0, says('t')),
    episode: 'e',
  }) as Alliance
const judgedBy = (client: Rating, therapist: Rating, observer?: Rating): Alliance =>
  stopped(
    judge('e', says('c'), client),
    judge('e', says('t'), therapist),
    ...(observer === undefined ? [] : [judge('e', observes(), observer)]),
  )
const client: Reader = { audience: 'clients', person: 'c' }
const seenIn = (alliance: Alliance, criterion: 'any' | 'all' | 'client' | 'both', permissions = defaultPermissions) =>
  outcomesSeen(viewFor(alliance, client, permissions), criterion)[0]

describe('what observers may have said, where a reader does not hear them', () => {
  test('is not left out of what counts them', () => {
    const contested = judgedBy(5, 5, 1)
    expect(outcomesOf(contested, 'all')[0]).toMatchObject({ outcome: 'unsuccessful-repair', standing: 'contested' })
    const withheld = { outcome: 'withheld', judged: 'withheld', restored: 'withheld', voices: 'withheld' }
    expect(seenIn(contested, 'all')).toMatchObject({ ...withheld, standing: 'withheld' })
    expect(outcomesOf(judgedBy(1, 1, 5), 'any')[0]?.outcome).toBe('resolved')
    expect(seenIn(judgedBy(1, 1, 5), 'any')).toMatchObject(withheld)
    expect(tallySeen([viewFor(contested, client)], 'all')).toMatchObject({ resolved: 0, withheld: 1 })
    expect(
      outcomesSeenByPerson(viewFor(contested, client)).map(({ outcome, standing }) => [outcome, standing]),
    ).toEqual([
      ['resolved', 'withheld'],
      ['resolved', 'withheld'],
    ])
  })
  test('changes nothing, whether they spoke or not', () => {
    for (const criterion of ['any', 'all', 'client', 'both'] as const)
      expect(seenIn(judgedBy(5, 5), criterion)).toEqual(seenIn(judgedBy(5, 5, 1), criterion))
  })
  test('leaves what is decided without them', () => {
    expect(seenIn(judgedBy(5, 1), 'any')).toMatchObject({ outcome: 'resolved', standing: 'contested' })
    expect(seenIn(judgedBy(5, 1), 'all')).toMatchObject({ outcome: 'unsuccessful-repair', judged: 'not-resolved' })
    expect(seenIn(judgedBy(5, 5, 1), 'both')).toMatchObject({ outcome: 'resolved', settled: true })
    expect(seenIn(judgedBy(5, 5, 1), 'client')).toMatchObject({ outcome: 'resolved', voices: { of: 1, resolved: 1 } })
  })
  test('is not made up by an observer who is seen, and may have said more', () => {
    const word = judge('e', observes(), 5)
    const shown = { ...word, stamp: { ...word.stamp, visibleTo: ['everyone'] } } as AllianceCommand
    const alliance = stopped(judge('e', says('c'), 5), judge('e', says('t'), 5), shown, judge('e', observes(), 1))
    expect(seenIn(alliance, 'all')).toMatchObject({ outcome: 'withheld', standing: 'withheld' })
    expect(outcomesSeen(viewFor(alliance, client), 'observer')[0]?.outcome).toBe('withheld')
  })
  test('is heard by those to whom the permissions show it', () => {
    const permissions = { ...defaultPermissions, observers: ['everyone'] } as const
    expect(seenIn(judgedBy(5, 5), 'all', permissions)).toMatchObject({ outcome: 'resolved', standing: 'confirmed' })
    expect(seenIn(judgedBy(5, 5, 1), 'all', permissions)).toMatchObject({ standing: 'contested' })
    expect(outcomesSeen(viewFor(judgedBy(5, 5), { audience: 'research' }), 'all')[0]?.outcome).toBe('resolved')
  })
  test('may be that it came back sooner', () => {
    const held = (session: number): AllianceCommand => ({
      _tag: 'HoldSession',
      stamp: at(session, says('t')),
      held: { present: ['c', 't'] },
    })
    const again = (episode: string, session: number, by = says('c')): AllianceCommand => ({
      _tag: 'ReportRupture',
      stamp: at(session, by),
      episode,
      rupture: {
        ties: [between('c', 't')],
        expressedBy: ['c'],
        directedTo: [],
        affected: [],
        moment: { kind: 'withdrawal', happened: during(session) },
        recurrenceOf: 'e',
      },
    })
    const after = (...commands: readonly AllianceCommand[]): Alliance =>
      allianceAfter(
        pair,
        rupture('e', [between('c', 't')], { by: says('c') }),
        ...tried,
        { _tag: 'StopRepair', stamp: at(0, says('t')), episode: 'e' },
        held(1),
        ...commands,
      ) as Alliance
    const sooner = after(again('f', 1, observes()), held(2), again('g', 2))
    expect(outcomesOf(sooner, 'client')[0]?.recurred).toBe(1)
    expect(seenIn(sooner, 'client')?.recurred).toBe('withheld')
  })
})
