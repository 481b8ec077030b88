/** Width of a step of the trapezoidal rule, on the scale of log t; its error is below 10⁻¹⁴ of each term. */
const step = 0.25

/** What is smaller is 0: beside the greatest value, which is 1. */
const smallest = 1e-140

/**
 * Returns the sum of [(c − k) / (c + k)]² of each value c with all values k, without comparing each with each other one. Values
 * are from 0 to 1, in ascending order, and given so many times each; 0 differs from every other value by 1.
 *
 * 1 / (c + k)² = ∫ t e^{−(c + k)t} dt, and at each t the sum over all k of (c − k)² e^{−kt} is W(c − μ)² + S, with W, μ and S the
 * sum, mean and squares of values weighted by e^{−kt}. The integral is a trapezoidal sum over log t.
 */
export const ratioDisagreement = (values: Float64Array, counts: Float64Array): Float64Array => {
  const first = values.findIndex((value) => value > smallest)
  const zeros = counts.subarray(0, first).reduce((sum, count) => sum + count, 0)
  const others = counts.subarray(first).reduce((sum, count) => sum + count, 0)
  const sums = new Float64Array(values.length)
  const weights = new Float64Array(values.length)
  const last = Math.log(20 / (values[first] ?? 1))
  for (let log = Math.log(0.5e-8); log < last; log += step) {
    const t = Math.exp(log)
    // Beyond it the weights are 0.
    let end = first
    let [sum, centre, squares] = [0, 0, 0]
    for (; end < values.length && (values[end] ?? 0) * t < 60; end += 1) {
      const value = values[end] ?? 0
      const weight = Math.exp(-value * t)
      weights[end] = weight
      sum += weight * (counts[end] ?? 0)
      centre += weight * (counts[end] ?? 0) * value
    }
    const mean = centre / sum
    for (let place = first; place < end; place += 1)
      squares += (weights[place] ?? 0) * (counts[place] ?? 0) * (t * ((values[place] ?? 0) - mean)) ** 2
    for (let place = first; place < end; place += 1)
      sums[place] =
        (sums[place] ?? 0) + step * (weights[place] ?? 0) * (sum * (t * ((values[place] ?? 0) - mean)) ** 2 + squares)
  }
  return sums.map((sum, place) => (place < first ? others : sum + zeros))
}
