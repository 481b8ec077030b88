import { isObject } from '../kernel/inside.js'
import { ordinalValue } from './names.js'

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
