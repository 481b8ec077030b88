import type { Literature } from '../../kernel/inside.js'
import type { Estimate } from './estimate.js'
import { without } from './limits.js'

/** Where the coefficients come from, for reports of them. */
export const cicchettiFeinstein: Literature = {
  source: 'Cicchetti & Feinstein (1990), J Clin Epidemiol 43, 551–558: positive and negative agreement',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/** The agreement of two coders on what one of them saw, and on what one of them did not. */
export interface SpecificAgreement {
  readonly positive: Estimate
  readonly negative: Estimate
}

/** Twice the units that both put into a category, of all that each put there. */
const specific = (both: number, apart: number, units: number): Estimate =>
  both + apart === 0
    ? without('empty', units)
    : { units, value: (2 * both) / (2 * both + apart), se: null, low: null, high: null }

/**
 * Returns positive and negative specific agreement of two coders: 2a / (2a + b + c) and 2d / (2d + b + c), where both saw a
 * units, the one alone b, the other alone c, and neither d.
 *
 * `table` is [[a, b], [c, d]]: **the positives first**. There is no value (`empty`) where no coder has a unit of that side. There is
 * no standard error: a bootstrap over clients is in `examples/in-r`.
 *
 * Source: Cicchetti & Feinstein (1990).
 *
 * @example
 * specificAgreement([[6, 2], [2, 90]]).positive.value // => 0.75
 */
export const specificAgreement = (
  table: readonly [readonly [number, number], readonly [number, number]],
): SpecificAgreement => {
  const [[both, one], [other, neither]] = table
  const counts = [both, one, other, neither]
  if (!counts.every((count) => Number.isFinite(count) && count >= 0))
    return { positive: without('empty', 0), negative: without('empty', 0) }
  const units = both + one + other + neither
  return { positive: specific(both, one + other, units), negative: specific(neither, one + other, units) }
}
