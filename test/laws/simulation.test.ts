import fc from 'fast-check'
import { describe, it } from 'vitest'
import { runs } from '../runs.js'
import {
  countsAreKept,
  errorsChangeNothingThatHappened,
  faultlessReportsAreTheTruth,
  logsPassReplay,
  reportedLogsPassReplay,
  splittingChangesNothing,
} from './simulation.js'

const seed = 20261122
const timeout = 120_000
const run = { seed, numRuns: runs(100) }

describe(`laws of simulated courses (seed ${seed})`, () => {
  it('splitting a run changes nothing', { timeout }, () => fc.assert(splittingChangesNothing(), run))
  it('counts are kept', { timeout }, () => fc.assert(countsAreKept(), run))
  it('logs pass replay', { timeout }, () => fc.assert(logsPassReplay(), run))
  it('logs with errors of report pass replay, and hold what was said', { timeout }, () =>
    fc.assert(reportedLogsPassReplay(), run),
  )
  it('errors of report change nothing that happened', { timeout }, () =>
    fc.assert(errorsChangeNothingThatHappened(), run),
  )
  it('reports without errors are the truth', { timeout }, () => fc.assert(faultlessReportsAreTheTruth(), run))
})
