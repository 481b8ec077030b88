import { mean } from './mean.js'

/**
 * Returns the product-moment correlation of pairs: Σ(xᵢ − x̄)(yᵢ − ȳ) / √[Σ(xᵢ − x̄)² Σ(yᵢ − ȳ)²].
 *
 * `NaN` of lists of different lengths, of fewer than two pairs, and where one of the two does not vary.
 *
 * Source: textbook definition (Pearson).
 *
 * @example
 * correlation([6, 4, 5], [5, 3, 6]).toFixed(3) // => '0.655'
 */
export const correlation = (ones: readonly number[], others: readonly number[]): number => {
  const [centre, middle] = [mean(ones), mean(others)]
  let [shared, squares, otherSquares] = [0, 0, 0]
  for (const [index, one] of ones.entries()) {
    const other = (others[index] ?? Number.NaN) - middle
    shared += (one - centre) * other
    squares += (one - centre) ** 2
    otherSquares += other ** 2
  }
  const size = Math.sqrt(squares * otherSquares)
  // Rounding must not carry it past its bounds; of what does not vary it is no number.
  return ones.length === others.length ? Math.max(-1, Math.min(1, shared / size)) : Number.NaN
}
