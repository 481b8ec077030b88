import type { CourseColumns, CourseRange } from '../columns/course-columns.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import { simulateColumns } from './simulate-columns.js'

/** How courses are simulated piece by piece. */
export interface InChunks extends CourseRange {
  /** How many alliances a chunk has; 256 unless given. */
  readonly size?: number
  /** Ends the work between two chunks, with the reason that it was raised with. */
  readonly signal?: { readonly throwIfAborted: () => void }
  /** Called after each chunk; what it returns is awaited, so that others can have their turn. */
  readonly onProgress?: (progress: { readonly done: number; readonly all: number }) => unknown
}

/**
 * Simulates a range of alliances in chunks, which are the columns that `simulateColumns` has at once, cut into pieces.
 *
 * No more than the chunk that is asked for is in memory. Throws what the signal was raised with, and a `RangeError` where `size` is no
 * whole number from 1.
 *
 * @example
 * let left = 0
 * for await (const chunk of simulateInChunks(resolvedSample, { seed: 7, replication: 0, from: 0, to: 1_000 }))
 *   left += chunk.endings.reduce((sum, ending) => sum + ending, 0)
 * left // => 234
 */
export const simulateInChunks = (
  scenario: ResolvedScenario,
  { size = 256, signal, onProgress, ...range }: InChunks,
): AsyncIterable<CourseColumns> => ({
  async *[Symbol.asyncIterator]() {
    if (!(Number.isSafeInteger(size) && size >= 1)) throw new RangeError('size: expected a whole number from 1')
    const all = range.to - range.from
    for (let from = range.from; from < range.to; from += size) {
      signal?.throwIfAborted()
      const to = Math.min(from + size, range.to)
      yield simulateColumns(scenario, { ...range, from, to })
      await onProgress?.({ done: to - range.from, all })
    }
  },
})
