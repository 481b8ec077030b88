import {
  type Alliance,
  accountsIn,
  initial,
  isRight,
  outcomesOf,
  present,
  recordAll,
  replay,
  saidAs,
  tally,
} from 'rupture-repair'
import { describe, expect, test } from 'vitest'
import * as situations from '../../examples/situations/index.js'

const lived = ({ commands }: situations.Situation): { readonly alliance: Alliance; readonly length: number } => {
  const recorded = recordAll(initial, commands)
  if (!isRight(recorded)) throw new Error(JSON.stringify(recorded.left))
  const { state, events } = recorded.right
  if (state._tag === 'NotBegun') throw new Error('nothing was recorded')
  expect(replay(events)).toEqual({ _tag: 'Right', right: state })
  return { alliance: state, length: events.length }
}

const only = <A>(list: readonly A[]): A => {
  const [one, ...others] = list
  if (one === undefined || others.length > 0) throw new Error(`expected one, got ${list.length}`)
  return one
}

describe('the eight difficult situations', () => {
  test('1: no episode is known, and the client’s ending keeps the reason as stated', () => {
    const { alliance } = lived(situations.deferentialClient)
    expect(alliance.record.episodes).toEqual([])
    expect(only(alliance.past ?? []).ended.ending).toEqual({ _tag: 'left', leavers: ['client'] })
    const { stamp, account } = only(accountsIn(alliance.record))
    expect(stamp.by).toEqual({ _tag: 'participant', id: 'client' })
    expect(account).toEqual({
      of: { _tag: 'phase', phase: 1 },
      reason: 'outside-circumstances',
      attributedTo: [],
    })
  })

  test('2: contested, both words kept, not among the confirmed', () => {
    const { alliance } = lived(situations.resolvedForOne)
    const { episode } = only(alliance.record.episodes)
    expect(outcomesOf(alliance, 'any')[0]?.standing).toBe('contested')
    expect(saidAs(episode.record, 'ResolutionJudged').map(({ judgement }) => judgement.rating)).toEqual([5, 2])
    expect(only(outcomesOf(alliance, 'therapist')).outcome).toBe('resolved')
    expect(only(outcomesOf(alliance, 'client')).outcome).toBe('open')
    expect(only(outcomesOf(alliance, 'all')).outcome).toBe('open')
  })

  test('3: unsuccessful repair, two attempts, unresolved at a planned ending, not censored', () => {
    const { alliance } = lived(situations.contractEnds)
    const { episode } = only(alliance.record.episodes)
    expect(episode).toMatchObject({ _tag: 'Closed', closing: { _tag: 'phase-ended', phase: 1 } })
    expect(episode._tag === 'Closed' && episode.earlier.map(({ ended }) => ended.result)).toEqual([
      'partly',
      'did-not-work',
    ])
    expect(only(outcomesOf(alliance, 'any')).outcome).toBe('unsuccessful-repair')
    expect(only(accountsIn(alliance.record)).account.reason).toBe('planned')
  })

  test('4: the tie ends with the departure, each source keeps its account, and only that episode closes', () => {
    const { alliance } = lived(situations.attackedMemberQuits)
    const { episode } = only(alliance.record.episodes)
    expect(episode).toMatchObject({ _tag: 'Closed', closing: { _tag: 'departed', participant: 'ada' } })
    expect(accountsIn(alliance.record).map(({ account }) => account.reason)).toEqual(['dissatisfied', 'unknown'])
    expect(only(outcomesOf(alliance, 'any')).outcome).toBe('termination')
    expect(present(alliance.record)).toHaveLength(6)
    expect(saidAs(episode.record, 'BystanderNoted').map(({ bystander }) => bystander)).toEqual([
      { who: 'finn', state: 'asked' },
    ])
    expect(alliance._tag).toBe('Running')
  })

  test('5: the parties have resolved it; one bystander is waived by the leader and not by her own word', () => {
    const { alliance } = lived(situations.twoReconcile)
    const { episode } = only(alliance.record.episodes)
    expect(outcomesOf(alliance, 'any')[0]?.standing).toBe('confirmed')
    const cleo = saidAs(episode.record, 'BystanderNoted').filter(({ bystander }) => bystander.who === 'cleo')
    expect(cleo.map(({ bystander, stamp }) => [bystander.state, stamp.by.id])).toEqual([
      ['asked', 'leader'],
      ['waived', 'leader'],
    ])
  })

  test('6: happened about 4, reported 9, unspoken five sessions', () => {
    const { alliance } = lived(situations.toldFiveSessionsLater)
    const { reported } = only(alliance.record.episodes).episode.record
    const { happened } = reported.rupture.moment
    expect(happened).toEqual({ _tag: 'about', session: 4 })
    expect(reported.stamp.session - (happened._tag === 'about' ? happened.session : Number.NaN)).toBe(5)
    expect(only(outcomesOf(alliance, 'client'))).toMatchObject({ outcome: 'resolved', standing: 'confirmed' })
  })

  test('7: the first phase keeps its termination, the second resumes it and is resolved; both are countable', () => {
    const { alliance } = lived(situations.comesBack)
    expect(outcomesOf(alliance, 'client').map(({ phase, outcome }) => [phase, outcome])).toEqual([
      [1, 'termination'],
      [2, 'resolved'],
    ])
    expect(alliance.record.episodes[1]?.episode.record.reported.rupture.recurrenceOf).toBe('stormed-out')
    expect(alliance).toMatchObject({ _tag: 'Running', phase: { number: 2, resumes: 1 }, past: [{ number: 1 }] })
  })

  test('8: harm, ended for protection and transferred, counted apart from every outcome of repair', () => {
    const { alliance } = lived(situations.harm)
    expect(only(alliance.record.harms).closed?.as).toBe('handed-over')
    expect(accountsIn(alliance.record).map(({ account }) => account.reason)).toEqual(['protection', 'transfer'])
    expect(tally([alliance], 'any')).toEqual({
      resolved: 0,
      'unsuccessful-repair': 0,
      termination: 0,
      'unresolved-at-ending': 0,
      open: 0,
      harm: 1,
    })
  })
})
