import fc from 'fast-check'
import { expect } from 'vitest'

/**
 * That a law fails of something faulty within so many runs, whatever share of them `npm run check` makes.
 *
 * It ends with the first failure: nobody reads the smallest one, and looking for it takes longer than all the runs.
 */
export const breaks = <A>(law: fc.IProperty<A>, seed: number, numRuns: number): void =>
  expect(() => fc.assert(law, { seed, numRuns, endOnFailure: true })).toThrow()
