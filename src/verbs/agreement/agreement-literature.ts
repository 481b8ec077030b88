import type { AgreementCoefficient, CodersAgreement } from '../../coding/inside.js'
import type { Literature } from '../../kernel/inside.js'
import { cicchettiFeinstein, cohen, cohenWeighted, gwet, krippendorff, shroutFleiss } from '../../statistics/index.js'

const sources: Readonly<Record<AgreementCoefficient, Literature>> = {
  percent: gwet,
  'positive-agreement': cicchettiFeinstein,
  'negative-agreement': cicchettiFeinstein,
  'cohen-kappa': cohen,
  'weighted-kappa-linear': cohenWeighted,
  'weighted-kappa-quadratic': cohenWeighted,
  'krippendorff-alpha': krippendorff,
  'gwet-ac1': gwet,
  'icc-1': shroutFleiss,
  'icc-2': shroutFleiss,
  'icc-3': shroutFleiss,
  'icc-1k': shroutFleiss,
  'icc-2k': shroutFleiss,
  'icc-3k': shroutFleiss,
}

/** Returns where the coefficients come from. */
export const literatureOf = (found: readonly CodersAgreement[]): readonly Literature[] => [
  ...new Set(found.map(({ coefficient }) => sources[coefficient])),
]
