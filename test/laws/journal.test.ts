import fc from 'fast-check'
import { describe, it } from 'vitest'
import { runs } from '../runs.js'
import {
  chainsHold,
  faultyLinesAreNumbered,
  lostLinesAreGaps,
  readingUndoesFormatting,
  tornLastLinesLoseNothingElse,
} from './journal.js'

const seed = 20261122

describe(`laws of the log (seed ${seed})`, () => {
  it('reading undoes formatting', () => fc.assert(readingUndoesFormatting(), { seed, numRuns: runs(300) }))
  it('faulty lines are numbered', () => fc.assert(faultyLinesAreNumbered(), { seed, numRuns: runs(500) }))
  it('lost lines are gaps', () => fc.assert(lostLinesAreGaps(), { seed, numRuns: runs(300) }))
  it('a torn last line loses nothing else', () =>
    fc.assert(tornLastLinesLoseNothingElse(), { seed, numRuns: runs(100) }))
  it('chains hold', () => fc.assert(chainsHold(), { seed, numRuns: runs(200) }))
})
