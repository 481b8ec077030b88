import { fTail } from './f-tail.js'

const quantiles = new Map<number, number>()

/** The 97.5th percentile of Student's t, by halving, since t² is an F of 1 and so many degrees of freedom. */
export const t975 = (df: number): number => {
  const known = quantiles.get(df)
  if (known !== undefined) return known
  let [low, high] = [1.9, 13]
  for (let half = 0; half < 50; half += 1) {
    const middle = (low + high) / 2
    if (fTail(middle * middle, 1, df) > 0.05) low = middle
    else high = middle
  }
  quantiles.set(df, low)
  return low
}

/** The same of the normal distribution. */
export const normal = 1.959963984540054
