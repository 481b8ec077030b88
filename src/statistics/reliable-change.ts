import type { Sourced } from '../kernel/inside.js'
import { areNumbers, finite } from './finite.js'

/** The two-tailed 5% point of the standard normal distribution, as printed by the source. */
export const reliableChangeZ: Sourced<number> = {
  value: 1.96,
  source:
    'R suddengains 0.7.2, define_crit1_cutoff: 1.96·√2·SD·√(1 − r), after Jacobson & Truax (1991), whose paper was not read',
  status: 'found',
  citation: 'read',
  support: 'replicated',
}

/**
 * Returns the smallest change of a score that is unlikely to be measurement error, 1.96·√2·SD·√(1 − r), in the unit of the SD.
 *
 * `reliability` is r, from 0 to 1 (Jacobson & Truax ask for test–retest; Martinovich et al. 1996 prefer internal consistency
 * for the error of one occasion, which gives a smaller value). It serves as a cut-off for a sudden change or as the floor of a drop. `NaN` where the SD or `z` is
 * negative or `reliability` outside its range: no change can be called reliable then. `z` is how many standard errors of a
 * difference, in place of 1.96.
 *
 * Source: Jacobson & Truax (1991), as in R suddengains.
 *
 * @example
 * reliableChange(10.5, 0.931).toFixed(2) // => '7.65'
 */
export const reliableChange = (
  standardDeviation: number,
  reliability: number,
  z: number = reliableChangeZ.value,
): number =>
  areNumbers([standardDeviation, reliability, z]) &&
  standardDeviation >= 0 &&
  z >= 0 &&
  reliability >= 0 &&
  reliability <= 1
    ? finite(z * Math.SQRT2 * standardDeviation * Math.sqrt(1 - reliability))
    : Number.NaN
