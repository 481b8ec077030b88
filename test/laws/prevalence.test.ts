/** The laws of prevalence and convergence, over individual therapy and a group. */
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { group, individual } from '../model/rosters.js'
import { runs } from '../runs.js'
import { bySessionRises, countsAddUp, kappaIsSymmetrical, orderIsNothing, sharesAreShares } from './prevalence.js'

const run = { seed: 20_261_130, numRuns: runs(200) }

describe.each([individual, group])('$name', (roster) => {
  it('has shares of their denominators, within their intervals', () => fc.assert(sharesAreShares(roster), run))
  it('has no fewer persons by a later session', () => fc.assert(bySessionRises(roster), run))
  it('adds up to the sessions held', () => fc.assert(countsAddUp(roster), run))
  it('is the same in any order of alliances', () => fc.assert(orderIsNothing(roster), run))
  it('has the same agreement whoever is named first', () => fc.assert(kappaIsSymmetrical(roster), run))
})
