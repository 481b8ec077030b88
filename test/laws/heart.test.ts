/** The laws of the heart, for both of its forms, over individual therapy and a group. */
import fc from 'fast-check'
import type { Alliance, AllianceEvent, PhasedEpisode } from 'rupture-repair'
import { describe, it } from 'vitest'
import { group, individual } from '../model/rosters.js'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import {
  batchIsAllOrNone,
  batchIsFold,
  changesLeadBothWays,
  departureIsNotSilent,
  departureKeepsOthers,
  endingAbsorbs,
  endingSettles,
  type Heart,
  lengthCountsEvents,
  plain,
  publicLaws,
  throwing,
  twinAgrees,
} from './heart.js'

const seed = 20_260_102
const timeout = 60_000
const rosters = [individual, group]
const run = { seed, numRuns: runs(100) }

describe.each(rosters)(`$name, seed ${seed}`, (roster) => {
  describe.each([plain, throwing])('$name', (heart) => {
    for (const { name, property } of publicLaws(heart, roster)) it(name, { timeout }, () => fc.assert(property, run))
    it('counts its events', { timeout }, () => fc.assert(lengthCountsEvents(heart, roster), run))
    it('lets a departure change no episode that keeps its ties, and settle what keeps none', { timeout }, () =>
      fc.assert(departureKeepsOthers(heart, roster), run),
    )
    it('lets nobody go unspoken of without a caution', { timeout }, () =>
      fc.assert(departureIsNotSilent(heart, roster), run),
    )
    it('lets an ending absorb', { timeout }, () => fc.assert(endingAbsorbs(heart, roster), run))
    it('settles with a phase all that was of it', { timeout }, () => fc.assert(endingSettles(heart, roster), run))
  })
  it('has a throwing twin that agrees', { timeout }, () => fc.assert(twinAgrees(roster), run))
  it('batches as it would record one by one', { timeout }, () => fc.assert(batchIsFold(roster), run))
  it('leads by its changes forward and back', { timeout }, () =>
    fc.assert(changesLeadBothWays(roster), { ...run, numRuns: runs(200) }),
  )
  it('batches all or none', { timeout }, () => fc.assert(batchIsAllOrNone(roster), run))
})

/** A heart that, after some events, does something to the alliance that it should not. */
const faulty = (after: AllianceEvent['_tag'], change: (now: Alliance, event: AllianceEvent) => Alliance): Heart => ({
  ...plain,
  evolve: (state, event) => {
    const now = plain.evolve(state, event)
    return now._tag === 'NotBegun' || event._tag !== after ? now : change(now, event)
  },
})
const withEpisodes = (now: Alliance, change: (phased: PhasedEpisode) => PhasedEpisode): Alliance => ({
  ...now,
  record: { ...now.record, episodes: now.record.episodes.map(change) },
})
const everyTie = ({ episode }: PhasedEpisode): readonly number[] => [...episode.record.reported.rupture.ties.keys()]
const copying = faulty('ParticipantLeft', (now) => withEpisodes(now, (phased) => ({ ...phased })))
const sweeping = faulty('ParticipantLeft', (now) =>
  withEpisodes(now, (phased) => ({ ...phased, endedTies: everyTie(phased) })),
)
const clinging = faulty('ParticipantLeft', (now) => withEpisodes(now, (phased) => ({ ...phased, endedTies: [] })))
const hushing = faulty('ParticipantLeft', (now, event) => ({
  ...now,
  record: { ...now.record, entries: now.record.entries.filter((entry) => entry !== event) },
}))
const lenient = faulty('PhaseEnded', (now) =>
  withEpisodes(now, (phased) =>
    phased.episode._tag === 'Closed' ? { ...phased, episode: { ...phased.episode, settled: null } } : phased,
  ),
)
const forgetful = faulty('SessionHeld', (now) => ({ ...now, record: { ...now.record, log: now.record.log.slice(1) } }))

describe('the laws can fail', () => {
  const fails = <A>(law: fc.IProperty<A>): void => breaks(law, seed, 400)
  it('of a heart that touches every episode when somebody goes', () => fails(departureKeepsOthers(copying, group)))
  it('of a heart that ends every tie with a departure', () => fails(departureKeepsOthers(sweeping, group)))
  it('of a heart that ends no tie with a departure', () => fails(departureKeepsOthers(clinging, group)))
  it('of a heart that lets people go silently', () => fails(departureIsNotSilent(hushing, group)))
  it('of a heart that leaves unsettled what has ended', () => {
    fails(endingSettles(lenient, group))
    fails(endingAbsorbs(lenient, group))
  })
  it('of a heart that forgets entries', () => {
    fails(lengthCountsEvents(forgetful, group))
    for (const { property } of publicLaws(forgetful, group).slice(1, 2)) fails(property)
  })
})
