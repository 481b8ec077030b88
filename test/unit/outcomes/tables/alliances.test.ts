import { cohortTables } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { at, begin, between, rupture, says } from '../../../model/given.js'
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
