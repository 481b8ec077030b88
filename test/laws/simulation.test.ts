import fc from 'fast-check'
import { describe, it } from 'vitest'
import { runs } from '../runs.js'
import { countsAreKept, logsPassReplay, splittingChangesNothing } from './simulation.js'

const seed = 20261122
const timeout = 120_000
const run = { seed, numRuns: runs(100) }

describe(`laws of simulated courses (seed ${seed})`, () => {
  it('splitting a run changes nothing', { timeout }, () => fc.assert(splittingChangesNothing(), run))
  it('counts are kept', { timeout }, () => fc.assert(countsAreKept(), run))
  it('logs pass replay', { timeout }, () => fc.assert(logsPassReplay(), run))
})
