import fc from 'fast-check'
import { eventJsonSchema } from 'rupture-repair/json-schema'
import { expect, test } from 'vitest'
import { events } from '../../../../src/testing/arbitraries/event.js'

type Json = unknown
const isObject = (value: Json): value is Readonly<Record<string, Json>> => typeof value === 'object' && value !== null
const listIn = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [])

const schema = eventJsonSchema()
const named = (reference: Json): Json => (isObject(schema.$defs) ? schema.$defs[String(reference).slice(8)] : undefined)

/** Every key a schema knows and every word it lists, each with the keys that lead to it. */
const known = (part: Json, path: string): readonly string[] => {
  if (!isObject(part)) return []
  const words = [...listIn(part.enum), ...('const' in part ? [part.const] : [])].map((word) => `${path}=${word}`)
  const keys = isObject(part.properties) ? Object.entries(part.properties) : []
  return [
    ...words,
    ...keys.flatMap(([key, inner]) => [`${path}.${key}`, ...known(inner, `${path}.${key}`)]),
    ...[...listIn(part.oneOf), part.items].flatMap((inner) => known(inner, path)),
    ...('$ref' in part ? known(named(part.$ref), path) : []),
  ]
}

/** The same of a value. */
const reached = (value: Json, path: string): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((inner) => reached(inner, path))
  if (!isObject(value)) return [`${path}=${value}`]
  return Object.entries(value).flatMap(([key, inner]) => [`${path}.${key}`, ...reached(inner, `${path}.${key}`)])
}

// Else the laws of the log line would hold of less than they seem to.
test('the arbitraries reach every key and every word that an event may hold', () => {
  const all = known(schema, '')
  // An amendment may hold any other entry, so it takes as many draws as all of them.
  const samples = Object.entries<fc.Arbitrary<unknown>>(events).flatMap(([tag, event]) =>
    fc.sample(event, { seed: 20261122, numRuns: tag === 'EntryAmended' ? 300 * Object.keys(events).length : 300 }),
  )
  const seen = new Set(samples.flatMap((value) => reached(value, '')))
  expect(all.length).toBeGreaterThan(300)
  expect(all.filter((place) => !seen.has(place))).toEqual([])
})
