import fc from 'fast-check'
import { type AllianceCommand, decide } from 'rupture-repair'
import { left } from 'rupture-repair/kernel'
import { receive } from 'rupture-repair/schema'
import { describe, expect, it } from 'vitest'
import { group, individual } from '../model/rosters.js'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import { acceptedIsReadBack, nothingYet } from './receive.js'

const seed = 20261129
const numRuns = runs(200)

describe.each([individual, group])(`what receive accepts in $name (seed ${seed}, ${numRuns} runs)`, (roster) => {
  it('is read back from its own line', () => {
    const tally = nothingYet()
    fc.assert(acceptedIsReadBack(receive, roster, tally), { seed, numRuns })
    expect(tally.accepted).toBeGreaterThan(numRuns)
    expect(tally.Malformed).toBeGreaterThan(numRuns)
    expect(tally.Rejected).toBeGreaterThan(numRuns)
  })

  /** As it would be without parsing. */
  const trusting: typeof receive = (state, value) => {
    try {
      const decided = decide(state, value as AllianceCommand)
      return decided._tag === 'Right' ? decided : left({ _tag: 'Rejected', why: decided.left })
    } catch {
      return left({ _tag: 'Rejected', why: { _tag: 'AllianceNotBegun' } })
    }
  }
  it('the law fails of decide alone', () => breaks(acceptedIsReadBack(trusting, roster, nothingYet()), seed, numRuns))
})
