/** For how long a person could be seen to have a first rupture, session by session. */
import type { NamedAlliance } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { isUndated, timesToFirst } from '../../../../src/outcomes/said/first-rupture.js'
import { voicesOf } from '../../../../src/outcomes/said/voices.js'
import { says, trio } from '../../../model/given.js'
import { alliance, dyad, form, held, leaves, reports } from '../cohort.js'

const [client, therapist] = [says('c'), says('t')]
const always = () => true
const voices = (one: NamedAlliance, who = 'c') => {
  const found = voicesOf([one], { resolvedBy: 'client', settings: {} }).find((each) => each.person.id === who)
  if (found === undefined) throw new Error('no such person')
  return found
}
const times = (
  one: NamedAlliance,
  by: 'held' | 'with-form',
  isMeant: Parameters<typeof timesToFirst>[3] = always,
  who = 'c',
) => timesToFirst(voices(one, who), 'client', by, isMeant).map(({ entry, exit, ending }) => [entry, exit, ending])
const no = (session: number) => form(session, client, false)
const yes = (session: number) => form(session, client, true)

describe('of all sessions held', () => {
  it('is from the first session to that of the rupture, to the end of treatment, or to the last', () => {
    expect(times(dyad('a', 4, reports(3)), 'held')).toEqual([[0, 3, 'rupture']])
    expect(times(dyad('a', 4), 'held')).toEqual([[0, 4, null]])
    expect(times(dyad('a', 4, leaves(4)), 'held')).toEqual([[0, 4, 'ended']])
    expect(times(dyad('a', 0), 'held')).toEqual([])
  })
  it('is to the first of several, by the kind that is meant', () => {
    const two = dyad('a', 4, reports(2, client, 'withdrawal'), reports(4, client, 'confrontation'))
    expect(times(two, 'held')).toEqual([[0, 2, 'rupture']])
    expect(times(two, 'held', ({ kinds }) => kinds.includes('confrontation'))).toEqual([[0, 4, 'rupture']])
    expect(times(two, 'held', ({ kinds }) => kinds.includes('mixed'))).toEqual([[0, 4, null]])
  })
  it('is to the next session of the person where it happened while they were away, or to their last', () => {
    const all = ['leader', 'ann', 'ben'] as const
    const without = ['leader', 'ben'] as const
    const group = alliance('g', trio, held(1, all), held(2, without), held(3, all), held(4, without))
    const { person, voices: said } = voices(group, 'ann')
    expect(person.sessions).toEqual([1, 3])
    const first = (session: number) => {
      const saying = {
        episode: null,
        sessions: [session],
        until: session,
        kinds: ['unsaid' as const],
        levels: [],
        outcome: null,
      }
      const told = { person, voices: { ...said, client: { sayings: [saying], forms: new Map<number, boolean>() } } }
      return timesToFirst(told, 'client', 'held', always).map(({ exit, ending }) => [exit, ending])
    }
    expect([0, 1, 2, 3, 4].map(first)).toEqual([1, 1, 2, 2, 2].map((exit) => [[exit, 'rupture']]))
  })
  it('is none where no rupture has a known session, and not where one has', () => {
    const undated = (session: number) => {
      const told = reports(session)
      if (told._tag !== 'ReportRupture') throw new Error('a report')
      return { ...told, rupture: { ...told.rupture, moment: { happened: { _tag: 'unknown' } as const } } }
    }
    const one = voices(dyad('a', 3, undated(2)))
    expect([isUndated(one, 'client', always), timesToFirst(one, 'client', 'held', always)]).toEqual([true, []])
    const two = voices(dyad('a', 3, undated(2), reports(3)))
    expect([isUndated(two, 'client', always), timesToFirst(two, 'client', 'held', always)]).toMatchObject([
      false,
      [{ exit: 3 }],
    ])
    expect(isUndated(voices(dyad('a', 3)), 'client', always)).toBe(false)
    expect(isUndated(two, 'client', ({ sessions }) => sessions.length === 0)).toBe(true)
  })
})

describe('of sessions with a form', () => {
  it('is in stretches, which sessions without one part', () => {
    expect(times(dyad('a', 6, no(1), no(2), no(4), no(5)), 'with-form')).toEqual([
      [0, 2, null],
      [3, 5, null],
    ])
    expect(times(dyad('a', 5, no(2), no(3), yes(5)), 'with-form')).toEqual([
      [1, 3, null],
      [4, 5, 'rupture'],
    ])
    expect(times(dyad('a', 3, yes(1), no(2)), 'with-form')).toEqual([[0, 1, 'rupture']])
  })
  it('has a rupture that is told without a form in the first session with one', () => {
    const told = { ...reports(2), stamp: { session: 3, by: client } } as ReturnType<typeof reports>
    expect(times(dyad('a', 4, told, yes(4)), 'with-form')).toEqual([[3, 4, null]])
    expect(times(dyad('a', 4, no(1), told), 'with-form')).toEqual([[0, 1, null]])
  })
  it('ends with treatment, also after a session without one', () => {
    expect(times(dyad('a', 3, no(1), no(2), leaves(3)), 'with-form')).toEqual([[0, 3, 'ended']])
    expect(times(dyad('a', 4, no(1), no(2), leaves(4)), 'with-form')).toEqual([
      [0, 2, null],
      [3, 4, 'ended'],
    ])
    expect(times(dyad('a', 2, no(1), no(2), leaves(2)), 'with-form')).toEqual([[0, 2, 'ended']])
    expect(times(dyad('a', 3, no(1), no(2)), 'with-form')).toEqual([[0, 2, null]])
  })
  it('is none where no form was answered by this side', () => {
    expect(times(dyad('a', 3, reports(2), form(2, therapist, true)), 'with-form')).toEqual([])
  })
})
