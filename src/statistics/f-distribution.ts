import { incompleteBeta, incompleteBetaInverse } from './incomplete-beta.js'

/** Returns the probability of an F above the one observed, by its two degrees of freedom. Source: textbook definition. */
export const fAbove = (f: number, df1: number, df2: number): number =>
  incompleteBeta(df2 / (df2 + df1 * f), (df1 * f) / (df2 + df1 * f), df2 / 2, df1 / 2)

/** Returns the F that is exceeded with a probability, by its two degrees of freedom. Source: textbook definition. */
export const fExceeded = (probability: number, df1: number, df2: number): number => {
  const { x, y } = incompleteBetaInverse(probability, df2 / 2, df1 / 2)
  return (df2 * y) / (df1 * x)
}

/** Returns the 97.5th percentile of Student's t. Its square is an F of 1 and so many degrees of freedom. */
export const t975 = (df: number): number => Math.sqrt(fExceeded(0.05, 1, df))
