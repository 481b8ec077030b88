export const addedUp = (weights: readonly number[]): Float64Array => {
  let sum = 0
  return Float64Array.from(weights, (weight) => {
    sum += weight
    return sum
  })
}

/** Returns 1 + the place that a uniform number falls on among weights added up. */
export const chosen = (sums: Float64Array, uniform: number): number => {
  const sought = uniform * (sums[sums.length - 1] ?? 0)
  let place = 0
  while (place < sums.length - 1 && sought >= (sums[place] ?? 0)) place += 1
  return place + 1
}
