import type { Literature, Sourced } from '../kernel/inside.js'

/** Where the use of these values for missing points was read; the digits were computed by two independent programs. */
const suddengains: Literature = {
  source:
    'R suddengains 0.7.2, check_interval: qt(.025, n₁ + n₂ − 2), for missing points as Lutz et al. (2013), whose paper was not read',
  status: 'computed',
  citation: 'read',
  support: 'expert opinion',
}

/**
 * The two-tailed critical value of Student's t at α = .05, that is the 97.5th percentile, by degrees of freedom.
 *
 * Only the degrees of freedom of a sudden change occur: 4 (three points a side), 3 (one missing), 2 (one missing a side).
 * The literature prints them as 2.776, 3.182 and 4.303.
 */
export const criticalT: Readonly<Record<2 | 3 | 4, Sourced<number>>> = {
  2: { value: 4.302652729749464, ...suddengains },
  3: { value: 3.1824463052837095, ...suddengains },
  4: { value: 2.7764451051977943, ...suddengains },
}
