/** What observers may have said of an ending, where a reader does not hear them, and what is shown of people who are silent. */
import {
  type Alliance,
  type AllianceCommand,
  defaultPermissions,
  outcomesOf,
  outcomesSeen,
  outcomesSeenByPerson,
  type Permissions,
  type Reader,
  tallySeen,
  viewFor,
} from 'rupture-repair/alliance'
import type { ResolutionCriterion } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { allianceAfter, at, between, judge, leave, observes, pair, rupture, says, trio } from '../../../model/given.js'

const client: Reader = { audience: 'clients', person: 'c' }
const hearing: Permissions = { ...defaultPermissions, observers: ['everyone'] }
const held = (leads: string, ...present: readonly [string, ...string[]]): AllianceCommand => ({
  ...{ _tag: 'HoldSession', stamp: at(1, says(leads)), held: { present } },
})
type Account = Extract<AllianceCommand, { _tag: 'AccountForEnding' }>
const account = (who: string, of: Account['account']['of'], attributedTo: readonly string[]): AllianceCommand => ({
  ...{ _tag: 'AccountForEnding', stamp: at(1, says(who)) },
  account: { of, reason: 'dissatisfied', attributedTo },
})
const phase = { _tag: 'phase', phase: 1 } as const
const strain = rupture('e', [between('c', 't')], { by: says('c'), session: 1 })
const begun: readonly AllianceCommand[] = [pair, held('t', 'c', 't'), strain]
const left: AllianceCommand = {
  ...{ _tag: 'EndPhase', stamp: at(1, says('t')), ending: { _tag: 'left', leavers: ['c'] } },
}
const judged = (rating: 1 | 5) => [judge('e', says('c'), rating, 1), judge('e', says('t'), rating, 1)]
const reached = (...commands: readonly AllianceCommand[]): Alliance => allianceAfter(...begun, ...commands) as Alliance
const seen = (state: Alliance, criterion: ResolutionCriterion, permissions = defaultPermissions, reader = client) =>
  outcomesSeen(viewFor(state, reader, permissions), criterion)[0]

describe('that an ending is not attributed to an episode', () => {
  const none = reached(...judged(1), left, account('c', phase, []), account('t', phase, []))
  test('is not known of any of them, since an observer may attribute it', () => {
    expect(outcomesOf(none, 'any')[0]?.attributed).toBe('no')
    expect(seen(none, 'any')?.attributed).toBe('withheld')
    expect([seen(none, 'any', hearing)?.attributed, seen(none, 'client')?.attributed]).toEqual(['no', 'no'])
  })
  test('nor of a departure from a group that goes on', () => {
    const departure = { _tag: 'departure', participant: 'ann' } as const
    const group = allianceAfter(
      ...[trio, held('leader', 'leader', 'ann', 'ben')],
      rupture('g', [between('ann', 'leader')], { by: says('ann'), session: 1 }),
      ...[judge('g', says('ann'), 1, 1), judge('g', says('leader'), 1, 1), leave('ann', 'left', 1)],
      ...[account('ann', departure, []), account('leader', departure, [])],
    ) as Alliance
    const ann: Reader = { audience: 'clients', person: 'ann' }
    expect(seen(group, 'any', defaultPermissions, ann)?.attributed).toBe('withheld')
    expect(seen(group, 'any', hearing, ann)).toMatchObject({ attributed: 'no', outcome: 'unresolved' })
  })
  test('is not heard by one who hears observers but not of endings', () => {
    const partly: Permissions = { ...hearing, sees: { ...hearing.sees, EndingAccounted: ['supervision'] } }
    expect(seen(reached(...judged(5)), 'all', hearing)?.outcome).not.toBe('withheld')
    expect(seen(reached(...judged(5)), 'all', partly)?.standing).toBe('withheld')
  })
})

describe('that all attribute an ending to an episode', () => {
  const all = reached(...judged(1), left, account('c', phase, ['e']), account('t', phase, ['e']))
  test('is what each of them says, and what an observer may not say', () => {
    expect(seen(all, 'all', hearing)).toMatchObject({ attributed: 'yes', outcome: 'termination' })
    expect(seen(all, 'client')).toMatchObject({ attributed: 'yes', outcome: 'termination', voices: { attributing: 1 } })
  })
  test('is not what one says for another', () => {
    const one = reached(...judged(1), left, account('c', phase, ['e']))
    expect(outcomesOf(one, 'therapist')[0]).toMatchObject({ attributed: 'yes', attributedByOthers: true })
    expect(seen(one, 'therapist', hearing)?.attributed).toBe('withheld')
    expect(
      outcomesSeenByPerson(viewFor(one, client)).map(({ who, outcome, attributed }) => [who, outcome, attributed]),
    ).toEqual([
      ['c', 'termination', 'yes'],
      ['t', 'unresolved', 'withheld'],
    ])
  })
})

describe('a person who is silent', () => {
  const closes: AllianceCommand = { _tag: 'CloseEpisode', stamp: at(1, says('t')), episode: 'e', as: 'faded' }
  test('is not shown to have said nothing, though the episode is over without a word', () => {
    const faded = reached(judge('e', says('t'), 2, 1), closes)
    const rows = outcomesSeenByPerson(viewFor(faded, { audience: 'therapist', person: 't' }))
    const silent = {
      outcome: 'withheld',
      judged: 'withheld',
      restored: 'withheld',
      attributed: 'withheld',
      settled: 'withheld',
    }
    expect(rows.find(({ who }) => who === 'c')).toMatchObject({ ...silent, closure: 'faded' })
    expect(rows.find(({ who }) => who === 't')).toMatchObject({ judged: 'not-resolved', settled: 'withheld' })
  })
  test('who said something, but does not judge it, is not said to have been asked', () => {
    const over: AllianceCommand = {
      _tag: 'JudgeResolution',
      stamp: at(1, says('c')),
      episode: 'e',
      judgement: { over: 'let-go' },
    }
    const [row] = outcomesSeenByPerson(viewFor(reached(over, closes), client, hearing))
    expect(row).toMatchObject({ who: 'c', attributed: 'withheld' })
  })
})

test('harms are added up over the views; that there is none is not shown', () => {
  const harm = (id: string): AllianceCommand => ({
    ...{ _tag: 'ReportHarm', stamp: at(1, says('c')), harm: id },
    what: { kind: 'abuse', doneBy: [], doneTo: ['c'], happened: { _tag: 'unknown' } },
  })
  const view = (...commands: readonly AllianceCommand[]) => viewFor(reached(...commands), client)
  expect(tallySeen([view(harm('h'), harm('i')), view(harm('h'))], 'client').harm).toBe(3)
  expect(tallySeen([view(), view()], 'client').harm).toBe('withheld')
  expect(tallySeen([view(), view(judge('e', observes(), 1, 1))], 'client')).toMatchObject({ open: 2, harm: 'withheld' })
})
