import type { Instrument } from '../instruments/index.js'
import { type AnsweredForm, answerRange } from '../instruments/inside.js'
import { expectGiven } from './expect-given.js'
import { answerCoding, type FhirNames, questionnaireUrl, sessionReference } from './names.js'
import type { QuestionnaireResponse, Reference } from './resource.js'

/** The people of a response, and when it was filled in. */
export interface ResponseDetails extends FhirNames {
  /** The person whose record it is. */
  readonly subject: Reference
  /** The person who answered, where it is not the subject. */
  readonly source?: Reference
  /** A date, or a date and time with its offset, as FHIR writes it. */
  readonly authored?: string
}

/**
 * Returns a filled-in form as a FHIR R4 QuestionnaireResponse to the questionnaire of its instrument; a blank is an item left out.
 *
 * The session is an encounter known by the form's id and its number. The form's answers are written as they are: `score` judges them.
 *
 * @example
 * const form = { id: 'A', session: 3, answers: [8, 9, null, 7], row: 1 }
 * const response = questionnaireResponseOf(form, rating4x10, {
 *   base: 'https://clinic.example/fhir',
 *   subject: { reference: 'Patient/A' },
 * })
 * response.item.map(({ linkId }) => linkId) // => ['1', '2', '4']
 */
export const questionnaireResponseOf = (
  form: AnsweredForm,
  instrument: Instrument,
  details: ResponseDetails,
): QuestionnaireResponse => {
  expectGiven(details, 'base', 'subject')
  const { base, subject, source, authored } = details
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: questionnaireUrl({ base }, instrument),
    status: 'completed',
    subject,
    encounter: sessionReference({ base }, form.id, form.session),
    ...(authored === undefined ? {} : { authored }),
    ...(source === undefined ? {} : { source }),
    item: form.answers.flatMap((answer, index) => {
      if (answer === null || answer === undefined || Number.isNaN(answer)) return []
      const { whole } = answerRange(instrument, index + 1)
      const value = whole ? { valueCoding: answerCoding({ base }, answer) } : { valueDecimal: answer }
      return [{ linkId: String(index + 1), answer: [value] }]
    }),
  }
}
