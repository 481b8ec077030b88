import type { Estimate, Ratings } from './estimate.js'
import { withLimits, without } from './limits.js'
import { meanOverUnits } from './mean-over-units.js'
import { pairsInUnit } from './pairs-in-unit.js'
import { ratedUnits, withoutPairs } from './rated-units.js'

/**
 * Returns Gwet's AC1: (p_a − p_e) / (1 − p_e), with p_a the percent agreement and p_e = Σ π_k(1 − π_k) / (q − 1) over the q
 * **declared** categories, where π_k is the mean over units of the share of a unit's ratings that are k.
 *
 * Ratings are indexes of the categories, from 0; null is a missing rating. Standard error and limits are
 * those of `percentAgreement`; π_k is that of units with any rating. There is no value of a single category (`one-category`), nor
 * where no unit has two ratings (`one-coder`, `empty`).
 *
 * Source: Gwet (2008).
 *
 * @example
 * gwetAc1([[0, 0], [0, 0], [0, 1], [1, 1]], 2).value?.toFixed(3) // => '0.529'
 */
export const gwetAc1 = (ratings: Ratings<number>, categories: number): Estimate => {
  const units = ratedUnits(ratings)
  const compared = units.filter(({ length }) => length > 1).length
  if (compared === 0) return without(withoutPairs(ratings), 0)
  if (!(categories > 1)) return without('one-category', compared)
  const shares = new Map<number, number>()
  for (const unit of units)
    for (const category of unit) shares.set(category, (shares.get(category) ?? 0) + 1 / unit.length / units.length)
  const others = (category: number): number => 1 - (shares.get(category) ?? 0)
  let byChance = 0
  for (const [category, share] of shares) byChance += (share * others(category)) / (categories - 1)
  const weight = units.length / compared
  const same = units.map((unit) => (unit.length > 1 ? pairsInUnit(unit) : byChance))
  const value = meanOverUnits(same.map((share) => weight * (share - byChance))).value / (1 - byChance)
  // What a unit contributes, but for what all units do, which changes no standard error.
  const { se } = meanOverUnits(
    units.map((unit, index) => {
      const own = unit.reduce((sum, category) => sum + others(category), 0) / unit.length / (categories - 1)
      return (weight * (same[index] ?? 0) - 2 * (1 - value) * own) / (1 - byChance)
    }),
  )
  return withLimits(compared, value, se, { least: -1, most: 1 }, { df: units.length - 1 })
}
