import type { WithoutValue } from './estimate.js'
import { partOfRange } from './part-of-range.js'

/** The mean squares of units by coders, in squared parts of the range of the ratings. */
export interface MeanSquares {
  readonly units: number
  readonly coders: number
  /** Between units; within units; between coders; and what is left of both. */
  readonly between: number
  readonly within: number
  readonly byCoder: number
  readonly error: number
}

/** What rounding may leave of a sum of squares that is 0, by one part of the range. */
const rounding = 1e-28

/**
 * Returns the mean squares of a complete table of ratings, a row a unit and a place in it a coder, or why there are none. Sums of
 * squares are those of residuals, not differences of greater sums, and one that is only rounding is 0.
 */
export const meanSquares = (ratings: readonly (readonly number[])[]): MeanSquares | WithoutValue => {
  const [units, coders] = [ratings.length, ratings[0]?.length ?? 0]
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const unit of ratings) {
    if (unit.length !== coders) return 'empty'
    for (const value of unit) {
      if (!Number.isFinite(value)) return 'empty'
      least = Math.min(least, value)
      greatest = Math.max(greatest, value)
    }
  }
  if (coders === 0) return 'empty'
  if (coders === 1) return 'one-coder'
  if (units === 1) return 'one-unit'
  if (least === greatest) return 'no-variance'
  const part = partOfRange(least, greatest)
  const ofCoder = new Float64Array(coders)
  for (const unit of ratings)
    for (let coder = 0; coder < coders; coder += 1)
      ofCoder[coder] = (ofCoder[coder] ?? 0) + part(unit[coder] ?? 0) / units
  const mean = ofCoder.reduce((sum, own) => sum + own, 0) / coders
  let [between, within, error] = [0, 0, 0]
  for (const unit of ratings) {
    let own = 0
    for (let coder = 0; coder < coders; coder += 1) own += part(unit[coder] ?? 0) / coders
    between += coders * (own - mean) ** 2
    for (let coder = 0; coder < coders; coder += 1) {
      const off = part(unit[coder] ?? 0) - own
      within += off ** 2
      error += (off - ((ofCoder[coder] ?? 0) - mean)) ** 2
    }
  }
  const byCoder = ofCoder.reduce((sum, own) => sum + units * (own - mean) ** 2, 0)
  const known = (squares: number): number => (squares <= rounding * units * coders ? 0 : squares)
  if (known(between) === 0 && known(within) === 0) return 'no-variance'
  return {
    units,
    coders,
    between: known(between) / (units - 1),
    within: known(within) / (units * (coders - 1)),
    byCoder: known(byCoder) / (coders - 1),
    error: known(error) / ((units - 1) * (coders - 1)),
  }
}
