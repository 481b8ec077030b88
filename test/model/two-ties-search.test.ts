/**
 * Bounded exhaustive search of a group of four in which one episode has two ties, c–t and c–d, and b stands by.
 *
 * Bounds, for both searches: before the first session; one attempt an episode and one moment; everyone may leave while two remain, so
 * that each tie ends by departure alone and both with c; an episode closes with its last tie, with the phase or by a word.
 * With the bystander: one phase, one episode, d may come back once (and leave again), b stands in each of the six ways by their own
 * word or another’s. Beside another episode, t–b, told after e and in the first phase: nobody comes back, the phase may be resumed once.
 * Without `FULL=1` d does not come back and no phase is resumed.
 *
 * Where b stands is walked though it changes nothing of what is accepted: words are always welcome. That claim is checked at every state:
 * those that differ in nothing else must accept the very same commands, corrections apart, which speak of the log. Whom an episode
 * concerns is left out for the same reason.
 */
import { type Alliance, type AllianceState, evolve } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { figuresOf, search } from './alliance-search.js'
import { allianceAfter, begin, between, course, leave, rupture } from './given.js'
import { bystanderSpace, othersSpace } from './two-ties.js'
import { bystanderLaws, departureLaws } from './two-ties-laws.js'

const searches = [bystanderSpace, othersSpace].map((space) => ({ name: space.name, found: search(space) }))

describe('the search of two ties', () => {
  it.each(searches)('$name: no law is broken at any state or step', ({ name, found }) => {
    console.log(`${figuresOf(name, found)}; ${found.compared} states compared in what they accept`)
    expect([...new Set(found.faults)].slice(0, 20)).toEqual([])
  })

  const keys = [...(searches[0]?.found.keys ?? [])]
  const ended = (ties: string): readonly string[] => keys.filter((key) => key.includes(` ${ties} ‖`))

  it('ends each tie alone and both, and closes in every way', () => {
    for (const ties of ['0', '1', '0,1']) expect(ended(ties).length, ties).toBeGreaterThan(0)
    for (const leaver of ['c', 't', 'd']) {
      expect(
        ended('0,1').some((key) => key.includes(` Closed 0 departed false ${leaver} `)),
        leaver,
      ).toBe(true)
    }
    for (const how of ['said true', 'said false', 'phase-ended false', 'departed false']) {
      expect(
        keys.some((key) => key.includes(`Closed 1 ${how}`)),
        how,
      ).toBe(true)
    }
  })

  it('has b stand in every way, by their own word and by another’s', () => {
    const ways = new Set(keys.map((key) => key.split(' ‖ ')[1]))
    expect([...ways].filter((way) => way !== undefined && way !== '').sort()).toEqual(
      [
        'none',
        'not-asked false',
        ...['asked', 'absent', 'waived'].map((state) => `${state} false`),
        ...['asked', 'absent', 'declined', 'processed'].map((state) => `${state} true`),
      ].sort(),
    )
  })
})

describe('the laws of two ties can fail', () => {
  const start = [
    begin('group', { c: 'member', t: 'leader', d: 'member', b: 'member' }),
    rupture('e', [between('c', 't'), between('c', 'd')]),
    rupture('f', [between('t', 'b')]),
  ]
  const before = allianceAfter(...start)
  const command = leave('d')
  const events = course(...start, command).events.slice(-1)
  const after = events.reduce<AllianceState>(evolve, before)
  if (after._tag === 'NotBegun') throw new Error('the alliance has not begun')
  const changed = (index: number, change: Partial<Alliance['record']['episodes'][number]>): Alliance => {
    const episodes = after.record.episodes.map((one, place) => (place === index ? { ...one, ...change } : one))
    return { ...after, record: { ...after.record, episodes } }
  }
  const faultsOf = (state: Alliance): readonly string[] => departureLaws({ before, command, events, after: state })

  it('of a departure', () => {
    expect(faultsOf(after)).toEqual([])
    expect(faultsOf(changed(1, {}))).toEqual(['the going of d changed an episode without them'])
    expect(faultsOf(changed(0, { endedTies: [0, 1] }))).toEqual(['the going of d ended other ties than theirs'])
    const copied = after.record.episodes.map(({ episode }) => ({ ...episode }))
    expect(faultsOf(changed(0, copied[0] ? { episode: copied[0] } : {}))).toEqual([
      'an episode that keeps a tie did not go on as it was',
    ])
  })

  it('of who stands by', () => {
    expect(bystanderLaws.at(after)).toEqual([])
    expect(bystanderLaws.at(changed(0, { everyone: ['c', 't', 'd', 'b', 'b'] }))).not.toEqual([])
  })
})
