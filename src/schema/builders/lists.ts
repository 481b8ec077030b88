import * as z from 'zod/mini'
import { isObject, type NonEmpty } from '../../kernel/inside.js'
import type { ExactSchema } from './exact-schema.js'

export const list = <T>(item: ExactSchema<T>): ExactSchema<readonly T[]> => z.array(item, { error: 'a list' })

export const nonEmptyList = <T>(item: ExactSchema<T>): ExactSchema<NonEmpty<T>> => {
  const error = 'a list of at least one'
  return z.array(item, { error }).check(z.minLength(1, { error })) as z.ZodMiniType as ExactSchema<NonEmpty<T>>
}

export const listOfTwoOrMore = <T>(item: ExactSchema<T>): ExactSchema<readonly [T, T, ...T[]]> => {
  const error = 'a list of at least two'
  const schema: z.ZodMiniType = z.array(item, { error }).check(z.minLength(2, { error }))
  return schema as ExactSchema<readonly [T, T, ...T[]]>
}

export const pair = <T>(item: ExactSchema<T>): ExactSchema<readonly [T, T]> => {
  const error = 'a list of exactly two'
  return z.array(item, { error }).check(z.length(2, { error })) as z.ZodMiniType as ExactSchema<readonly [T, T]>
}

/**
 * Values under names of the writer's choosing.
 *
 * `__proto__` is refused as a name: it cannot be assigned to a plain object, and zod would drop it without a word.
 */
export const byName = <T>(
  nameOf: ExactSchema<string>,
  value: ExactSchema<T>,
): ExactSchema<Readonly<Record<string, T>>> => {
  const error = 'an object of names with their values'
  const noPrototype = z.superRefine<unknown>((given, context) => {
    if (isObject(given) && Object.hasOwn(given, '__proto__'))
      context.addIssue({ code: 'custom', path: ['__proto__'], message: 'any other name' })
  })
  const record = z.record(nameOf as ExactSchema<string> & z.core.$ZodRecordKey, value, { error })
  return z.pipe(z.unknown().check(noPrototype), record)
}
