/**
 * What an alert, a flagged course, is worth at a base rate that the reader states; formula and limits are in
 * docs/rules/false-alarms.md. Source: Bayes' theorem, as for any test with a known sensitivity and specificity.
 */

/** A rate as it was simulated, or a number taken as exact. */
type Rate = number | { readonly rate: number; readonly low: number; readonly high: number }

/** So many of ten, and the limits within which simulation error leaves it. */
export interface OfTen {
  readonly about: number
  readonly low: number
  readonly high: number
}

interface AlertValue {
  readonly baseRate: number
  readonly real: OfTen
  readonly missed: OfTen
}

/** What the worth of an alert follows from; each rate is a share of courses, from 0 to 1. */
interface AlertRates {
  readonly baseRate: number
  readonly falseAlarmRate: Rate
  readonly hitRate: Rate
  /** The share of courses with a rupture that are flagged elsewhere only, as `hitRate` gives it; 0 where left out. */
  readonly elsewhere?: number
}

/**
 * Returns of ten alerts about how many are real, and of ten ruptures how many are missed.
 *
 * `baseRate` is the reader's own figure: the share of courses with a rupture. The limits of `real` take the 95% limits of
 * both rates at their worst, so they are wide rather than narrow. `NaN` where a rate is not between 0 and 1, and for `real`
 * where no alert is to be expected. Source: Bayes' theorem.
 *
 * @example
 * const { real } = alertValue({ baseRate: 0.2, falseAlarmRate: 0.3, hitRate: 0.6 })
 * real.about.toFixed(2) // => '3.33'
 */
export const alertValue = ({ baseRate, falseAlarmRate, hitRate, elsewhere = 0 }: AlertRates): AlertValue => {
  const base = share(baseRate)
  const alarm = limits(falseAlarmRate)
  const hit = limits(hitRate)
  const real = (hits: number, alarms: number): number =>
    (10 * base * hits) / (base * (hits + share(elsewhere)) + (1 - base) * alarms)
  return {
    baseRate: base,
    real: { about: real(hit.rate, alarm.rate), low: real(hit.low, alarm.high), high: real(hit.high, alarm.low) },
    missed: { about: 10 * (1 - hit.rate), low: 10 * (1 - hit.high), high: 10 * (1 - hit.low) },
  }
}

const share = (rate: number): number => (rate >= 0 && rate <= 1 ? rate : Number.NaN)

const limits = (given: Rate): Exclude<Rate, number> => {
  const { rate, low, high } = typeof given === 'number' ? { rate: given, low: given, high: given } : given
  return { rate: share(rate), low: share(low), high: share(high) }
}
