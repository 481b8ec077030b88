/**
 * Points spread over a box so that each of n equal strata of each side is used once.
 *
 * Point i has, on side d, the stratum that a random order of side d gives it, and a uniform place within that stratum. The
 * order is that of random words, one for each stratum, so that it is a pure function of the seed.
 *
 * Source: McKay, Beckman & Conover (1979), Technometrics 21, 239–245, doi 10.2307/1268522.
 */
import { purposes, uniform } from '../../statistics/index.js'
import { wordAt } from '../../statistics/inside.js'

export interface LatinRange {
  readonly min: number
  readonly max: number
}

/**
 * Returns so many points over some ranges, each with a number for each range.
 *
 * The numbers of a range depend on its place among the ranges and not on its name. Source: see the head of this file.
 */
export const latinHypercube = (
  ranges: Readonly<Record<string, LatinRange>>,
  points: number,
  seed: number,
): readonly Readonly<Record<string, number>>[] => {
  const sides = Object.entries(ranges).map(([name, { min, max }], side) => {
    const draw = (point: number, purpose: number): number => wordAt(seed, 0, side, point, purpose)
    const strata = Array.from({ length: points }, (_, stratum) => ({
      stratum,
      word: draw(stratum, purposes.latinOrder),
    }))
    strata.sort((one, other) => one.word - other.word || one.stratum - other.stratum)
    return strata.map(({ stratum }, point): readonly [string, number] => [
      name,
      min + ((stratum + uniform(draw(point, purposes.latinPlace))) / points) * (max - min),
    ])
  })
  return Array.from({ length: points }, (_, point) =>
    Object.fromEntries(sides.flatMap((side) => side.slice(point, point + 1))),
  )
}
