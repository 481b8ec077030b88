/** Doormen of single values. Each says in its own words what it expects; zod’s words, which may echo the input, are never shown. */
import * as z from 'zod'
import type { Doorman } from './doorman.js'
import { listed } from './words.js'

/** Any text, the empty one included. */
export const text: Doorman<string> = z.string({ error: 'a text' })

/**
 * A text that names something. White space at an end is refused rather than trimmed: a reader that trims and one that
 * does not would take one log for two different histories.
 */
export const name = <Name extends string = string>(what: string): Doorman<Name> => {
  const error = `${what}: a text that is not empty and neither begins nor ends with white space`
  return z.string({ error }).regex(/^\S(?:[\s\S]*\S)?$/, { error }) as z.ZodType as Doorman<Name>
}

/** One of a closed list. */
export const oneOf = <const Word extends string | number>(list: readonly Word[]): Doorman<Word> =>
  z.literal([...list], { error: listed(list, 'or') })

/** A whole number that counts from `least`. */
export const whole = (least: 0 | 1): Doorman<number> => {
  const error = `a whole number from ${least}`
  return z.int({ error }).min(least, { error })
}

/** Any number but infinity, which JSON can only smuggle in (`1e999`). */
export const finite: Doorman<number> = z.number({ error: 'a number' })
export const finiteOrNull: Doorman<number | null> = z.nullable(z.number({ error: 'a number, or null' }))

/** ISO 8601: a calendar date, or a date and a time of day to the minute or finer, with or without its offset from UTC. */
export const dateOrTime: Doorman<string> = z.union(
  [
    z.iso.date(),
    z.iso.datetime({ offset: true, local: true }),
    z.iso.datetime({ offset: true, local: true, precision: -1 }),
  ],
  { error: 'a date, or a date and time, in ISO 8601: 2026-03-14 or 2026-03-14T09:30:00Z' },
)
