import { isObject } from '../kernel/inside.js'
import { notUnderstood } from './not-understood.js'
import type { ResponseProblem } from './response-problem.js'
import { listOf, mostLevels } from './weights.js'

type Fields = Readonly<Record<PropertyKey, unknown>>

/** A response with its path, and the questionnaire that it answers, where it is beside it. */
export interface FoundResponse {
  readonly path: string
  readonly response: unknown
  readonly questionnaire?: unknown
  /** What keeps it from being read before it is looked at: what its bundle says of it is not known, or it has two questionnaires. */
  readonly problems: readonly ResponseProblem[]
}

interface Found {
  readonly path: string
  readonly resource: Fields
  readonly problems: readonly ResponseProblem[]
}

/** The resource, or those of a bundle at any depth, each with its path. */
const resourcesIn = (
  value: unknown,
  path: string,
  above: readonly ResponseProblem[] = [],
  level = 0,
): readonly Found[] => {
  if (level > mostLevels || !isObject(value) || typeof value.resourceType !== 'string') return []
  const at = path === '' ? value.resourceType : path
  if (value.resourceType !== 'Bundle') return [{ path: at, resource: value, problems: above }]
  const { entry: entries, ...others } = value
  const ofBundle = [...above, ...notUnderstood(others, at)]
  return listOf(entries).flatMap((entry, index) => {
    const place = `${at}.entry[${index}]`
    if (!isObject(entry)) return []
    return resourcesIn(entry.resource, `${place}.resource`, [...ofBundle, ...notUnderstood(entry, place)], level + 1)
  })
}

type Beside = Pick<Found, 'resource' | 'problems'>

/** Those that differ, each once. */
const distinct = (all: readonly Beside[]): readonly Beside[] =>
  all.length < 2 ? all : [...new Map(all.map((one) => [JSON.stringify(one.resource), one])).values()]

/** The questionnaires of each address, those that are the same once. */
const byAddress = (found: readonly Found[]): ReadonlyMap<unknown, readonly Beside[]> => {
  const all = new Map<unknown, Found[]>()
  for (const one of found) {
    if (one.resource.resourceType !== 'Questionnaire') continue
    const own = all.get(one.resource.url)
    if (own === undefined) all.set(one.resource.url, [one])
    else own.push(one)
  }
  return new Map([...all].map(([address, own]) => [address, distinct(own)]))
}

/** The questionnaires that a response may answer: contained in it, or beside it under its address and the version that it names. */
const questionnairesFor = (
  { questionnaire, contained }: Fields,
  beside: ReturnType<typeof byAddress>,
): readonly Beside[] => {
  if (typeof questionnaire !== 'string') return []
  const [address, version] = questionnaire.split('|')
  const within = listOf(contained).flatMap((resource) => (isObject(resource) ? [{ resource, problems: [] }] : []))
  const isNamed = ({ resource }: Beside): boolean =>
    resource.resourceType === 'Questionnaire' && address === `#${String(resource.id)}`
  const isVersion = (of: unknown): boolean => version === undefined || of === undefined || of === version
  const there = (beside.get(address) ?? []).filter(({ resource }) => isVersion(resource.version))
  const contains = within.filter(isNamed)
  return contains.length === 0 ? there : distinct([...contains, ...there])
}

/**
 * Returns the QuestionnaireResponses in resources of unknown shape, those in bundles included, each with the Questionnaire that it
 * answers, where that is among them: in the version that the response names, if both name one.
 *
 * @example
 * const response = { resourceType: 'QuestionnaireResponse', status: 'completed' }
 * const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: response }] }
 * responsesIn([bundle]).map(({ path }) => path) // => ['Bundle.entry[0].resource']
 */
export const responsesIn = (resources: readonly unknown[]): readonly FoundResponse[] => {
  const found = resources.flatMap((value) => resourcesIn(value, ''))
  const beside = byAddress(found)
  return found.flatMap(({ path, resource, problems }): readonly FoundResponse[] => {
    if (resource.resourceType !== 'QuestionnaireResponse') return []
    const [one, another] = questionnairesFor(resource, beside)
    if (one === undefined) return [{ path, response: resource, problems }]
    const found = { path, response: resource, problems: [...problems, ...one.problems] }
    if (another === undefined) return [{ ...found, questionnaire: one.resource }]
    const expected = 'one questionnaire of this address and version'
    const several = { _tag: 'SeveralQuestionnaires', path: `${path}.questionnaire`, expected } as const
    return [{ ...found, problems: [...found.problems, several] }]
  })
}
