import { cohortTables } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { alliancesTable } from '../../../../src/outcomes/tables/alliances.js'
import { at, begin, between, pair, resolve, rupture, says } from '../../../model/given.js'
import { alliance, dyad, held, leaves, recordsIn, reports } from '../cohort.js'

const question = { resolvedBy: 'client', settings: {} } as const
const rowsOf = (...alliances: Parameters<typeof cohortTables.alliances>[0]) =>
  recordsIn(cohortTables.alliances(alliances, question))

const account = (session: number, by: string, reason: 'planned' | 'dissatisfied' | 'unknown') =>
  ({
    _tag: 'AccountForEnding',
    stamp: at(session, says(by)),
    account: { of: { _tag: 'phase', phase: 1 }, reason, attributedTo: [] },
  }) as const

describe('the table of alliances', () => {
  it('has a row also for one without an episode, and one without a session', () => {
    expect(rowsOf(dyad('calm', 3), dyad('new', 0))).toMatchObject([
      { alliance: 'calm', sessions: 3, first_session: 1, last_session: 3, episodes: 0, resolved: 0, censored: true },
      { alliance: 'new', sessions: 0, first_session: null, last_session: null, ending: null, reason: null, people: 2 },
    ])
  })

  it('says where the record comes from, and in how many phases', () => {
    const resumes = { _tag: 'ResumePhase', stamp: at(1, says('t')), resumes: 1 } as const
    const again = [held(1), leaves(1), resumes, held(4)] as const
    const couple = begin('couple', { c: 'client', d: 'client', t: 'therapist' })
    expect(
      rowsOf(
        dyad('one', 1),
        dyad('ended', 1, leaves(1)),
        alliance('again', pair, ...again),
        alliance('couple', couple),
      ),
    ).toMatchObject([
      { setting: 'individual', provenance: 'invented', phases: 1, sessions: 1 },
      { phases: 1, censored: false },
      { phases: 2, censored: true, ending: null },
      { setting: 'couple', phases: 1 },
    ])
    // Why the first phase ended is not why the second did.
    expect(
      rowsOf(alliance('twice', pair, held(1), leaves(1), account(1, 'c', 'planned'), resumes, held(4), leaves(4)))[0],
    ).toMatchObject({ phases: 2, ending: 'left', reason: null })
  })

  it('says by whose judgement, and that of anyone where no one is named', () => {
    const resolved = dyad('one', 3, reports(1), resolve('c-1', says('c'), 4, 2), reports(3))
    expect(rowsOf(resolved)[0]).toMatchObject({ resolved: 1, open: 1, not_judged: 0, resolved_by: 'client' })
    const by = (resolvedBy: 'therapist' | null) =>
      recordsIn(alliancesTable([resolved], { resolvedBy, settings: {} }))[0]
    expect(by('therapist')).toMatchObject({ resolved: 0, not_judged: 1, resolved_from: 3, scale_cuts: null })
    expect(by(null)).toMatchObject({
      resolved: 1,
      not_judged: 0,
      resolved_by: null,
      resolved_from: null,
      scale_cuts: null,
    })
    const { columns } = alliancesTable([], question)
    expect(columns.find(({ name }) => name === 'not_judged')?.meaning).toBe('episodes whose outcome is not-judged')
  })

  it('says how the last phase ended, and why as far as the accounts agree', () => {
    const ending = (...more: readonly Parameters<typeof dyad>[2][]) => rowsOf(dyad('one', 4, leaves(4), ...more))[0]
    expect(ending()).toMatchObject({ censored: false, ending: 'left', reason: null })
    expect(ending(account(4, 'c', 'unknown'))).toMatchObject({ reason: 'unknown' })
    expect(ending(account(4, 'c', 'unknown'), account(4, 't', 'planned'))).toMatchObject({ reason: 'planned' })
    expect(ending(account(4, 'c', 'dissatisfied'), account(4, 't', 'planned'))).toMatchObject({ reason: 'contested' })
  })

  it('names a therapist who is the only one', () => {
    const couple = begin('couple', { c: 'client', d: 'client', t: 'therapist', u: 'therapist' })
    expect(
      rowsOf(
        dyad('one', 1),
        alliance('two', couple),
        alliance('friends', begin('relationship', { c: 'party', d: 'party' })),
      ),
    ).toMatchObject([{ therapist_id: 't' }, { therapist_id: null, people: 4 }, { therapist_id: null }])
  })

  it('counts episodes by outcome, harms apart, and leaves machines out', () => {
    const harm = {
      _tag: 'ReportHarm',
      ...{ stamp: at(2, says('c')), harm: 'h' },
      what: { kind: 'boundary-violation', doneBy: ['t'], doneTo: ['c'], happened: { _tag: 'about', session: 2 } },
    } as const
    expect(rowsOf(dyad('one', 3, reports(1), reports(2), harm))[0]).toMatchObject({ episodes: 2, open: 2, harms: 1 })
    expect(rowsOf(dyad('harm', 3, harm))[0]).toMatchObject({ episodes: 0, harms: 1 })
    const chatbot = alliance('bot', begin('individual', { c: 'client', t: 'therapist' }, ['t']), held(1))
    expect(rowsOf(chatbot)[0]).toMatchObject({ people: 1, therapist_id: null })
  })

  it('counts the people who went while it went on', () => {
    const people = { leader: 'leader', ann: 'member', ben: 'member', dee: 'member' } as const
    const left = {
      _tag: 'Leave',
      stamp: at(1, says('leader')),
      participant: 'ann',
      departure: { _tag: 'left' },
    } as const
    const all = ['leader', 'ann', 'ben', 'dee'] as const
    const tie = rupture('a', [between('ann', 'leader')], { session: 1 })
    expect(rowsOf(alliance('group', begin('group', people), held(1, all), tie, left))[0]).toMatchObject({
      ...{ departures: 1, people: 4, censored: true, episodes: 1, not_judged: 1 },
    })
  })
})
