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

/** Returns the weights in the extensions of an element. */
export const weightsOn = (element: unknown): readonly number[] =>
  listOf(isObject(element) ? element.extension : undefined).flatMap((extension) => {
    if (!isObject(extension) || !weightUrls.includes(extension.url)) return []
    const weight = extension.valueDecimal ?? extension.valueInteger
    return typeof weight === 'number' ? [weight] : []
  })

/** How deep items and bundles are looked into; no form is deeper. */
export const mostLevels = 100

const keyOf = ({ system, code }: Fields): string => JSON.stringify([system ?? null, code ?? null])

/** The items of a questionnaire at any depth. */
const itemsIn = (element: unknown, level = 0): readonly Fields[] =>
  isObject(element) && level < mostLevels
    ? listOf(element.item).flatMap((item) => (isObject(item) ? [item, ...itemsIn(item, level + 1)] : []))
    : []

/** The weights of a questionnaire's options, by item and by coding; the weight is on the option or on its coding. */
export const optionWeights = (questionnaire: unknown): ((linkId: string, coding: Fields) => number | undefined) => {
  const weights = new Map<string, number>()
  for (const item of itemsIn(questionnaire))
    for (const option of listOf(item.answerOption)) {
      const coding = isObject(option) && isObject(option.valueCoding) ? option.valueCoding : undefined
      const weight = [...weightsOn(option), ...weightsOn(coding)][0]
      if (coding !== undefined && weight !== undefined) weights.set(`${String(item.linkId)} ${keyOf(coding)}`, weight)
    }
  return (linkId, coding) => weights.get(`${linkId} ${keyOf(coding)}`)
}
