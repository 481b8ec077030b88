import type { UnjudgedReason } from '../vocabulary/inside.js'
import type { CodeableConcept } from './resource.js'

/** The codes of FHIR's data-absent-reason that this library writes. */
export type AbsentReason = 'not-asked' | 'asked-unknown' | 'asked-declined' | 'masked' | 'unknown' | 'not-applicable'

const displays: Readonly<Record<AbsentReason, string>> = {
  'not-asked': 'Not Asked',
  'asked-unknown': 'Asked But Unknown',
  'asked-declined': 'Asked But Declined',
  masked: 'Masked',
  unknown: 'Unknown',
  'not-applicable': 'Not Applicable',
}

/** The code for each reason why an episode is not judged; a word withheld from a reader is `masked`, and so is one not given. */
export const absentReasonOf: Readonly<Record<UnjudgedReason | 'withheld', AbsentReason>> = {
  'no-one-of-that-side': 'not-applicable',
  'not-asked': 'not-asked',
  'asked-no-answer': 'asked-unknown',
  declined: 'asked-declined',
  'too-late': 'unknown',
  'no-cut': 'unknown',
  withheld: 'masked',
}

/**
 * Returns the reason why a value is absent, as FHIR writes it.
 *
 * @example
 * dataAbsentReason('not-asked').coding?.[0]?.code // => 'not-asked'
 */
export const dataAbsentReason = (reason: AbsentReason): CodeableConcept => ({
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
      code: reason,
      display: displays[reason],
    },
  ],
})
