import type { Literature } from '../../kernel/inside.js'
import { disagreement, type Level } from './disagreement.js'
import type { Estimate, Ratings } from './estimate.js'
import { withLimits, without } from './limits.js'
import { ratedUnits, withoutPairs } from './rated-units.js'

/** Where the coefficient comes from, for reports of it. */
export const krippendorff: Literature = {
  source:
    'Krippendorff (2011), Computing Krippendorff’s alpha-reliability; Hayes & Krippendorff (2007), Commun Methods Meas 1, 77–89',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/**
 * Returns Krippendorff's α: 1 − D_o / D_e, the disagreement within units by that of all ratings that can be compared.
 *
 * D_o = (1/n) Σ_u Σ_{i≠j} δ²(x_ui, x_uj) / (m_u − 1) over the units u of m_u ≥ 2 ratings, n of them in all, and D_e the mean of δ²
 * over all n(n − 1) ordered pairs of these ratings, whatever unit and coder they are of. δ² follows the level: see `levels`.
 * Any number of coders; null is a missing rating, and a unit with a single rating is left out. The time grows with the ratings,
 * not with their pairs. At `ratio` level a value below 0 has no ratio and counts as missing.
 *
 * No value where no unit has two ratings (`one-coder`, `empty`), of one unit (`one-unit`: D_o and D_e are then the same number),
 * and where all ratings are the same (`one-category`).
 *
 * Source: Krippendorff (2011).
 *
 * @example
 * const ratings = [[1, 1], [2, 3], [3, 3], [4, null]]
 * krippendorffAlpha(ratings, 'interval').value?.toFixed(3) // => '0.831'
 */
export const krippendorffAlpha = (ratings: Ratings<number>, level: Level): Estimate => {
  const known =
    level === 'ratio' ? ratings.map((unit) => unit.map((value) => (Number(value) < 0 ? null : value))) : ratings
  const units = ratedUnits(known).filter(({ length }) => length > 1)
  if (units.length === 0) return without(withoutPairs(known), 0)
  const counts = new Map<number, number>()
  let all = 0
  for (const unit of units)
    for (const value of unit) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
      all += 1
    }
  if (counts.size === 1) return without('one-category', units.length)
  if (units.length === 1) return without('one-unit', 1)
  const { between, withAll } = disagreement(counts, level)
  let expected = 0
  for (const [value, count] of counts) expected += count * withAll(value)
  expected /= all * (all - 1)
  let observed = 0
  for (const unit of units)
    for (const [index, one] of unit.entries())
      for (const other of unit.slice(index + 1)) observed += (2 * between(one, other)) / (unit.length - 1)
  const value = 1 - observed / all / expected
  return withLimits(units.length, value, null, { most: 1 }, 'normal')
}
