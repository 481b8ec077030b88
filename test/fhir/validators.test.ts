/** All that is written passes both validators; what is broken in it is refused by at least one. */
import { beforeAll, describe, expect, it } from 'vitest'
import { describeUnless, lackingPackages } from '../lacking.js'
import { type Validator, validatorPackages, validators } from './validators.js'
import { oneOfEach, written } from './written.js'

type Path = readonly (string | number)[]
interface Broken {
  readonly what: string
  readonly resource: object
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The elements that R4 requires, by the element that they are in, of all that is written. */
const required: Readonly<Record<string, readonly string[]>> = {
  Observation: ['status', 'code'],
  'Observation.component': ['code'],
  'Observation.note': ['text'],
  Questionnaire: ['status'],
  'Questionnaire.item': ['linkId', 'type'],
  'Questionnaire.item.answerOption': ['valueCoding'],
  'Questionnaire.item.enableWhen': ['question', 'operator', 'answerCoding'],
  QuestionnaireResponse: ['status'],
  'QuestionnaireResponse.item': ['linkId'],
  Bundle: ['type'],
  'Bundle.entry.request': ['method', 'url'],
  extension: ['url'],
}

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === key ? replaced(one, rest, by) : one))
  if (!isObject(value)) return value
  const changed = replaced(value[key], rest, by)
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      name === key ? (changed === undefined ? [] : [[name, changed]]) : [[name, one]],
    ),
  )
}

interface Place {
  readonly path: Path
  readonly element: string
  readonly value: unknown
}

/** Every element of a resource, one of each kind: the items of a list are alike. */
const placesIn = (value: unknown, path: Path, element: string): readonly Place[] => {
  if (Array.isArray(value)) return value.length === 0 ? [] : placesIn(value[0], [...path, 0], element)
  if (!isObject(value)) return [{ path, element, value }]
  const own = typeof value.resourceType === 'string' ? value.resourceType : element
  return [
    { path, element: own, value },
    ...Object.entries(value).flatMap(([key, one]) =>
      placesIn(one, [...path, key], key === 'extension' ? key : `${own}.${key}`),
    ),
  ]
}

/** The resource without each required element, and with each plain value of another type. */
const brokenOf = (
  name: string,
  resource: object,
): { readonly removed: readonly Broken[]; readonly mistyped: readonly Broken[] } => {
  const places = placesIn(resource, [], '')
  const without = (path: Path): Broken => ({
    what: `${name} without ${path.join('.')}`,
    resource: replaced(resource, path, undefined) as object,
  })
  const removed = places.flatMap(({ path, element, value }) =>
    (required[element] ?? []).flatMap((key) => (isObject(value) && key in value ? [without([...path, key])] : [])),
  )
  const mistyped = places.flatMap(({ path, value }): readonly Broken[] => {
    if (isObject(value) || path.at(-1) === 'resourceType') return []
    const other = typeof value === 'string' ? 7 : 'seven'
    return [{ what: `${name} with another ${path.join('.')}`, resource: replaced(resource, path, other) as object }]
  })
  return { removed, mistyped }
}

describeUnless(lackingPackages(...validatorPackages), 'what is written', () => {
  let both: Readonly<Record<'fhir' | 'medplum', Validator>>
  beforeAll(async () => {
    both = await validators()
  })

  describe.each(['fhir', 'medplum'] as const)('passes %s', (validator) => {
    it.each(written)('%s', (_, resource) => expect(both[validator](resource)).toEqual([]))
  })

  it('without a required element, or with a value of another type, is refused by at least one', () => {
    const all = oneOfEach.map(([name, resource]) => brokenOf(name, resource))
    const counts = { removed: 0, mistyped: 0, byFhir: 0, byMedplum: 0 }
    const passed: string[] = []
    for (const kind of ['removed', 'mistyped'] as const)
      for (const { what, resource } of all.flatMap((broken) => broken[kind])) {
        const [fhir, medplum] = [both.fhir(resource).length > 0, both.medplum(resource).length > 0]
        counts[kind] += 1
        counts.byFhir += Number(fhir)
        counts.byMedplum += Number(medplum)
        if (!fhir && !medplum) passed.push(what)
      }
    expect(passed).toEqual([])
    expect(counts).toMatchInlineSnapshot(`
      {
        "byFhir": 91,
        "byMedplum": 264,
        "mistyped": 227,
        "removed": 37,
      }
    `)
  })
})
