import { cohortTables } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import type { Happened } from '../../../../src/vocabulary/index.js'
import { at, attempt, between, during, observes, pair, rupture, says, trio } from '../../../model/given.js'
import { alliance, dyad, form, held, leaves, recordsIn, reports } from '../cohort.js'

const question = { resolvedBy: 'client', settings: {} } as const
const rowsOf = (...alliances: Parameters<typeof cohortTables.sessions>[0]) =>
  recordsIn(cohortTables.sessions(alliances, question))
const column = (name: string, ...alliances: Parameters<typeof cohortTables.sessions>[0]) =>
  rowsOf(...alliances).map((row) => row[name])

const tie = [between('c', 't')] as const
const closes = (session: number) =>
  ({ _tag: 'ResolveEpisode', stamp: at(session, says('c')), episode: 'a', judgement: { rating: 4 } }) as const
const ends = (session: number) =>
  ({ _tag: 'EndAttempt', stamp: at(session, says('t')), episode: 'a', result: 'worked' }) as const

describe('the table of sessions', () => {
  it('has a row for each session held, in order', () => {
    expect(rowsOf(dyad('one', 2), dyad('two', 1))).toMatchObject([
      { alliance: 'one', session: 1, phase: 1, present: 2, at_risk: true, open: 0 },
      { alliance: 'one', session: 2 },
      { alliance: 'two', session: 1 },
    ])
  })

  it('has an episode open from its first session to that of its closing', () => {
    const one = dyad('one', 6, rupture('a', tie, { session: 2 }), attempt('a', 't', 3), ends(4), closes(5))
    expect(column('at_risk', one)).toEqual([true, true, false, false, false, true])
    expect(column('began', one)).toEqual([0, 1, 0, 0, 0, 0])
    expect(column('open', one)).toEqual([0, 1, 1, 1, 1, 0])
    expect(column('being_worked_on', one)).toEqual([0, 0, 1, 1, 0, 0])
    expect(column('closed', one)).toEqual([0, 0, 0, 0, 1, 0])
  })

  it('shows a repair within the session in which the episode began', () => {
    const one = dyad('one', 3, rupture('a', tie, { session: 2 }), attempt('a', 't', 2), ends(2), closes(2))
    expect(rowsOf(one)[1]).toMatchObject({ at_risk: true, began: 1, open: 1, being_worked_on: 1, closed: 1 })
    expect(column('at_risk', one)).toEqual([true, true, true])
  })

  it('dates an episode by when it began and not by its report', () => {
    const told = rupture('a', tie, { session: 4 })
    const late = { ...told, rupture: { ...told.rupture, moment: { kind: 'withdrawal', happened: during(2) } } } as const
    const one = dyad('one', 4, late)
    expect(column('at_risk', one)).toEqual([true, true, false, false])
    expect(column('began', one)).toEqual([0, 1, 0, 0])
    expect(column('reported', one)).toEqual([0, 0, 0, 1])
  })

  it('has the phase in which each session was held, none between two', () => {
    const resumes = { _tag: 'ResumePhase', stamp: at(2, says('t')), resumes: 1 } as const
    const again = alliance('again', pair, held(1), held(2), leaves(2), resumes, held(3), held(4))
    expect(column('phase', again)).toEqual([1, 1, 2, 2])
    const over = alliance('over', pair, held(1), held(2), leaves(2), resumes, held(3), leaves(3))
    expect(column('phase', over)).toEqual([1, 1, 2])
  })

  it('has an attempt under way from when it was made', () => {
    const made = { _tag: 'BeginAttempt', stamp: at(5, says('t')), episode: 'a' } as const
    const began = (happened: Happened) =>
      dyad('one', 6, rupture('a', tie, { session: 1 }), { ...made, attempt: { startedBy: 't', happened } })
    expect(column('being_worked_on', began(during(3)))).toEqual([0, 0, 1, 1, 1, 1])
    expect(column('being_worked_on', began({ _tag: 'unknown' }))).toEqual([0, 0, 0, 0, 1, 1])
  })

  it('counts an episode as worked on where one of its attempts is under way', () => {
    const again = [attempt('a', 't', 2), ends(2), attempt('a', 't', 4), ends(4)]
    expect(column('being_worked_on', dyad('one', 5, rupture('a', tie, { session: 1 }), ...again))).toEqual([
      0, 1, 0, 1, 0,
    ])
  })

  it('has a yes of one member among those who say no or were not asked', () => {
    const of = (id: string) => between(id, 'leader')
    const all = ['leader', 'ann', 'ben'] as const
    const group = alliance(
      'group',
      ...[trio, held(1, all), form(1, says('ann'), true, of('ann')), form(1, says('ben'), false, of('ben'))],
      ...[
        held(2, all),
        form(2, says('ann'), false, of('ann')),
        held(3, all),
        reports(3, says('ben'), 'mixed', [of('ben')]),
      ],
    )
    expect(column('client_reports', group)).toEqual([true, false, true])
  })

  it('counts what an ending closed', () => {
    expect(column('closed', dyad('one', 3, reports(2), leaves(3)))).toEqual([0, 0, 1])
  })

  it('says who reports a rupture in it; only a form says no, and not asked is blank', () => {
    const one = dyad(
      'one',
      4,
      form(1, says('c'), false),
      reports(2),
      form(2, says('t'), false),
      form(3, says('t'), true),
      form(4, observes(), false),
    )
    expect(column('client_reports', one)).toEqual([false, true, null, null])
    expect(column('therapist_reports', one)).toEqual([null, false, true, null])
    expect(column('observer_reports', one)).toEqual([null, null, null, false])
    expect(column('party_reports', one)).toEqual([null, null, null, null])
  })
})
