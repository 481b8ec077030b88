import fc from 'fast-check'
import { describe, it } from 'vitest'
import { runs } from '../runs.js'
import { complexityOnline, disaggregationOnline, discrepancyOnline, previousSessionsUnsayNothing } from './measures.js'

const seed = 20261122
const held = { seed, numRuns: runs(1_000) }

describe(`measures fed session by session say what they say of the series (seed ${seed})`, () => {
  it('disaggregation', () => fc.assert(disaggregationOnline(), held))
  it('disaggregation against previous sessions unsays nothing', () => fc.assert(previousSessionsUnsayNothing(), held))
  it('dynamic complexity', () => fc.assert(complexityOnline(), held))
  it('discrepancy', () => fc.assert(discrepancyOnline(), held))
})
