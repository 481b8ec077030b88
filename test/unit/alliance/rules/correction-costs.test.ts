import {
  type AllianceEvent,
  type AllianceFact,
  type AllianceState,
  decide,
  evolve,
  initial,
  replay,
} from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { at, between, course, pair, says } from '../../../model/given.js'
import { type Corrections, correct } from './entries-corrected-given.js'

describe('what a correction of many entries costs', () => {
  /** How often entries are looked at while a log of so many sessions, in each of which both rate, is renumbered as a whole. */
  const looksAt = (sessions: number): { readonly decided: number; readonly replayed: number } => {
    let looks = 0
    const watched = <Entry extends AllianceEvent>(entry: Entry): Entry =>
      new Proxy(entry, {
        get: (target, key) => {
          looks += 1
          return Reflect.get(target, key)
        },
      })
    const sittings = Array.from({ length: sessions }, (_, index) => index + 1)
    const rating = (id: string, session: number): AllianceEvent => ({
      _tag: 'RatingGiven',
      stamp: at(session, says(id)),
      rating: { of: between('c', 't'), instrument: 'own', scores: { bond: 1 } },
    })
    const entriesFrom = (first: number): readonly AllianceFact[] =>
      sittings.flatMap((session): readonly AllianceFact[] => {
        const number = session + first
        const session_: AllianceFact = { _tag: 'SessionHeld', stamp: at(number, says('t')), held: { present: ['c'] } }
        return [session_, rating('c', number) as AllianceFact, rating('t', number) as AllianceFact]
      })
    const log = [...course(pair).events, ...entriesFrom(0)].map(watched)
    const state = evolvedFrom(log)
    const corrections = entriesFrom(1).map((instead, index) => ({ entry: index + 2, instead }))
    looks = 0
    const decided = decide(state, correct(says('t'), sessions, ...(corrections as unknown as Corrections)))
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    const cost = looks
    looks = 0
    const [corrected] = decided.right
    expect(replay([...log, watched(corrected)])).toMatchObject({ _tag: 'Right' })
    return { decided: cost, replayed: looks }
  }
  const evolvedFrom = (log: readonly AllianceEvent[]): AllianceState =>
    log.reduce<AllianceState>((state, event) => evolve(state, event), initial)

  it('grows with the length of the log alone', () => {
    const [short, long] = [looksAt(20), looksAt(200)]
    for (const of of ['decided', 'replayed'] as const) {
      expect(short[of]).toBeGreaterThan(0)
      expect(long[of] / short[of], of).toBeLessThan(12)
    }
  })
})
