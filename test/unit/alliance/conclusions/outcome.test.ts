/** What became of an episode under each criterion, worked by hand. */
import { type AllianceCommand, outcomesOf, tally } from 'rupture-repair'
import type { Outcome, ResolutionCriterion } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  during,
  endTogether,
  judge,
  leave,
  pair,
  resolve,
  rupture,
  says,
} from '../../../model/given.js'

describe('what became of it, for the client', () => {
  const strain = rupture('e', [between('c', 't')], { affected: ['c'] })
  const tried: readonly AllianceCommand[] = [
    attempt('e', 't'),
    { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'did-not-work' },
  ]
  const blamed = (who: string): AllianceCommand => ({
    _tag: 'EndPhase',
    stamp: at(0, says(who)),
    ending: { _tag: 'left', leavers: ['c'] },
    account: { reason: 'dissatisfied', attributedTo: ['e'] },
  })
  const died: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'death', of: 'c' } }
  const stopped: AllianceCommand = { _tag: 'StopRepair', stamp: at(0), episode: 'e' }
  const cases: readonly (readonly [string, readonly AllianceCommand[], Outcome])[] = [
    ['still unattended', [], 'open'],
    ['an attempt under way', [attempt('e', 't')], 'open'],
    ['judged resolved and not closed', [judge('e', says('c'), 5)], 'open'],
    ['closed on the client’s word', [resolve('e', says('c'))], 'resolved'],
    ['closed on the therapist’s word, the client not asked', [resolve('e', says('t'))], 'not-judged'],
    ['the same, and then it ended', [resolve('e', says('t')), endTogether()], 'not-judged'],
    ['stopped after an attempt, by another', [...tried, stopped], 'not-judged'],
    ['ended after an attempt', [...tried, endTogether()], 'not-judged'],
    ['the same, judged not resolved', [...tried, judge('e', says('c'), 2), endTogether()], 'unsuccessful-repair'],
    ['ended during one, which is broken off', [attempt('e', 't'), endTogether()], 'not-judged'],
    ['ended unattended', [endTogether()], 'not-judged'],
    ['the same, judged not resolved', [judge('e', says('c'), 2), endTogether()], 'unresolved'],
    ['ended because of it', [blamed('c')], 'termination'],
    ['ended because of it after an attempt', [...tried, blamed('c')], 'termination'],
    ['ended because of it, as another says', [blamed('t')], 'not-judged'],
    ['ended because of it, though resolved', [resolve('e', says('c')), blamed('c')], 'termination'],
    ['ended because of it, as another says, though resolved', [resolve('e', says('c')), blamed('t')], 'resolved'],
    ['judged resolved, then ended', [judge('e', says('c'), 4), endTogether()], 'resolved'],
    ['death came before any attempt', [died], 'not-judged'],
    ['death came after one, judged not resolved', [...tried, judge('e', says('c'), 2), died], 'unsuccessful-repair'],
  ]
  it.each(cases)('%s', (_, then, outcome) => {
    expect(outcomesOf(allianceAfter(pair, strain, ...then), 'client')).toMatchObject([
      { episode: 'e', phase: 1, outcome },
    ])
  })
})

describe('what became of it where one left and the group goes on', () => {
  const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
  const report = rupture('e', [between('ann', 'ben')], { affected: ['ben'] })
  const left = (...attributedTo: readonly string[]): AllianceCommand => ({
    _tag: 'Leave',
    stamp: at(0, says('ben')),
    participant: 'ben',
    departure: { _tag: 'left' },
    account: { reason: 'dissatisfied', attributedTo },
  })
  const cases: readonly (readonly [string, readonly AllianceCommand[], Outcome])[] = [
    ['unattended', [left()], 'not-judged'],
    ['during an attempt', [attempt('e', 'ann'), left()], 'not-judged'],
    ['the same, judged not resolved', [attempt('e', 'ann'), judge('e', says('ann'), 1), left()], 'unsuccessful-repair'],
    ['because of it', [left('e')], 'termination'],
    [
      'after both had said it is resolved',
      [judge('e', says('ann'), 4), judge('e', says('ben'), 4), left()],
      'resolved',
    ],
    ['another left', [leave('cas')], 'open'],
  ]
  it.each(cases)('%s', (_, then, outcome) => {
    expect(outcomesOf(allianceAfter(group, report, ...then), 'client')).toMatchObject([{ outcome }])
  })
})

describe('tally', () => {
  it('counts episodes by outcome, harms apart', () => {
    const strain = rupture('e', [between('c', 't')])
    const harm: AllianceCommand = {
      _tag: 'ReportHarm',
      stamp: at(0),
      harm: 'h',
      what: { kind: 'abuse', doneBy: ['t'], doneTo: ['c'], happened: during(0) },
    }
    const counted = tally(
      [
        allianceAfter(pair, strain, resolve('e', says('c')), rupture('e2', [between('c', 't')])),
        allianceAfter(pair, strain, attempt('e', 't'), endTogether()),
        allianceAfter(pair, strain, harm, endTogether()),
        allianceAfter(pair, harm),
      ],
      'client',
    )
    expect(counted).toEqual({
      resolved: 1,
      'unsuccessful-repair': 0,
      termination: 0,
      'led-to-referral': 0,
      'let-go': 0,
      faded: 0,
      unresolved: 0,
      'not-judged': 2,
      open: 1,
      harm: 2,
    })
    expect(Object.keys(counted)).toEqual([
      'resolved',
      'unsuccessful-repair',
      'termination',
      'led-to-referral',
      'let-go',
      'faded',
      'unresolved',
      'not-judged',
      'open',
      'harm',
    ])
  })
  it('is all zeros for no alliance', () => {
    expect(Object.values(tally([], 'all'))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })
})

it('a criterion that does not exist is no criterion', () => {
  const alliance = allianceAfter(pair, rupture('e', [between('c', 't')]), resolve('e', says('t')))
  expect(() => outcomesOf(alliance, 'doctor' as ResolutionCriterion)).toThrow(
    /^criterion: expected one of client, therapist/,
  )
})
