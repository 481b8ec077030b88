import { normalQuantile } from '../../statistics/index.js'

/** A share of simulated series and how far simulation alone may have moved it. */
export interface SimulatedShare {
  readonly simulated: true
  /** From 0 to 1; `NaN` where the settings cannot be simulated. */
  readonly rate: number
  /** √(rate·(1 − rate)/series): 0 where none or all are flagged, for which the limits below are the honest figure. */
  readonly standardError: number
  /** The limits of the 95% score interval of the rate. */
  readonly low: number
  readonly high: number
  readonly flagged: number
  readonly series: number
}

/** Source: Wilson (1927), J Am Stat Assoc 22, 209–212: the score interval of a proportion, also where it is 0 or 1. */
export const shareOf = (flagged: number, series: number): SimulatedShare => {
  const rate = flagged / series
  const z = normalQuantile(0.975)
  const spread = z * Math.sqrt((rate * (1 - rate)) / series + (z * z) / (4 * series * series))
  const middle = rate + (z * z) / (2 * series)
  const size = 1 + (z * z) / series
  return {
    simulated: true,
    rate,
    standardError: Math.sqrt((rate * (1 - rate)) / series),
    // At 0 and 1 one limit is the rate itself, which rounding must not miss.
    low: flagged === 0 ? 0 : (middle - spread) / size,
    high: flagged === series ? 1 : (middle + spread) / size,
    flagged,
    series,
  }
}
