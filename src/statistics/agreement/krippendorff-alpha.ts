import type { Literature } from '../../kernel/inside.js'
import { disagreement, type Level } from './disagreement.js'
import type { Estimate, Ratings } from './estimate.js'
import { withLimits, without } from './limits.js'
import { meanOverUnits } from './mean-over-units.js'
import { ratedUnits, type UnitRatings, withoutPairs } from './rated-units.js'

/** Where the coefficient comes from, for reports of it. */
export const krippendorff: Literature = {
  source:
    'Krippendorff (2011), Computing Krippendorff’s alpha-reliability; Hayes & Krippendorff (2007), Commun Methods Meas 1, 77–89',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/** The distinct values in ascending order. */
const distinct = (units: readonly UnitRatings<number>[]): Float64Array => {
  const sorted = Float64Array.from(units.flat()).sort()
  return sorted.filter((value, place) => value !== sorted[place - 1])
}

/** The place of a value among ascending ones, by halving: faster than a map of numbers that are not whole. */
const placeOf = (values: Float64Array, value: number): number => {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Returns Krippendorff's α: 1 − D_o / D_e, the disagreement within units divided by that of all ratings that can be compared.
 *
 * D_o = (1/n) Σ_u Σ_{i≠j} δ²(x_ui, x_uj) / (m_u − 1) over the units u of m_u ≥ 2 ratings, n of them in all, and D_e the mean of δ²
 * over all n(n − 1) ordered pairs of these ratings, whatever unit and coder they are of. δ² follows the level: see `levels`.
 * There may be any number of coders; null is a missing rating, and a unit with a single rating is left out. The time grows with
 * the ratings, not with their pairs. At `ratio` level a value below 0 has no ratio and counts as missing.
 *
 * There is no value where no unit has two ratings (`one-coder`, `empty`), of one unit (`one-unit`: D_o and D_e are then the same
 * number), and where all ratings are the same (`one-category`). The standard error is Gwet's; the limits are those of Student's t
 * with one degree of freedom fewer than units.
 *
 * Source: Krippendorff (2011).
 *
 * @example
 * const ratings = [[1, 1], [2, 3], [3, 3], [4, null]]
 * krippendorffAlpha(ratings, 'interval').value?.toFixed(3) // => '0.828'
 */
export const krippendorffAlpha = (ratings: Ratings<number>, level: Level): Estimate => {
  const known =
    level === 'ratio' ? ratings.map((unit) => unit.map((value) => (Number(value) < 0 ? null : value))) : ratings
  const units = ratedUnits(known).filter(({ length }) => length > 1)
  if (units.length === 0) return without(withoutPairs(known), 0)
  const values = distinct(units)
  if (values.length === 1) return without('one-category', units.length)
  if (units.length === 1) return without('one-unit', 1)
  const counts = new Float64Array(values.length)
  const placed = units.map((unit) => unit.map((value) => placeOf(values, value)))
  let all = 0
  for (const unit of placed)
    for (const place of unit) {
      counts[place] = (counts[place] ?? 0) + 1
      all += 1
    }
  const { between, withAll } = disagreement(values, counts, level)
  // By unit, in ratings of a unit of mean size: its disagreement, that of its ratings with all, and its size.
  const size = all / units.length
  const parts = placed.map((unit) => {
    let [own, withOthers] = [0, 0]
    for (const [index, one] of unit.entries()) {
      withOthers += (withAll[one] ?? 0) / all / size
      for (let next = index + 1; next < unit.length; next += 1)
        own += (2 * between(one, unit[next] ?? one)) / (unit.length - 1) / size
    }
    return { own, withOthers, relative: unit.length / size }
  })
  const observed = meanOverUnits(parts.map(({ own }) => own)).value
  const expected = meanOverUnits(parts.map(({ withOthers }) => withOthers)).value
  const corrected = observed * ((all - 1) / all)
  const value = 1 - corrected / expected
  // What a unit contributes, but for what all units do, which changes no standard error.
  const { se } = meanOverUnits(
    parts.map(({ own, withOthers, relative }) => {
      const [seen, chance] = [own - corrected * relative, withOthers - expected * relative]
      return (2 * observed * chance) / expected ** 2 - seen / expected
    }),
  )
  return withLimits(units.length, value, se, { most: 1 }, { df: units.length - 1 })
}
