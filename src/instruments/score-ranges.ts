import type { ScaleRange } from '../vocabulary/inside.js'

type Ends = readonly [lowest: number, highest: number]

/** The ends of every score of the shipped instruments, apart from their keys, which an app that only records need not carry. */
export const scoreRanges: Readonly<Record<string, Readonly<Record<string, Ends>>>> = {
  'wai-36': { task: [12, 84], goal: [12, 84], bond: [12, 84], total: [36, 252], mean: [1, 7] },
  'wai-s': { task: [4, 28], goal: [4, 28], bond: [4, 28], total: [12, 84], mean: [1, 7] },
  'wai-sr': { task: [4, 20], goal: [4, 20], bond: [4, 20], total: [12, 60], mean: [1, 5] },
  'wai-sr-7': { task: [4, 28], goal: [4, 28], bond: [4, 28], total: [12, 84], mean: [1, 7] },
  'haq-i': { total: [11, 44], mean: [1, 4] },
  'haq-ii': { total: [19, 114], mean: [1, 6] },
  'arm-5': { total: [5, 35], mean: [1, 7] },
  'gcq-s': { engaged: [0, 30], avoiding: [0, 18], conflict: [0, 24] },
  gcs: { total: [7, 35], mean: [1, 5] },
  psq: { occurrence: [0, 1], intensity: [1, 5], addressed: [1, 5], resolved: [1, 5] },
  'rating-4x10': { total: [0, 40], mean: [0, 10] },
}

/** Returns the range of each score of a shipped instrument by its name; `undefined` for another instrument. */
export const shippedRanges = (instrument: string): ((score: string) => ScaleRange | undefined) | undefined => {
  const ranges = Object.hasOwn(scoreRanges, instrument) ? scoreRanges[instrument] : undefined
  return (
    ranges &&
    ((score) => {
      const ends = Object.hasOwn(ranges, score) ? ranges[score] : undefined
      return ends && { min: ends[0], max: ends[1] }
    })
  )
}
