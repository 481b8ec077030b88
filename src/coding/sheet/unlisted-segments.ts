import type { SegmentPlace } from '../../vocabulary/inside.js'
import type { CodingSheet } from './sheet.js'

/** A hole shorter than this share of a segment is a rounded time. */
const roundedTime = 0.001

/**
 * Returns how many segments lie between two that a sheet lists one after the other: the numbers left out or, where places are spans,
 * as many segments of the length of the first as the seconds between them begin.
 *
 * @example
 * unlistedBetween(1, 9) // => 7
 * unlistedBetween({ from: 0, to: 60 }, { from: 90, to: 150 }) // => 1
 */
export const unlistedBetween = (one: SegmentPlace, next: SegmentPlace): number => {
  if (typeof one === 'number' || typeof next === 'number')
    return typeof one === 'number' && typeof next === 'number' ? Math.max(0, next - one - 1) : 0
  return Math.max(0, Math.ceil((next.from - one.to) / (one.to - one.from) - roundedTime))
}

/**
 * Returns how many segments a sheet leaves out between those that it lists.
 *
 * @example
 * const segment = { codes: {}, strategies: [] }
 * unlistedSegments({ segments: [{ ...segment, at: 1 }, { ...segment, at: 4 }] }) // => 2
 */
export const unlistedSegments = ({ segments }: Pick<CodingSheet, 'segments'>): number =>
  segments.reduce((sum, { at }, index) => {
    const before = segments[index - 1]
    return before === undefined ? sum : sum + unlistedBetween(before.at, at)
  }, 0)
