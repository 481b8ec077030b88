import type { Ratings } from './estimate.js'

/**
 * Returns how many units two coders put into each pair of categories: `table[i][j]` is the number of units in category i of the one
 * and j of the other. A unit that one of them did not rate is left out.
 *
 * `ratings` are indexes of the declared categories, of which there are `categories`; one that no coder used keeps its row.
 *
 * @example
 * crossTable([[0, 0], [0, 1], [1, 1], [1, null]], [0, 1], 2) // => [[1, 1], [0, 1]]
 */
export const crossTable = (
  ratings: Ratings<number>,
  [one, other]: readonly [one: number, other: number],
  categories: number,
): readonly (readonly number[])[] => {
  const table = Array.from({ length: categories }, () => new Array<number>(categories).fill(0))
  for (const unit of ratings) {
    const [first, second] = [unit[one] ?? -1, unit[other] ?? -1]
    const row = table[first]
    if (row?.[second] !== undefined) row[second] = (row[second] ?? 0) + 1
  }
  return table
}
