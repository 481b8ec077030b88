import { wilsonInterval } from '../../statistics/index.js'

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

export const shareOf = (flagged: number, series: number): SimulatedShare => {
  const rate = flagged / series
  return {
    simulated: true,
    rate,
    standardError: Math.sqrt((rate * (1 - rate)) / series),
    ...wilsonInterval({ count: flagged, of: series }),
    flagged,
    series,
  }
}
