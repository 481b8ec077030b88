import fc from 'fast-check'
import { describe, it } from 'vitest'
import { runs } from '../runs.js'
import { faultsAreFound, readingUndoesWriting } from './sheets.js'

const seed = 20261130

describe(`laws of coding sheets (seed ${seed})`, () => {
  it('reading undoes writing', () => fc.assert(readingUndoesWriting(), { seed, numRuns: runs(300) }))
  it('faults are found', () => fc.assert(faultsAreFound(), { seed, numRuns: runs(500) }))
})
