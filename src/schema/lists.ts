import * as z from 'zod'
import type { NonEmpty } from '../kernel/index.js'
import type { Doorman } from './doorman.js'

/** Any number of them. */
export const list = <T>(item: Doorman<T>): Doorman<readonly T[]> => z.array(item, { error: 'a list' })

/** At least one of them. */
export const nonEmptyList = <T>(item: Doorman<T>): Doorman<NonEmpty<T>> => {
  const error = 'a list of at least one'
  return z.array(item, { error }).min(1, { error }) as z.ZodType as Doorman<NonEmpty<T>>
}

/** At least two of them. */
export const listOfTwoOrMore = <T>(item: Doorman<T>): Doorman<readonly [T, T, ...T[]]> => {
  const error = 'a list of at least two'
  return z.array(item, { error }).min(2, { error }) as z.ZodType as Doorman<readonly [T, T, ...T[]]>
}

/** Exactly two of them. */
export const pair = <T>(item: Doorman<T>): Doorman<readonly [T, T]> => {
  const error = 'a list of exactly two'
  return z.array(item, { error }).length(2, { error }) as z.ZodType as Doorman<readonly [T, T]>
}

/**
 * Values under names of the writer’s choosing.
 *
 * `__proto__` is refused as a name: it cannot be assigned to a plain object, and zod would drop it without a word.
 */
export const byName = <T>(nameOf: Doorman<string>, value: Doorman<T>): Doorman<Readonly<Record<string, T>>> => {
  const error = 'an object of names with their values'
  return z
    .unknown()
    .superRefine((given, context) => {
      if (typeof given === 'object' && given !== null && Object.hasOwn(given, '__proto__'))
        context.addIssue({ code: 'custom', path: ['__proto__'], message: 'any other name' })
    })
    .pipe(z.record(nameOf as Doorman<string> & z.core.$ZodRecordKey, value, { error }))
}
