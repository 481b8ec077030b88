import fc from 'fast-check'
import { describe, it } from 'vitest'
import { countsAreKept, kernelIsTheStep, logsPassReplay, splittingChangesNothing } from './simulation.js'

const seed = 20261122
const timeout = 120_000

describe(`laws of simulated courses (seed ${seed})`, () => {
  it('splitting a run changes nothing', { timeout }, () => fc.assert(splittingChangesNothing(), { seed }))
  it('the kernel is the step', { timeout }, () => fc.assert(kernelIsTheStep(), { seed }))
  it('counts are kept', { timeout }, () => fc.assert(countsAreKept(), { seed }))
  it('logs pass replay', { timeout }, () => fc.assert(logsPassReplay(), { seed }))
})
