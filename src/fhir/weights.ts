import { isObject } from '../kernel/inside.js'
import { ordinalValue } from './names.js'

type Fields = Readonly<Record<PropertyKey, unknown>>

/** The extensions by which an option or a coding has a weight: of R4, of R5 and of STU3. */
const weightUrls: readonly unknown[] = [
  ordinalValue,
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
  'http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue',
]

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Returns the weight in the extensions of an element, if it has one. */
export const weightOn = (element: unknown): number | undefined => {
  if (!isObject(element)) return undefined
  for (const extension of listOf(element.extension))
    if (isObject(extension) && weightUrls.includes(extension.url)) {
      const weight = extension.valueDecimal ?? extension.valueInteger
      if (typeof weight === 'number') return weight
    }
  return undefined
}

const keyOf = ({ system, code }: Fields): string => JSON.stringify([system ?? null, code ?? null])

/** The items of a questionnaire at any depth. */
const itemsIn = (element: unknown): readonly Fields[] =>
  isObject(element) ? listOf(element.item).flatMap((item) => (isObject(item) ? [item, ...itemsIn(item)] : [])) : []

/** The weights of a questionnaire's options, by item and by coding; the weight is on the option or on its coding. */
export const optionWeights = (questionnaire: unknown): ((linkId: string, coding: Fields) => number | undefined) => {
  const weights = new Map<string, number>()
  for (const item of itemsIn(questionnaire))
    for (const option of listOf(item.answerOption)) {
      const coding = isObject(option) && isObject(option.valueCoding) ? option.valueCoding : undefined
      const weight = weightOn(option) ?? weightOn(coding)
      if (coding !== undefined && weight !== undefined) weights.set(`${String(item.linkId)} ${keyOf(coding)}`, weight)
    }
  return (linkId, coding) => weights.get(`${linkId} ${keyOf(coding)}`)
}
