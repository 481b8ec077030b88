import type { Disagreement, ValueCounts } from './disagreement.js'

/** Width of a step of the trapezoidal rule, on the scale of log t; its error is below 10⁻¹⁴ of each term. */
const step = 0.25

/**
 * Returns the disagreement of values at ratio level, [(c − k) / (c + k)]², without comparing each value with each other one.
 *
 * 1 / (c + k)² = ∫ t e^{−(c + k)t} dt, and at each t a sum over all k of (c − k)² e^{−kt} is W(c − μ)² + S, with W, μ and S the
 * sum, mean and squares of values so weighted. The integral is a trapezoidal sum over log t. Values are 0 or greater; 0 differs
 * from every other value by 1.
 */
export const ratioDisagreement = (counts: ValueCounts): Disagreement => {
  const values = [...counts.keys()].filter((value) => value > 0)
  const many = values.map((value) => counts.get(value) ?? 0)
  const all = many.reduce((sum, count) => sum + count, 0)
  const zeros = counts.get(0) ?? 0
  let [least, greatest] = [Number.POSITIVE_INFINITY, 0]
  for (const value of values) [least, greatest] = [Math.min(least, value), Math.max(greatest, value)]
  const sums = new Float64Array(values.length)
  const weights = new Float64Array(values.length)
  const last = Math.log(20) - Math.log(least)
  for (let log = Math.log(0.5e-8) - Math.log(greatest); log < last; log += step) {
    const t = Math.exp(log)
    let [sum, first, squares] = [0, 0, 0]
    for (const [index, value] of values.entries()) {
      const weight = Math.exp(-value * t)
      weights[index] = weight
      sum += weight * (many[index] ?? 0)
      first += weight * (many[index] ?? 0) * value
    }
    if (sum === 0) break
    const mean = first / sum
    for (const [index, value] of values.entries())
      squares += (weights[index] ?? 0) * (many[index] ?? 0) * (t * (value - mean)) ** 2
    for (const [index, value] of values.entries())
      sums[index] = (sums[index] ?? 0) + step * (weights[index] ?? 0) * (sum * (t * (value - mean)) ** 2 + squares)
  }
  const places = new Map(values.map((value, index) => [value, sums[index] ?? 0]))
  return {
    between: (one, other) => (one === other ? 0 : ((one - other) / (one + other)) ** 2),
    withAll: (one) => (one === 0 ? all : (places.get(one) ?? 0) + zeros),
  }
}
