/**
 * How much of the variance of scores lies between persons: one-way random effects, any number of scores a person.
 *
 * With MSB and MSW the mean squares between and within k persons of n₁ … n_k scores, N = Σnᵢ and
 * n₀ = (N − Σnᵢ²/N) / (k − 1): σ²_within = MSW, σ²_between = max(0, (MSB − MSW) / n₀), ICC(1) = σ²_between / their sum.
 *
 * Source: Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428, ICC(1,1); n₀ of unequal numbers as in Searle, Casella &
 * McCulloch (1992), Variance Components, ch. 3. A negative estimate is set to 0, which they also name.
 */

/** Variance between and within persons, in squared units of the scores. */
export interface VarianceShares {
  readonly mean: number
  readonly between: number
  readonly within: number
  /** Between of both, from 0 to 1. */
  readonly intraclass: number
}

/**
 * Returns the variance of scores between and within persons, a list of scores each; see the head of this file.
 *
 * Scores that are `NaN` or infinite are gaps. Everything is `NaN` where fewer than two persons have scores or none has two,
 * and where squares are greater than a number can be.
 *
 * @example
 * varianceShares([[1, 3], [5, 7]]) // => { mean: 4, between: 7, within: 2, intraclass: 0.7777777777777778 }
 */
export const varianceShares = (persons: Iterable<ArrayLike<number>>): VarianceShares => {
  let people = 0
  let scores = 0
  let squaredNumbers = 0
  let sum = 0
  let between = 0
  let within = 0
  // Running sums of squares about the means (Chan et al. 1983), so that one pass does and large means cost no digits.
  for (const person of persons) {
    let number = 0
    let mean = 0
    for (let index = 0; index < person.length; index += 1) {
      const score = person[index] ?? Number.NaN
      if (!Number.isFinite(score)) continue
      number += 1
      const off = score - mean
      mean += off / number
      within += off * (score - mean)
    }
    if (number === 0) continue
    const offAll = scores === 0 ? 0 : mean - sum / scores
    between += (offAll * offAll * scores * number) / (scores + number)
    people += 1
    scores += number
    squaredNumbers += number * number
    sum += mean * number
  }
  const meanSquareWithin = within / (scores - people)
  const each = (scores - squaredNumbers / scores) / (people - 1)
  const component = Math.max(0, (between / (people - 1) - meanSquareWithin) / each)
  // Of one person, or where no one has two scores, one of the two is no number.
  if (!Number.isFinite(component + meanSquareWithin)) return unknown
  return {
    mean: sum / scores,
    between: component,
    within: meanSquareWithin,
    intraclass: component / (component + meanSquareWithin),
  }
}

const unknown: VarianceShares = {
  mean: Number.NaN,
  between: Number.NaN,
  within: Number.NaN,
  intraclass: Number.NaN,
}
