import type { Instrument } from '../instruments/index.js'
import { answerRange } from '../instruments/inside.js'
import { expectGiven } from './expect-given.js'
import { answerCoding, answerSystem, type FhirNames, ordinalValue, questionnaireUrl } from './names.js'
import type { AnswerOption, EnableWhen, Questionnaire, QuestionnaireItem } from './resource.js'

/** So many answers at most are a choice; more are a number to be typed. */
const mostOptions = 21

const isChoice = (instrument: Instrument, item: number): boolean => {
  const { min, max, whole } = answerRange(instrument, item)
  return whole && max - min < mostOptions
}

/** Returns the weighted options of an item: the weight is on the option and on its coding, since each reader looks in one place. */
const optionsOf = (names: FhirNames, instrument: Instrument, item: number): readonly AnswerOption[] => {
  const { min, max } = answerRange(instrument, item)
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    extension: [{ url: ordinalValue, valueDecimal: min + index }],
    valueCoding: answerCoding(names, min + index),
  }))
}

/** By the value and not by `exists`, which some readers take a number not to. */
const askedWhen = (names: FhirNames, instrument: Instrument, item: number): readonly EnableWhen[] => {
  const { askedOnlyIf } = instrument
  if (askedOnlyIf === undefined || !askedOnlyIf.items.includes(item)) return []
  const { answer } = askedOnlyIf
  const question = String(askedOnlyIf.item)
  return isChoice(instrument, askedOnlyIf.item)
    ? [{ question, operator: '=', answerCoding: { system: answerSystem(names), code: String(answer) } }]
    : [{ question, operator: '=', answerDecimal: answer }]
}

const itemOf = (names: FhirNames, instrument: Instrument, item: number): QuestionnaireItem => {
  const { min, max } = answerRange(instrument, item)
  const enableWhen = askedWhen(names, instrument, item)
  const asked = enableWhen.length === 0 ? {} : { enableWhen }
  const head = { linkId: String(item), prefix: String(item), text: `Item ${item}`, required: false, ...asked }
  if (isChoice(instrument, item)) return { ...head, type: 'choice', answerOption: optionsOf(names, instrument, item) }
  return {
    ...head,
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDecimal: min },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueDecimal: max },
    ],
    type: 'decimal',
  }
}

/** `WaiSr` of `wai-sr`: FHIR wants a name that a program could have. */
const programName = (id: string): string => {
  const joined = id.replace(/[^A-Za-z0-9]*([A-Za-z0-9]+)/g, (_, part: string) => part[0]?.toUpperCase() + part.slice(1))
  const plain = joined.replace(/[^A-Za-z0-9]/g, '')
  return /^[A-Z]/.test(plain) ? plain : `Instrument${plain}`
}

/**
 * Returns an instrument's structure as a FHIR R4 Questionnaire: its items, their answers, and which items are asked only after
 * an answer; never its wording.
 *
 * An item's `linkId` is its number, and its text is “Item 1” until the app puts its licensed wording there. Whole answers are options
 * with weights; measured ones are decimals between two ends. No item is required: a person may leave one blank.
 *
 * @example
 * const questionnaire = questionnaireOf(waiSr, { base: 'https://clinic.example/fhir' })
 * questionnaire.item[0]?.answerOption?.map(({ valueCoding }) => valueCoding.code) // => ['1', '2', '3', '4', '5']
 */
export const questionnaireOf = (instrument: Instrument, names: FhirNames): Questionnaire => {
  expectGiven(names, 'base')
  return {
    resourceType: 'Questionnaire',
    url: questionnaireUrl(names, instrument),
    name: programName(instrument.id),
    title: instrument.name,
    status: 'active',
    subjectType: ['Patient'],
    copyright: instrument.licence,
    item: Array.from({ length: instrument.items }, (_, index) => itemOf(names, instrument, index + 1)),
  }
}
