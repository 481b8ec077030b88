import { cohortTables } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { at, begin, between, during, judge, observes, rupture, says, subgroup, whole } from '../../../model/given.js'
import { alliance, dyad, held, recordsIn } from '../cohort.js'
import { alliancesOf } from './sample-log.js'

const question = { resolvedBy: 'client', settings: {} } as const
const rowsOf = (...alliances: Parameters<typeof cohortTables.episodes>[0]) =>
  recordsIn(cohortTables.episodes(alliances, question))

const dyadTie = [between('c', 't')] as const

describe('the table of episodes', () => {
  it('has a row for each episode, with what was reported and what became of it', () => {
    const [row, ...others] = recordsIn(cohortTables.episodes(alliancesOf('data/three-alliances.jsonl'), question))
    expect(others).toHaveLength(2)
    expect(row).toMatchObject({
      ...{
        alliance: 'invented-mended',
        episode: 'the-silence',
        phase: 1,
        setting: 'individual',
        provenance: 'invented',
      },
      ...{
        tie: 'client & therapist',
        level: 'client-therapist',
        kind: 'withdrawal',
        kinds: 'withdrawal confrontation',
      },
      ...{ expressed_by: 'client', hurt: 'client', happened: 2, reported: 2, reported_by: 'therapist' },
      ...{ recognised: 2, recognised_by: 'therapist', first_attempt: 3, attempts: 2, closed: 4, closed_by: 'client' },
      ...{ judged: 'resolved', reason: null, closure: 'called-resolved', attempted: true, attributed: 'not-asked' },
      ...{ settled: true, outcome: 'resolved', recurred: null, observed_to: 4, state: 'closed', recurrence_of: null },
      ...{ resolved_by: 'client', resolved_from: 3, scale_cuts: null, outcome_rule: 2 },
    })
  })

  it('leaves blank what is not known, and says unsaid of a kind that no one gave', () => {
    const command = rupture('a', dyadTie, { session: 2, by: says('t') })
    const { kind: _, ...moment } = command.rupture.moment
    const [row] = rowsOf(
      dyad('one', 3, {
        ...command,
        rupture: { ...command.rupture, moment: { ...moment, happened: { _tag: 'unknown' } } },
      }),
    )
    expect(row).toMatchObject({ happened: null, kind: 'unsaid', kinds: 'unsaid', expressed_by: null, hurt: null })
    expect(row).toMatchObject({ first_attempt: null, attempts: 0, closed: null, closed_by: null, closure: 'open' })
    expect(row).toMatchObject({ reported_by: 'therapist', judged: 'not-judged', reason: 'not-asked', settled: null })
  })

  it('takes the first recognition by a person who did not show it', () => {
    const shown = rupture('a', dyadTie, { session: 2, by: says('c'), expressedBy: ['c'] })
    const seen = (session: number, who: string, of = session) =>
      ({
        _tag: 'RecogniseRupture',
        stamp: at(session, says(who)),
        episode: 'a',
        recognition: { who, happened: during(of) },
      }) as const
    expect(rowsOf(dyad('one', 5, shown))[0]).toMatchObject({ recognised: null, recognised_by: null })
    expect(rowsOf(dyad('one', 5, shown, seen(3, 'c', 2), seen(5, 't', 4)))[0]).toMatchObject({
      ...{ recognised: 4, recognised_by: 'therapist' },
    })
    expect(
      rowsOf(dyad('one', 5, rupture('a', dyadTie, { session: 3, by: says('t'), expressedBy: ['c'] })))[0],
    ).toMatchObject({
      ...{ recognised: 3, recognised_by: 'therapist' },
    })
  })

  it('names the ends of every tie, and each level once', () => {
    const people = { leader: 'leader', ann: 'member', ben: 'member', dee: 'member' } as const
    const group = alliance(
      'group',
      begin('group', people),
      held(1, ['leader', 'ann', 'ben', 'dee']),
      rupture('a', [between('ann', 'leader'), between('ben', 'leader')], { session: 1 }),
      rupture('b', [[subgroup('ann', 'ben'), whole]], { session: 1 }),
    )
    expect(rowsOf(group)).toMatchObject([
      { tie: 'ann & leader; ben & leader', level: 'member-leader' },
      { tie: 'ann + ben & the whole group', level: 'subgroup-group' },
    ])
  })

  it('dates an attempt that began at an unknown time by its report', () => {
    const later = {
      _tag: 'BeginAttempt',
      ...{ stamp: at(3, says('t')), episode: 'a' },
      attempt: { startedBy: 't', happened: { _tag: 'unknown' } },
    } as const
    expect(rowsOf(dyad('one', 4, rupture('a', dyadTie, { session: 2 }), later))[0]).toMatchObject({ first_attempt: 3 })
  })

  it('states the cuts of other scales', () => {
    const table = cohortTables.episodes([dyad('one', 2, rupture('a', dyadTie, { session: 1 }))], {
      ...{ resolvedBy: 'observer', settings: { resolvedFrom: 4, scales: { psq: 6, own: 2 } } },
    })
    expect(recordsIn(table)[0]).toMatchObject({ resolved_by: 'observer', resolved_from: 4, scale_cuts: 'psq=6 own=2' })
  })

  it('holds no rating', () => {
    const [row] = rowsOf(dyad('one', 3, rupture('a', dyadTie, { session: 1 }), judge('a', observes(), 5, 2)))
    expect(Object.values(row ?? {})).not.toContain(5)
  })
})
