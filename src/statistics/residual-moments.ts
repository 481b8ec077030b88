import { mean } from './mean.js'

/** What a straight line through noise leaves of it, in units of the noise's variance. */
export interface ResidualMoments {
  /** E Σ rₐ². */
  readonly squares: number
  /** E Σ rₐ·rₐ₊₁, over successive times. */
  readonly products: number
  /** The variance of the line's slope. */
  readonly slope: number
}

/** baseᵉ of a whole exponent, by products alone, so that it is the same bits on every engine. */
export const wholePower = (base: number, exponent: number): number => {
  let power = 1
  for (let left = exponent; left > 0 && power !== 0; left -= 1) power *= base
  return power
}

/**
 * Returns what residuals about a straight line of least squares are expected to hold, where the values are noise alone.
 *
 * The noise is a stationary autoregression of order one with the correlation φᵈ of values d apart. With R its correlation
 * matrix and M = I − H what takes a line out of the values, E rr′ = σ²·MRM; H has two columns, so that both sums need one
 * pass along the times. `times` are whole numbers that ascend. Fewer than three leave nothing; the variance of the slope is
 * `NaN` of fewer than two. Source: textbook moments of quadratic forms.
 *
 * @example
 * const { squares, slope } = residualMoments([1, 2, 3, 4, 5], 0)
 * ;[squares.toFixed(6), slope.toFixed(6)] // => ['3.000000', '0.100000']
 */
export const residualMoments = (times: readonly number[], autocorrelation: number): ResidualMoments => {
  const n = times.length
  const middle = mean(times)
  const spread = times.reduce((sum, time) => sum + (time - middle) ** 2, 0)
  const level = 1 / Math.sqrt(n)
  const buffer = new Float64Array(4 * n)
  const column = (place: number): Float64Array => buffer.subarray(place * n, (place + 1) * n)
  const [tilt, decay] = [column(0), column(1)]
  // R times both columns: what lies before each time, and what lies after it.
  const [levels, tilts] = [column(2).fill(level), column(3)]
  for (let at = 0; at < n; at += 1) {
    const time = times[at] ?? Number.NaN
    tilt[at] = (time - middle) / Math.sqrt(spread)
    tilts[at] = tilt[at] ?? 0
    decay[at] = at === 0 ? 0 : wholePower(autocorrelation, time - (times[at - 1] ?? time))
  }
  let [one, other] = [0, 0]
  for (let at = 1; at < n; at += 1) {
    const less = decay[at] ?? 0
    one = less * (one + level)
    other = less * (other + (tilt[at - 1] ?? 0))
    levels[at] = (levels[at] ?? 0) + one
    tilts[at] = (tilts[at] ?? 0) + other
  }
  one = 0
  other = 0
  for (let at = n - 2; at >= 0; at -= 1) {
    const less = decay[at + 1] ?? 0
    one = less * (one + level)
    other = less * (other + (tilt[at + 1] ?? 0))
    levels[at] = (levels[at] ?? 0) + one
    tilts[at] = (tilts[at] ?? 0) + other
  }
  let [levelLevel, levelTilt, tiltTilt] = [0, 0, 0]
  for (let at = 0; at < n; at += 1) {
    levelLevel += level * (levels[at] ?? 0)
    levelTilt += level * (tilts[at] ?? 0)
    tiltTilt += (tilt[at] ?? 0) * (tilts[at] ?? 0)
  }
  const slope = tiltTilt / spread
  if (n < 3) return { squares: 0, products: 0, slope }
  let products = 0
  for (let at = 1; at < n; at += 1) {
    const [here, before] = [tilt[at] ?? 0, tilt[at - 1] ?? 0]
    const taken =
      level * ((levels[at] ?? 0) + (levels[at - 1] ?? 0)) + before * (tilts[at] ?? 0) + here * (tilts[at - 1] ?? 0)
    const given = level * level * levelLevel + level * (before + here) * levelTilt + before * here * tiltTilt
    products += (decay[at] ?? 0) - taken + given
  }
  return { squares: n - levelLevel - tiltTilt, products, slope }
}
