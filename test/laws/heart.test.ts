/** The laws of the heart, for both of its forms, over individual therapy and a group. */
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { group, individual } from '../model/arbitrary-courses.js'
import {
  batchIsAllOrNone,
  batchIsFold,
  changesLeadBothWays,
  departureIsNotSilent,
  departureKeepsOthers,
  endingAbsorbs,
  endingSettles,
  lengthCountsEvents,
  plain,
  refusalChangesNothing,
  replayIsRun,
  throwing,
  twinAgrees,
} from './heart.js'

const seed = 20_260_102
const timeout = 60_000
const rosters = [individual, group]
const run = { seed, numRuns: 100 }

describe.each(rosters)(`$name, seed ${seed}`, (roster) => {
  describe.each([plain, throwing])('$name', (heart) => {
    it('replays to what was run', { timeout }, () => fc.assert(replayIsRun(heart, roster), run))
    it('decides purely, and a refusal changes nothing', { timeout }, () =>
      fc.assert(refusalChangesNothing(heart, roster), run),
    )
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
    fc.assert(changesLeadBothWays(roster), { ...run, numRuns: 200 }),
  )
  it('batches all or none', { timeout }, () => fc.assert(batchIsAllOrNone(roster), run))
})
