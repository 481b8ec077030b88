import type { Disagreement, ValueCounts } from './value-counts.js'

/** Width of a step of the trapezoidal rule, on the scale of log t; its error is below 10⁻¹⁴ of each term. */
const step = 0.25

/** What is smaller, beside the greatest value, is 0. */
const leastRatio = 1e-140

/**
 * Returns the disagreement of values at ratio level, [(c − k) / (c + k)]², without comparing each value with each other one.
 *
 * 1 / (c + k)² = ∫ t e^{−(c + k)t} dt, and at each t a sum over all k of (c − k)² e^{−kt} is W(c − μ)² + S, with W, μ and S the
 * sum, mean and squares of values so weighted. The integral is a trapezoidal sum over log t. Values are 0 or greater; 0 differs
 * from every other value by 1.
 */
export const ratioDisagreement = (counts: ValueCounts): Disagreement => {
  let greatest = 0
  for (const value of counts.keys()) greatest = Math.max(greatest, value)
  const relative = (value: number): number => (value > leastRatio * greatest ? value / greatest : 0)
  const given = [...counts.keys()].filter((value) => relative(value) > 0)
  const values = given.map(relative)
  const many = given.map((value) => counts.get(value) ?? 0)
  const all = many.reduce((sum, count) => sum + count, 0)
  let zeros = 0
  for (const [value, count] of counts) if (relative(value) === 0) zeros += count
  const least = values.reduce((some, value) => Math.min(some, value), 1)
  const sums = new Float64Array(values.length)
  const weights = new Float64Array(values.length)
  const last = Math.log(20) - Math.log(least)
  for (let log = Math.log(0.5e-8); log < last; log += step) {
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
  const places = new Map(given.map((value, index) => [value, sums[index] ?? 0]))
  return {
    between: (one, other) => {
      const sum = relative(one) + relative(other)
      return sum === 0 ? 0 : ((relative(one) - relative(other)) / sum) ** 2
    },
    withAll: (one) => (relative(one) === 0 ? all : (places.get(one) ?? 0) + zeros),
  }
}
