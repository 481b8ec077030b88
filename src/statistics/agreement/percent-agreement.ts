import type { Literature } from '../../kernel/inside.js'
import type { Estimate, Ratings } from './estimate.js'
import { withLimits, without } from './limits.js'
import { meanOverUnits } from './mean-over-units.js'
import { pairsInUnit } from './pairs-in-unit.js'
import { ratedUnits, withoutPairs } from './rated-units.js'

/** Where the variance of percent agreement comes from. */
export const gwet: Literature = {
  source: 'Gwet (2008), Br J Math Stat Psychol 61, 29–48: AC1 and linearised variances, as in R irrCAC',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/**
 * Returns percent agreement: the share of the pairs of ratings of a unit that are the same, averaged over the units that have two
 * ratings or more. It is from 0 to 1. There may be any number of coders; null is a missing rating.
 *
 * The standard error is Gwet's, over all units that have a rating; the limits are those of Student's t with one degree of
 * freedom fewer than these. There is no value where no unit has two ratings (`one-coder`, `empty`).
 *
 * Source: Gwet (2008).
 *
 * @example
 * percentAgreement([[1, 1, 1], [2, 2, null], [1, 2, 2]]).value?.toFixed(3) // => '0.778'
 */
export const percentAgreement = <Value extends string | number>(ratings: Ratings<Value>): Estimate => {
  const units = ratedUnits(ratings)
  const compared = units.filter(({ length }) => length > 1)
  if (compared.length === 0) return without(withoutPairs(ratings), 0)
  const { value, se } = meanOverUnits(
    units.map((unit) => (unit.length > 1 ? (pairsInUnit(unit) * units.length) / compared.length : 0)),
  )
  return withLimits(compared.length, value, se, { least: 0, most: 1 }, { df: units.length - 1 })
}
