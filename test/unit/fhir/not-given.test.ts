/** What plain JavaScript may leave out: each function that writes FHIR says what it lacks, and writes no `undefined`. */
import { describe, expect, it } from 'vitest'
import { hasBegun, sampleAlliance } from '../../../src/alliance/index.js'
import type { Chart } from '../../../src/fhir/chart.js'
import { chartOf, observationOf, questionnaireOf, questionnaireResponseOf } from '../../../src/fhir/index.js'
import type { FhirNames } from '../../../src/fhir/names.js'
import type { ObservationDetails } from '../../../src/fhir/observation-of.js'
import type { ResponseDetails } from '../../../src/fhir/questionnaire-response-of.js'
import { getOrThrow } from '../../../src/index.js'
import { score, waiSr } from '../../../src/instruments/index.js'

const form = { id: 'A', session: 1, answers: Array.from({ length: 12 }, () => 3), row: 1 }
const [row] = getOrThrow(score(waiSr, [form])).rows
const subject = { reference: 'Patient/A' }
const base = 'https://clinic.example/fhir'
const untyped = <T>(given: object | undefined): T => given as T

describe.each<readonly [name: string, write: (given: object | undefined) => unknown, whole: object]>([
  ['questionnaireOf', (given) => questionnaireOf(waiSr, untyped<FhirNames>(given)), { base }],
  [
    'questionnaireResponseOf',
    (given) => questionnaireResponseOf(form, waiSr, untyped<ResponseDetails>(given)),
    { base, subject },
  ],
  [
    'observationOf',
    (given) => row && observationOf(row, waiSr, untyped<ObservationDetails>(given)),
    { base, subject, performer: subject },
  ],
  [
    'chartOf',
    (given) => hasBegun(sampleAlliance) && chartOf(sampleAlliance, untyped<Chart>(given)),
    { base, alliance: 'a', person: 'client', audience: 'clients' },
  ],
])('%s', (_, write, whole) => {
  const expected: Readonly<Record<string, string>> = {
    base: 'base: expected the address under which the app names what it writes',
    subject: 'subject: expected a reference to a person',
    performer: 'performer: expected a reference to a person',
    alliance: 'alliance: expected the name of the alliance',
    person: 'person: expected the id of the person of the chart',
    audience: 'audience: expected one of ',
  }

  it('writes what is given', () => expect(JSON.stringify(write(whole))).not.toContain('undefined'))

  it.each(Object.keys(whole))('says that %s is not given', (key) => {
    const slip = expect.objectContaining({ name: 'TypeError', message: expect.stringContaining(expected[key] ?? '?') })
    expect(() => write({ ...whole, [key]: undefined })).toThrow(slip)
  })

  it('says that nothing is given', () => expect(() => write(undefined)).toThrow(new TypeError(expected.base)))
})
