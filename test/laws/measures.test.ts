import fc from 'fast-check'
import { describe, it } from 'vitest'
import { runs } from '../runs.js'
import { complexityOnline, previousSessionsUnsayNothing } from './measures.js'

const seed = 20261122
const held = { seed, numRuns: runs(1_000) }

describe(`measures whose word stands say of a session the same whatever comes later (seed ${seed})`, () => {
  it('disaggregation against previous sessions', () => fc.assert(previousSessionsUnsayNothing(), held))
  it('dynamic complexity', () => fc.assert(complexityOnline(), held))
})
