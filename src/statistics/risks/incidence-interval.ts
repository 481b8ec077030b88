import { wilsonInterval } from '../wilson-interval.js'

/**
 * Returns the 95% limits of a cumulative incidence, or of a share that is free: Wilson's interval with the effective number of
 * subjects, F(1 − F) / SE². Without censoring that is the number of subjects, and the interval that of a share.
 *
 * At 0 and 1 the standard error is 0, and the number still at risk counts. `NaN` where that is needed and is 0.
 *
 * Source: Dorey & Korn (1987), Statistics in Medicine 6, 679–687, who put the effective number into an exact interval.
 *
 * @example
 * const { low, high } = incidenceInterval({ incidence: 0.25, se: Math.sqrt(0.25 * 0.75 / 8), atRisk: 3 })
 * const limits = [low.toFixed(3), high.toFixed(3)]
 * limits // => ['0.071', '0.591']
 */
export const incidenceInterval = ({
  incidence,
  se,
  atRisk,
}: {
  readonly incidence: number
  readonly se: number
  readonly atRisk: number
}): { readonly low: number; readonly high: number } => {
  const of = se > 0 ? (incidence * (1 - incidence)) / se ** 2 : atRisk
  return wilsonInterval({ count: incidence * of, of })
}
