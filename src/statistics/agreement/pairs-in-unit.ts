import type { UnitRatings } from './rated-units.js'

/** Returns the share of the pairs of ratings of one unit, two or more, that are the same. */
export const pairsInUnit = <Value>(unit: UnitRatings<Value>): number => {
  const counts = new Map<Value, number>()
  for (const value of unit) counts.set(value, (counts.get(value) ?? 0) + 1)
  let same = 0
  for (const count of counts.values()) same += count * (count - 1)
  return same / (unit.length * (unit.length - 1))
}
