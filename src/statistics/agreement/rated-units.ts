import type { Ratings, WithoutValue } from './estimate.js'

/** The ratings of one unit, those that are missing left out. */
export type UnitRatings<Value> = readonly Value[]

/** Whether there is a rating: neither null nor a number that is none. */
const isRating = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined && (typeof value !== 'number' || Number.isFinite(value))

/** Returns the ratings of each unit, without those that are missing and without units that have none. */
export const ratedUnits = <Value>(ratings: Ratings<Value>): readonly UnitRatings<Value>[] =>
  ratings.map((unit) => unit.filter(isRating)).filter((unit) => unit.length > 0)

/** Returns why no two ratings can be compared: a single coder rated, or no unit has two ratings. */
export const withoutPairs = <Value>(ratings: Ratings<Value>): WithoutValue => {
  const coders = new Set(ratings.flatMap((unit) => unit.flatMap((value, coder) => (isRating(value) ? [coder] : []))))
  return coders.size === 1 ? 'one-coder' : 'empty'
}

/**
 * Returns the units that every coder rated, the only ones that an analysis of variance can take.
 *
 * @example
 * completeUnits([[1, 2], [3, null]]) // => [[1, 2]]
 */
export const completeUnits = (ratings: Ratings<number>): readonly (readonly number[])[] => {
  const coders = ratings.reduce((most, unit) => Math.max(most, unit.length), 0)
  return ratings.filter((unit): unit is readonly number[] => unit.length === coders && unit.every(isRating))
}
