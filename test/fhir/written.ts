/** One of everything that this library writes as FHIR. */

import { getOrThrow } from 'rupture-repair'
import { type AllianceEvent, hasBegun, replay } from 'rupture-repair/alliance'
import { type Bundle, chartOf, observationOf, questionnaireOf, questionnaireResponseOf } from 'rupture-repair/fhir'
import { type Instrument, instruments, psq, rating4x10, score, waiSr } from 'rupture-repair/instruments'
import type { FhirNames } from '../../src/fhir/names.js'
import type { ResponseDetails } from '../../src/fhir/questionnaire-response-of.js'
import type { AnsweredForm } from '../../src/instruments/score.js'

export const names: FhirNames = { base: 'https://clinic.example/fhir' }
const client = { reference: 'Patient/A' }
export const details: ResponseDetails = {
  ...names,
  subject: client,
  source: client,
  authored: '2026-03-01T10:00:00+01:00',
}

/** Answers that differ from item to item. */
const filled = ({ items, answers: { min, max } }: Instrument): readonly number[] =>
  Array.from({ length: items }, (_, index) => min + (index % (max - min + 1)))

export const waiSrForm: AnsweredForm = { id: 'A', session: 3, answers: [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4], row: 1 }

const observed = (instrument: Instrument, form: AnsweredForm): object => {
  const [row] = getOrThrow(score(instrument, [form])).rows
  if (row === undefined) throw new TypeError('unreachable: one form has one row')
  return observationOf(row, instrument, {
    ...names,
    subject: client,
    performer: client,
    effective: '2026-03-01',
    derivedFrom: { reference: 'QuestionnaireResponse/1' },
  })
}

const by = (id: string) => ({ session: 1, by: { _tag: 'participant', id }, at: '2026-03-01' }) as const
const rating = (scores: Readonly<Record<string, number | null>>): AllianceEvent => ({
  _tag: 'RatingGiven',
  stamp: by('ann'),
  rating: { of: [{ _tag: 'person', id: 'ann' }, { _tag: 'whole' }], instrument: 'own scale', scores },
})
const log: readonly AllianceEvent[] = [
  {
    _tag: 'AllianceBegan',
    stamp: { ...by('lea'), session: 0 },
    beginning: {
      setting: 'group',
      medium: 'in-person',
      provenance: 'invented',
      participants: [
        { id: 'ann', role: 'member' },
        { id: 'ben', role: 'member' },
        { id: 'lea', role: 'leader' },
      ],
    },
  },
  { _tag: 'SessionHeld', stamp: by('lea'), held: { present: ['ann', 'ben', 'lea'] } },
  rating({ total: 40, bond: null }),
  rating({ closeness: 2.5 }),
  { _tag: 'EntryWithdrawn', stamp: by('ann'), entry: 4 },
]
const state = getOrThrow(replay(log))
export const chart: Bundle | undefined = hasBegun(state)
  ? chartOf(state, { ...names, alliance: 'g', person: 'ann', audience: 'everyone' })
  : undefined

const blank: AnsweredForm = { ...waiSrForm, answers: [null, ...waiSrForm.answers.slice(1)] }

/** One of each kind, by a name. */
export const oneOfEach: readonly (readonly [name: string, resource: object])[] = [
  ['questionnaire with a question asked after another', questionnaireOf(psq, names)],
  ['questionnaire with measured answers', questionnaireOf(rating4x10, names)],
  ['response', questionnaireResponseOf(waiSrForm, waiSr, details)],
  [
    'response with a fraction',
    questionnaireResponseOf({ ...waiSrForm, answers: [8.5, 9, null, 7] }, rating4x10, details),
  ],
  ['scores', observed(waiSr, waiSrForm)],
  ['scores withheld', observed(waiSr, blank)],
  ...(chart?.entry ?? []).map(({ resource }) => [`rating that is ${resource.status}`, resource] as const),
  ['transaction', chart ?? {}],
]
/** All, with every instrument. */
export const written: readonly (readonly [name: string, resource: object])[] = [
  ...instruments.map(
    (instrument) => [`questionnaire of ${instrument.id}`, questionnaireOf(instrument, names)] as const,
  ),
  ...instruments.map((instrument) => {
    const form = { ...waiSrForm, answers: filled(instrument) }
    return [`response to ${instrument.id}`, questionnaireResponseOf(form, instrument, details)] as const
  }),
  ...oneOfEach,
]
