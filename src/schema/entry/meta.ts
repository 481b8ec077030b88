import * as z from 'zod/mini'
import { isObject } from '../../kernel/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { greatestDepth } from '../problems/json-text.js'

/** What an app keeps beside an entry, such as tenant, device or when it was stored: kept as it came and never interpreted. */
export type Meta = Readonly<Record<string, unknown>>

/** Says whether JSON gives back what is there: an infinity, a long whole number and a `__proto__` would come back as something else. */
const isKept = (value: unknown, depth = greatestDepth): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value))
    : !isObject(value) ||
      (depth > 0 && Object.entries(value).every(([key, one]) => key !== '__proto__' && isKept(one, depth - 1)))

export const meta: ExactSchema<Meta> = /* @__PURE__ */ (() => {
  const error = 'an object with no number beyond ±9007199254740991, which is written as a text'
  const isMeta = z.superRefine<unknown>((given, context) => {
    if (!isKept(given)) context.addIssue({ code: 'custom', message: error })
  })
  return z.pipe(z.unknown().check(isMeta), z.record(z.string(), z.unknown(), { error }))
})()

export const lineHash: ExactSchema<string> = /* @__PURE__ */ (() => {
  const error = 'the SHA-256 of the line before: 64 hexadecimal digits in lower case'
  return z.string({ error }).check(z.regex(/^[0-9a-f]{64}$/, { error })) as z.ZodMiniType as ExactSchema<string>
})()
