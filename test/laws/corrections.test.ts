/** The laws of corrections, for both forms of the heart, and that each of them can fail. */
import fc from 'fast-check'
import type { AllianceEvent, AllianceState } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { group, individual } from '../model/rosters.js'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import {
  breakIsNamed,
  isAsModelled,
  standingIsLawful,
  type Tried,
  withdrawingUndoes,
  wordsAreKept,
} from './corrections.js'
import { type Heart, plain, throwing } from './heart.js'
import { otherTiesCommute } from './other-ties.js'

const seed = 20_260_103
const timeout = 60_000
const all = 300
const run = { seed, numRuns: runs(all) }
const tried: Tried = { accepted: 0, refused: 0 }
const modelled: Tried = { accepted: 0, refused: 0 }
const kept: Tried = { accepted: 0, refused: 0 }

describe.each([plain, throwing])(`$name, seed ${seed}`, (heart) => {
  describe.each([individual, group])('$name', (roster) => {
    it('undoes a correction that is withdrawn', { timeout }, () =>
      fc.assert(withdrawingUndoes(heart, roster, tried), run),
    )
    it('leaves what could have been so from the start', { timeout }, () =>
      fc.assert(standingIsLawful(heart, roster), run),
    )
    it('meets what the model says', { timeout }, () => fc.assert(isAsModelled(heart, roster, modelled), run))
    it('keeps the words of others', { timeout }, () => fc.assert(wordsAreKept(heart, roster, kept), run))
    it('names the entry that would break', { timeout }, () => fc.assert(breakIsNamed(heart, roster, tried), run))
  })
  it('takes entries of different ties in any order', { timeout }, () => fc.assert(otherTiesCommute(heart), run))
})

it('tried corrections of both kinds', () => {
  console.log(`seed ${seed}: others’ words moved along ${kept.accepted}; modelled ${JSON.stringify(modelled)}`)
  expect(kept.accepted).toBeGreaterThan(runs(100))
  console.log(`seed ${seed}: ${tried.accepted} corrections accepted, ${tried.refused} refused`)
  expect(tried.accepted).toBeGreaterThan(runs(200))
  expect(tried.refused).toBeGreaterThan(runs(200))
})

/** A heart that evolves in its own way on some events. */
const faulty = (evolve: (state: AllianceState, event: AllianceEvent) => AllianceState | undefined): Heart => ({
  ...plain,
  evolve: (state, event) => evolve(state, event) ?? plain.evolve(state, event),
})
const forgetful = faulty((state, { _tag }) => (_tag === 'EntryWithdrawn' ? state : undefined))
const hasty = faulty((state, event) => (event._tag === 'EntryAmended' ? plain.evolve(state, event.instead) : undefined))
const meddling = faulty((state, event) => {
  const now = plain.evolve(state, event)
  if (event._tag !== 'AttemptBegun' || now._tag !== 'Running') return now
  const { episodes } = now.record
  const untouched = episodes.map((one) =>
    one.episode._tag === 'Paused' && one.episode.record.reported.episode !== event.episode
      ? { ...one, episode: { _tag: 'Unattended' as const, record: one.episode.record } }
      : one,
  )
  return { ...now, record: { ...now.record, episodes: untouched } }
})
const mute: Heart = {
  ...plain,
  decide: (state, command) => {
    const decided = plain.decide(state, command)
    return 'refused' in decided && command._tag === 'WithdrawEntry'
      ? { refused: { _tag: 'EntryDoesNotStand' } }
      : decided
  },
}

describe('the laws can fail', () => {
  const fails = <A>(law: fc.IProperty<A>): void => breaks(law, seed, all)
  it('of a heart that forgets withdrawals', () => fails(withdrawingUndoes(forgetful, group, { ...tried })))
  it('of a heart that adds an amendment at the end', () => fails(standingIsLawful(hasty, group)))
  it('of a heart that does not say what would break', () => fails(breakIsNamed(mute, group, { ...tried })))
  it('of a heart that lets one tie touch another', () => fails(otherTiesCommute(meddling)))
})
