/**
 * A quick yes to what a schema accepts as it is, derived from the schema itself, so that there is one set of rules.
 *
 * To say what is wrong with a value, zod makes a copy and lists of issues at every level. Hardly a line of a log is wrong; this says
 * yes to the others, and what it does not say yes to is left to zod.
 */
import type * as z from 'zod/mini'
import { isObject } from '../../kernel/inside.js'

/** True where the schema would accept the value, of parsed JSON, and give it back as it came; false says nothing. */
export type Accepts = (value: unknown) => boolean

type Schema = z.core.$ZodType
type Definition = z.core.$ZodTypes['_zod']['def'] | z.core.$ZodDiscriminatedUnionDef

const made = /* @__PURE__ */ new WeakMap<Schema, Accepts>()

/** Returns what says yes for a schema; it is made once. */
export const acceptorOf = (schema: Schema): Accepts => {
  const known = made.get(schema)
  if (known !== undefined) return known
  const isOfType = ofType(schema._zod.def as Definition)
  const checks = checksOf(schema).map(passes)
  const accepts: Accepts =
    checks.length === 0 ? isOfType : (value) => isOfType(value) && checks.every((isPassed) => isPassed(value))
  made.set(schema, accepts)
  return accepts
}

const never: Accepts = () => false

const ofType = (def: Definition): Accepts => {
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string'
    case 'number':
      return Number.isFinite
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'unknown':
      return (value) => value !== undefined
    case 'literal': {
      const values: ReadonlySet<unknown> = new Set(def.values)
      return (value) => values.has(value)
    }
    case 'nullable': {
      const accepts = acceptorOf(def.innerType)
      return (value) => value === null || accepts(value)
    }
    case 'optional':
    case 'default':
      return acceptorOf(def.innerType)
    case 'pipe': {
      const [first, second] = [acceptorOf(def.in), acceptorOf(def.out)]
      return (value) => first(value) && second(value)
    }
    case 'array': {
      const accepts = acceptorOf(def.element)
      return (value) => Array.isArray(value) && value.every(accepts)
    }
    case 'record': {
      const [isKey, accepts] = [acceptorOf(def.keyType), acceptorOf(def.valueType)]
      return (value) => isRecord(value) && Object.entries(value).every(([key, one]) => isKey(key) && accepts(one))
    }
    case 'union':
      return 'discriminator' in def ? discriminated(def) : anyOf(def.options)
    case 'object':
      return def.catchall?._zod.def.type === 'never' ? strict(def.shape) : never
    default:
      return never
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && !Array.isArray(value)

const anyOf = (options: readonly Schema[]): Accepts => {
  const members = options.map(acceptorOf)
  return (value) => members.some((accepts) => accepts(value))
}

const discriminated = ({ discriminator: key, options }: z.core.$ZodDiscriminatedUnionDef): Accepts => {
  const members = new Map<unknown, Accepts>()
  for (const option of options)
    for (const word of option._zod.propValues?.[key] ?? []) members.set(word, acceptorOf(option))
  return (value) => isRecord(value) && (members.get(value[key]) ?? never)(value)
}

const strict = (shape: Readonly<Record<string, Schema>>): Accepts => {
  const fields = Object.entries(shape).map(([key, schema]) => ({
    key,
    accepts: acceptorOf(schema),
    isOptional: schema._zod.def.type === 'optional',
  }))
  return (value) => {
    if (!isRecord(value)) return false
    let given = 0
    for (const { key, accepts, isOptional } of fields) {
      const field = value[key]
      if (field === undefined) {
        if (!isOptional) return false
      } else if (accepts(field)) given += 1
      else return false
    }
    return Object.keys(value).length === given
  }
}

/** Some formats are schema and check at once. */
const isCheck = (schema: Schema): schema is Schema & z.core.$ZodCheck<never> => schema._zod.traits.has('$ZodCheck')

const checksOf = (schema: Schema): readonly z.core.$ZodCheck<never>[] => [
  ...(isCheck(schema) ? [schema] : []),
  ...((schema._zod.def as Definition).checks ?? []),
]

const passes = (check: z.core.$ZodCheck<never>): Accepts => {
  const { format, pattern } = check._zod.def as Partial<z.core.$ZodCheckRegexDef>
  if (format === 'regex' && pattern !== undefined && !pattern.global && !pattern.sticky)
    return (value) => pattern.test(value as string)
  return (value) => {
    const payload: z.core.ParsePayload<never> = { value: value as never, issues: [] }
    check._zod.check(payload)
    return payload.issues.length === 0 && payload.value === value
  }
}
