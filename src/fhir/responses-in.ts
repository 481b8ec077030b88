import { isObject } from '../kernel/inside.js'
import { listOf, mostLevels } from './weights.js'

/** A response with its path, and the questionnaire that it answers, where it is beside it. */
export interface FoundResponse {
  readonly path: string
  readonly response: unknown
  readonly questionnaire?: unknown
}

interface Found {
  readonly path: string
  readonly resource: Readonly<Record<PropertyKey, unknown>>
}

/** The resource, or those of a bundle at any depth, each with its path. */
const resourcesIn = (value: unknown, path: string, level = 0): readonly Found[] => {
  if (level > mostLevels || !isObject(value) || typeof value.resourceType !== 'string') return []
  const at = path === '' ? value.resourceType : path
  if (value.resourceType !== 'Bundle') return [{ path: at, resource: value }]
  return listOf(value.entry).flatMap((entry, index) =>
    isObject(entry) ? resourcesIn(entry.resource, `${at}.entry[${index}].resource`, level + 1) : [],
  )
}

const withoutVersion = (canonical: unknown): string | undefined =>
  typeof canonical === 'string' ? canonical.split('|')[0] : undefined

/** The questionnaire of a response: contained in it, or beside it under that address. */
const questionnaireFor = (
  { questionnaire, contained }: Readonly<Record<PropertyKey, unknown>>,
  beside: readonly Found[],
): unknown => {
  const address = withoutVersion(questionnaire)
  if (address === undefined) return undefined
  const within = listOf(contained).find((one) => isObject(one) && address === `#${String(one.id)}`)
  return within ?? beside.find(({ resource }) => resource.url === address)?.resource
}

/**
 * Returns the QuestionnaireResponses in resources of unknown shape, those in bundles included, each with the Questionnaire that it
 * answers, where that is among them. A version after the address is not looked at.
 *
 * @example
 * const response = { resourceType: 'QuestionnaireResponse', status: 'completed' }
 * const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: response }] }
 * responsesIn([bundle]).map(({ path }) => path) // => ['Bundle.entry[0].resource']
 */
export const responsesIn = (resources: readonly unknown[]): readonly FoundResponse[] => {
  const found = resources.flatMap((value) => resourcesIn(value, ''))
  const beside = found.filter(({ resource }) => resource.resourceType === 'Questionnaire')
  return found.flatMap(({ path, resource }): readonly FoundResponse[] => {
    if (resource.resourceType !== 'QuestionnaireResponse') return []
    const questionnaire = questionnaireFor(resource, beside)
    return [{ path, response: resource, ...(questionnaire === undefined ? {} : { questionnaire }) }]
  })
}
