/** The JSON Schema of a command and the parser accept the same, whatever was put into a command or taken out of it. */
import fc from 'fast-check'
import type { AllianceCommand } from 'rupture-repair'
import { commandJsonSchema } from 'rupture-repair/json-schema'
import { parseCommand } from 'rupture-repair/schema'
import { expect, test } from 'vitest'
import { commands } from '../../src/testing/arbitraries/event.js'
import { describeUnless, lackingPackages } from '../lacking.js'
import { runs } from '../runs.js'

type Json = unknown
type Path = readonly (string | number)[]
type Check = (value: Json) => boolean

const lacking = lackingPackages('ajv')
const seed = 20_261_130

const checks = async (): Promise<(tag: AllianceCommand['_tag']) => Check> => {
  const { Ajv } = (await import(/* @vite-ignore */ ['a', 'jv'].join(''))) as {
    Ajv: new (options: object) => { readonly compile: (schema: object) => Check }
  }
  const ajv = new Ajv({ strict: false })
  const compiled = new Map<string, Check>()
  return (tag) => {
    const check = compiled.get(tag) ?? ajv.compile(commandJsonSchema(tag))
    compiled.set(tag, check)
    return check
  }
}

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null
const pathsOf = (value: Json, path: Path = []): readonly Path[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, one]) => [[...path, key], ...pathsOf(one, [...path, key])])
    : []

/** A command with one thing changed: taken out, of another kind, another word, or one key more. */
const changed = (command: AllianceCommand, place: number, how: number): Json => {
  const copy: Json = JSON.parse(JSON.stringify(command))
  const paths = pathsOf(copy).filter((path) => path[0] !== '_tag')
  const path = paths[place % paths.length] ?? []
  const parent = path.slice(0, -1).reduce<Json>((inner, key) => (isObject(inner) ? inner[key] : undefined), copy)
  if (!isObject(parent)) return copy
  const key = String(path.at(-1))
  const puts: readonly Json[] = ['x', 1, 3, null, 'about', 'observer', '', [], {}, true, -1, 2.5]
  if (how % 14 === 13 && !Array.isArray(parent)) delete parent[key]
  else if (how % 14 === 12 && !Array.isArray(parent)) parent.more = 1
  else parent[key] = puts[how % puts.length]
  return copy
}

/** What only the parser sees: a dimension of this name. */
const isBeyondSchemas = (value: Json): boolean => JSON.stringify(value).includes('"__proto__"')

describeUnless(lacking, 'ajv', () => {
  test.each(Object.entries(commands))('%s', { timeout: 60_000 }, async (tag, command) => {
    const check = (await checks())(tag as AllianceCommand['_tag'])
    let refused = 0
    fc.assert(
      fc.property(command as fc.Arbitrary<AllianceCommand>, fc.nat(), fc.nat(), (one, place, how) => {
        const whole: Json = JSON.parse(JSON.stringify(one))
        if (isBeyondSchemas(whole)) return
        expect(check(whole)).toBe(true)
        const other = changed(one, place, how)
        const accepted = parseCommand(other)._tag === 'Right'
        if (!accepted) refused += 1
        if (check(other) !== accepted) throw new Error(`ajv says ${!accepted}: ${JSON.stringify(other)}`)
      }),
      { seed, numRuns: runs(300) },
    )
    expect(refused).toBeGreaterThan(runs(50))
  })
})
