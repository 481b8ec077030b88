import type { Instrument } from '../instruments/index.js'
import type { CodeableConcept, Coding, Reference } from './resource.js'

/**
 * The address under which an app names what it writes, without a slash at its end. FHIR has no codes for alliance instruments,
 * so the app owns these names; none is looked up.
 */
export interface FhirNames {
  readonly base: string
}

/** Returns the canonical address of an instrument's questionnaire. */
export const questionnaireUrl = ({ base }: FhirNames, { id }: Pick<Instrument, 'id'>): string =>
  `${base}/Questionnaire/${encodeURIComponent(id)}`

/** Returns the code system whose codes are numbers: `3` is the answer 3. */
export const answerSystem = ({ base }: FhirNames): string => `${base}/CodeSystem/answers`

/** Returns a name of parts, of which no other parts make the same; nothing in it separates values of a search. */
export const nameOf = (...parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll(/[%/|,$\\]/g, encodeURIComponent)).join('/')

export const sessionSystem = ({ base }: FhirNames): string => `${base}/session`
export const participantSystem = ({ base }: FhirNames): string => `${base}/participant`
export const entrySystem = ({ base }: FhirNames): string => `${base}/entry`

/** The text as a code, where FHIR takes it for one: no white space at its ends, and one blank at a time within. */
const asCode = (text: string): string | undefined => (/^[^\s]+( [^\s]+)*$/.test(text) ? text : undefined)

const concept = (system: string, name: string, text: string): CodeableConcept => {
  const code = asCode(name)
  return code === undefined ? { text } : { coding: [{ system, code, display: text }], text }
}

/** Returns the concept of an instrument, which is what an observation is of. */
export const instrumentConcept = ({ base }: FhirNames, id: string, name: string): CodeableConcept =>
  concept(`${base}/CodeSystem/instruments`, id, name)

/** Returns the concept of one score of an instrument. */
export const scaleConcept = ({ base }: FhirNames, id: string, scale: string): CodeableConcept =>
  concept(`${base}/CodeSystem/scales`, `${id}.${scale}`, scale)

/** Returns the session as an encounter, named by whose it is (an alliance, or a person of a table of forms) and its number. */
export const sessionReference = (names: FhirNames, whose: string, session: number): Reference => ({
  type: 'Encounter',
  identifier: { system: sessionSystem(names), value: `${whose}/${session}` },
})

/** Returns the coding of an answer, with its weight. */
export const answerCoding = (names: FhirNames, answer: number): Coding => ({
  extension: [{ url: ordinalValue, valueDecimal: answer }],
  system: answerSystem(names),
  code: String(answer),
  display: String(answer),
})

/** The address of the extension by which R4 gives an answer its weight. */
export const ordinalValue = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
