import { alertValue, type CohortLikeness, hitRateLike, type OfTen, type Rule } from '../../detection/index.js'
import type { StatedDrop } from '../options/stated-drop.js'

/** Of ten courses flagged so many hold the fall that was stated, of ten such falls so many are missed; simulated. */
export interface AlertWorth {
  readonly simulated: true
  readonly autocorrelation: number
  readonly real: OfTen
  readonly missed: OfTen
}

/** What a flag is worth under what was stated. */
export const alertWorth = (
  rule: Rule,
  likeness: CohortLikeness,
  { baseRate, ...drop }: StatedDrop,
  {
    autocorrelation,
    share: rate,
    low,
    high,
  }: { readonly autocorrelation: number; readonly share: number; readonly low: number; readonly high: number },
  simulation: { readonly seed: number; readonly series: number },
): AlertWorth => {
  const hits = hitRateLike(rule, likeness, drop, { ...simulation, autocorrelation })
  const { real, missed } = alertValue({ baseRate, falseAlarmRate: { rate, low, high }, hitRate: hits })
  return { simulated: true, autocorrelation, real, missed }
}
