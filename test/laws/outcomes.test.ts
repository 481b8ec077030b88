/** The laws of outcomes, over individual therapy and a group. */
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { group, individual } from '../model/rosters.js'
import { runs } from '../runs.js'
import { cutsAndCriteria, oneWordEach, tablesAgree, withdrawnLeavesNoTrace } from './outcomes.js'

const run = { seed: 20_260_108, numRuns: runs(1000) }

describe.each([individual, group])('$name', (roster) => {
  it('has one word for every episode', () => fc.assert(oneWordEach(roster), run))
  it('has the same counts in its tables', () => fc.assert(tablesAgree(roster), { ...run, numRuns: runs(200) }))
  it('is no more resolved at a higher cut, or for all than for any', () => fc.assert(cutsAndCriteria(roster), run))
  it('knows nothing of a judgement that was withdrawn', () =>
    fc.assert(withdrawnLeavesNoTrace(roster), { ...run, numRuns: runs(200) }))
})
