import * as z from 'zod/mini'
import { isObject } from '../../kernel/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { byName } from '../builders/lists.js'
import { text } from '../builders/values.js'
import { greatestDepth } from '../problems/json-text.js'

/** What an app keeps beside an entry, such as tenant, device or when it was stored: kept as it came and never interpreted. */
export type Meta = Readonly<Record<string, unknown>>

/** Says whether JSON gives back what is there: an infinity and a long whole number would come back as another. */
const isKept = (value: unknown, depth: number): boolean =>
  typeof value === 'number'
    ? Number.isInteger(value) === Number.isSafeInteger(value) && Number.isFinite(value)
    : !isObject(value) || (depth > 0 && Object.values(value).every((one) => isKept(one, depth - 1)))

export const meta: ExactSchema<Meta> = /* @__PURE__ */ (() => {
  const isMeta = z.superRefine<Meta>((given, context) => {
    if (!isKept(given, greatestDepth))
      context.addIssue({ code: 'custom', message: 'numbers within ±9007199254740991; others as texts' })
  })
  return byName(text, z.unknown() as z.ZodMiniType as ExactSchema<unknown>).check(isMeta)
})()

export const lineHash: ExactSchema<string> = /* @__PURE__ */ (() => {
  const error = '64 hexadecimal digits in lower case'
  return text.check(z.regex(/^[0-9a-f]{64}$/, { error })) as z.ZodMiniType as ExactSchema<string>
})()
