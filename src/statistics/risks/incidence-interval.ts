import { normalQuantile } from '../random/normal.js'

const z = normalQuantile(0.975)

/**
 * Returns the limits of the 95% interval of a cumulative incidence, symmetric on the scale of log(−log F), so that it stays between
 * 0 and 1; null where the incidence is 0 or 1, or its error is not known: a normal interval says nothing there.
 *
 * F^exp(± z·se / (F·log F)), with z the normal quantile of .975. No errors.
 *
 * Source: Choudhury (2002), Statistics in Medicine 21, 1129–1144, which found this scale best for endings that compete.
 *
 * @example
 * const { low, high } = incidenceInterval(0.5, 0.25) ?? { low: 0, high: 1 }
 * const limits = [low.toFixed(3), high.toFixed(3)]
 * limits // => ['0.058', '0.845']
 */
export const incidenceInterval = (
  incidence: number,
  se: number | null,
): { readonly low: number; readonly high: number } | null => {
  if (se === null || !(incidence > 0 && incidence < 1)) return null
  const spread = (z * se) / (incidence * Math.log(incidence))
  return { low: incidence ** Math.exp(-spread), high: incidence ** Math.exp(spread) }
}
