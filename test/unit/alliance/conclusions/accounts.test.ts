/** Who saw it, when, and who called it resolved: side by side, nobody’s account taken for the true one. */
import { type AllianceCommand, outcomesByCriterion } from 'rupture-repair'
import { compareAccounts } from 'rupture-repair/alliance'
import type { Happened, Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import type { EndingReason } from '../../../../src/vocabulary/inside.js'
import {
  allianceAfter,
  at,
  begin,
  between,
  endTogether,
  judge,
  leave,
  observes,
  pair,
  resolve,
  resume,
  rupture,
  says,
  whole,
} from '../../../model/given.js'

const sessions = (...numbers: readonly number[]): readonly AllianceCommand[] =>
  numbers.map((session) => ({ _tag: 'HoldSession', stamp: at(session), held: { present: ['c', 't'] } }))
const told = (session: number, happened: Happened, by: Source): AllianceCommand => {
  const report = rupture('e', [between('c', 't')], { session, by, expressedBy: ['c'] })
  return { ...report, rupture: { ...report.rupture, moment: { kind: 'withdrawal', happened } } }
}
const saw = (who: string, happened: Happened, by: Source, session: number): AllianceCommand => ({
  _tag: 'RecogniseRupture',
  stamp: at(session, by),
  episode: 'e',
  recognition: { who, happened },
})
const about = (session: number): Happened => ({ _tag: 'about', session })
const rowOf = (...commands: readonly AllianceCommand[]) => {
  const [row] = compareAccounts(allianceAfter(pair, ...sessions(1, 2, 3, 4, 5), ...commands))
  if (row === undefined) throw new Error('no episode')
  return row
}

describe('who saw it', () => {
  it('is whoever tells it, as late as they tell it', () => {
    const row = rowOf(told(5, about(2), says('t')))
    expect([row.happened, row.unspoken, row.congruent]).toEqual([2, 3, false])
    expect(row.seen).toEqual([{ who: says('t'), perspective: 'therapist', saidBy: says('t'), session: 5, lag: 3 }])
  })
  it('is the other one too, once somebody says so; then the accounts are congruent', () => {
    const row = rowOf(told(5, about(2), says('t')), saw('c', about(2), says('c'), 5))
    expect(row.seen.map(({ who, perspective, lag }) => [who.id, perspective, lag])).toEqual([
      ['c', 'client', 0],
      ['t', 'therapist', 3],
    ])
    expect(row.congruent).toBe(true)
  })
  it('keeps on whose word: what the therapist says of the client is the therapist’s', () => {
    const [client] = rowOf(told(5, about(2), says('t')), saw('c', about(3), says('t'), 5)).seen
    expect(client).toMatchObject({ who: says('c'), saidBy: says('t'), session: 3, lag: 1 })
  })
  it('can have been earlier than the report of whoever reports it', () => {
    const row = rowOf(told(5, about(2), says('c')), saw('c', about(2), says('c'), 5))
    expect(row.seen).toMatchObject([{ who: says('c'), session: 2, lag: 0 }])
    expect(row.unspoken).toBe(3)
  })
  it('leaves open what nobody knows', () => {
    const unknown = rowOf(told(5, { _tag: 'unknown' }, says('c')), saw('t', { _tag: 'unknown' }, says('t'), 5))
    expect([unknown.happened, unknown.unspoken]).toEqual([null, null])
    expect(unknown.seen.map(({ session, lag }) => [session, lag])).toEqual([
      [null, null],
      [5, null],
    ])
  })
  it('counts an observer as having seen it and as no party to it', () => {
    const row = rowOf(told(5, about(5), observes('coder')), saw('c', about(5), says('c'), 5))
    expect(row.seen.map(({ perspective }) => perspective)).toEqual(['client', 'observer'])
    expect(row.congruent).toBe(false)
  })
})

describe('who called it resolved', () => {
  const strain = told(5, about(5), says('c'))
  it('is everyone’s latest word, with its session', () => {
    const row = rowOf(strain, judge('e', says('c'), 2, 5), judge('e', says('t'), 5, 5), judge('e', says('c'), 4, 5))
    expect(row.words).toEqual([
      { who: says('t'), perspective: 'therapist', session: 5, judgement: { rating: 5 } },
      { who: says('c'), perspective: 'client', session: 5, judgement: { rating: 4 } },
    ])
    expect(row.standing).toBe('confirmed')
  })
  it('is contested where they differ', () => {
    expect(rowOf(strain, resolve('e', says('t'), 5, 5), judge('e', says('c'), 2, 5)).standing).toBe('contested')
  })
})

describe('because of whom or what it ended', () => {
  const strain = told(5, about(5), says('c'))
  const ended: AllianceCommand = { _tag: 'EndPhase', stamp: at(5), ending: { _tag: 'left', leavers: ['c'] } }
  const account = (by: Source, reason: EndingReason, attributedTo: readonly string[] = []): AllianceCommand => ({
    _tag: 'AccountForEnding',
    stamp: at(5, by),
    account: { of: { _tag: 'phase', phase: 1 }, reason, attributedTo },
  })
  it('nobody says while it goes on', () => {
    expect(rowOf(strain).attributions).toEqual([])
  })
  it('each source says for itself, and where they disagree both stand', () => {
    const mine = account(says('c'), 'outside-circumstances')
    const row = rowOf(strain, ended, mine, account(says('t'), 'dissatisfied', ['e']), account(observes(), 'unknown'))
    const ending = { _tag: 'phase', phase: 1 }
    expect(row.attributions).toEqual([
      { who: says('c'), perspective: 'client', ending, reason: 'outside-circumstances', attributed: false },
      { who: says('t'), perspective: 'therapist', ending, reason: 'dissatisfied', attributed: true },
      { who: observes(), perspective: 'observer', ending, reason: 'unknown', attributed: false },
    ])
  })
  it('a source’s later account of the same ending is the one that counts', () => {
    const row = rowOf(strain, ended, account(says('t'), 'dissatisfied', ['e']), account(says('t'), 'planned'))
    expect(row.attributions.map(({ reason, attributed }) => [reason, attributed])).toEqual([['planned', false]])
  })
  it('names a departure only where the leaver was a party', () => {
    const left = leave('ann')
    const of = { _tag: 'departure', participant: 'ann' } as const
    const unattributed: AllianceCommand = {
      _tag: 'AccountForEnding',
      stamp: at(0, says('ben')),
      account: { of, reason: 'dissatisfied', attributedTo: ['e'] },
    }
    const quartet = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
    const strains = [rupture('e', [between('ann', 'ben')]), rupture('f', [between('ben', 'cas')])]
    const rows = compareAccounts(allianceAfter(quartet, ...strains, left, unattributed))
    expect(rows.map(({ attributions }) => attributions.map(({ ending }) => ending))).toEqual([[of], []])
  })
  it('keeps an attribution whose departure was followed by a return and another departure', () => {
    const quartet = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
    const account: AllianceCommand = {
      _tag: 'AccountForEnding',
      stamp: at(0, says('ben')),
      account: { of: { _tag: 'departure', participant: 'ann' }, reason: 'dissatisfied', attributedTo: ['e'] },
    }
    const back: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'ann', role: 'member' } }
    const two = rupture('e', [between('ann', 'ben'), between('ben', 'cas')])
    const first = [quartet, two, leave('ann'), account, endTogether(), resume]
    const [row] = compareAccounts(allianceAfter(...first, back, leave('ann')))
    expect(row?.attributions.map(({ attributed }) => attributed)).toEqual([true])
  })
})

describe('what concerns the whole', () => {
  const quartet = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
  const seen = (who: string): AllianceCommand => saw(who, { _tag: 'unknown' }, observes(), 0)
  const strain = rupture('e', [[whole, whole]], { by: says('lee') })
  it('is congruent once everyone who took part has seen it, and not before', () => {
    const congruent = (...commands: readonly AllianceCommand[]) =>
      compareAccounts(allianceAfter(quartet, strain, ...commands))[0]?.congruent
    expect(congruent()).toBe(false)
    expect(congruent(seen('ann'), seen('ben'))).toBe(false)
    expect(congruent(seen('ann'), seen('ben'), seen('cas'))).toBe(true)
  })
})

describe('outcomes under every criterion', () => {
  it('stand side by side', () => {
    const one = allianceAfter(pair, rupture('e', [between('c', 't')], { expressedBy: ['c'] }), resolve('e', says('t')))
    const outcomes = outcomesByCriterion([one])
    expect(
      Object.entries(outcomes).map(([criterion, tally]) => [criterion, tally.resolved, tally['not-judged']]),
    ).toEqual([
      ['client', 0, 1],
      ['therapist', 1, 0],
      ['observer', 0, 1],
      ['any', 1, 0],
      ['all', 0, 1],
      ['hurt', 0, 1],
      ['other-side', 1, 0],
      ['both', 0, 1],
    ])
  })
})
