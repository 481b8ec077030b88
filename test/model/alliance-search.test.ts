/**
 * Bounded exhaustive search of an alliance, modulo payload: two people, three of whom one may leave and come back, and a person with
 * a machine.
 *
 * Bounds: one episode with at most one attempt, two phases, and what each cast says, which is less without `FULL=1`. Two states are the same here when people,
 * phases and whether death ended them, the session, the episode’s place in its machine, its ended ties, whom it concerns, whether it
 * has settled and the harm are the same; what else has been said changes nothing of what is accepted.
 */
import type { AllianceState } from 'rupture-repair'
import { momentsOf } from 'rupture-repair/episode'
import { describe, expect, it } from 'vitest'
import { type Cast, candidates, machineCast, pairCast, trioCast } from './alliance-candidates.js'
import { figuresOf, search } from './alliance-search.js'
import { missing, sum } from './counted.js'
import { gone } from './given.js'
import { allianceEvents, allianceRejections, allianceStates } from './tags.js'
import { witnesses } from './witnesses.js'

const keyOf = (state: AllianceState): string => {
  if (state._tag === 'NotBegun') return 'NotBegun'
  const { record, past } = state
  return [
    state._tag,
    record.session,
    ...past.map(({ ended }) => (ended.ending._tag === 'death' ? 'death' : 'ended')),
    ...record.people.map(
      (person) =>
        `${person.id}:${person.role}${person.machine ? ' machine' : ''}:${person.spells.length}:${gone(person)}`,
    ),
    ...record.episodes.map(({ phase, episode, endedTies, everyone }) => {
      const attempts = episode._tag === 'Unattended' ? 0 : episode.earlier.length
      const ties = JSON.stringify(episode.record.reported.rupture.ties)
      const closing = episode._tag === 'Closed' ? `${episode.closing._tag} ${episode.settled === null}` : ''
      const moments = momentsOf(episode.record).length
      return `${phase} ${episode._tag} ${attempts} ${moments} ${closing} ${ties} ${endedTies} ${everyone}`
    }),
    ...record.harms.map(({ closed }) => (closed === undefined ? 'harm' : 'harm closed')),
  ].join(' | ')
}

const withinBounds = (cast: Cast, state: AllianceState): boolean => {
  if (state._tag === 'NotBegun') return true
  const { record, past } = state
  const { sessions, returns, moments, harms, leavers } = cast.bounds
  return (
    record.session <= sessions &&
    record.people.length <= Object.keys(cast.people).length &&
    record.people.every(
      (person) =>
        person.spells.length <= 1 + returns &&
        (gone(person) === 'here' ||
          leavers.includes(person.id) ||
          person.spells.at(-1)?.went?.event._tag === 'PhaseEnded'),
    ) &&
    past.length + (state._tag === 'Running' ? 1 : 0) <= 2 &&
    record.harms.length <= harms &&
    record.harms.every(({ reported }) => reported.harm === 'h') &&
    record.episodes.length <= 1 &&
    record.episodes.every(
      ({ episode }) =>
        episode.record.reported.episode === 'e' &&
        momentsOf(episode.record).length <= moments &&
        (episode._tag === 'Unattended' || episode.earlier.length + (episode._tag === 'BeingWorkedOn' ? 1 : 0) <= 1),
    )
  )
}

const casts = [pairCast, trioCast, machineCast]
const searches = casts.map((cast) => ({
  cast,
  found: search({
    name: cast.name,
    commandsIn: candidates(cast),
    keyOf,
    withinBounds: (state) => withinBounds(cast, state),
  }),
}))

describe('the search of an alliance', () => {
  it.each(searches)('$cast.name: no law is broken at any state or step', ({ cast, found }) => {
    console.log(figuresOf(cast.name, found))
    expect([...new Set(found.faults)].slice(0, 20)).toEqual([])
  })

  it('reaches every state and witnesses every event', () => {
    for (const tag of Object.keys(allianceStates()) as (keyof ReturnType<typeof allianceStates>)[]) {
      expect(sum({ [tag]: searches.reduce((total, { found }) => total + found.reached[tag], 0) }), tag).toBeGreaterThan(
        0,
      )
    }
    const recorded = allianceEvents()
    for (const tag of Object.keys(recorded) as (keyof typeof recorded)[]) {
      recorded[tag] = searches.reduce((total, { found }) => total + found.recorded[tag], 0)
    }
    expect(missing(recorded)).toEqual([])
  })

  it('witnesses every rejection but those only the table below shows', () => {
    const refused = allianceRejections()
    for (const tag of Object.keys(refused) as (keyof typeof refused)[]) {
      refused[tag] = searches.reduce((total, { found }) => total + found.refused[tag], 0)
    }
    console.log('rejections met only in the table of witnesses:', missing(refused).join(', ') || 'none')
    expect(missing(refused).filter((tag) => !(tag in witnesses))).toEqual([])
  })
})
