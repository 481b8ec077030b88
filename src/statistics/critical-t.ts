import type { Literature, Sourced } from '../kernel/inside.js'

/** Where the use of these values for missing points was read; the digits were computed by two independent programs. */
const lutz: Literature = {
  source: 'Tang & DeRubeis (1999); adjusted for missing points by Lutz et al. (2013), as in R suddengains',
  status: 'computed',
  citation: 'second-hand',
  support: 'expert opinion',
}

/**
 * The two-tailed critical value of Student's t at α = .05, that is the 97.5th percentile, by degrees of freedom.
 *
 * Only the degrees of freedom of a sudden change occur: 4 (three points a side), 3 (one missing), 2 (one missing a side).
 * The literature prints them as 2.776, 3.182 and 4.303.
 */
export const criticalT: Readonly<Record<2 | 3 | 4, Sourced<number>>> = {
  2: { value: 4.302652729749464, ...lutz },
  3: { value: 3.1824463052837095, ...lutz },
  4: { value: 2.7764451051977943, ...lutz },
}
