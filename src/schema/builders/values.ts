/**
 * Schemas of single values. Each says in its own words what it expects; zod's words, which may echo the input, are never
 * shown.
 *
 * Wherever a schema is made at the top of a module, the call is marked pure, so that a bundler leaves out what is not used;
 * where many are made at once, a function makes them.
 */
import * as z from 'zod/mini'
import type { ExactSchema } from './exact-schema.js'

/** Words as a sentence lists them: `a`, `a or b`, `a, b or c`. */
export const listed = (words: readonly (string | number | boolean)[], joint: 'or' | 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`

/** What is expected where a key has no meaning: the keys that have. */
export const onlyKeys = (keys: readonly string[]): string => `only ${listed(keys, 'and')}`

/** Returns the keys that `onlyKeys` lists. */
export const keysIn = (expected: string): readonly string[] =>
  expected.startsWith('only ') ? expected.slice(5).split(/, | and /) : []

/** Any text, the empty one included. */
export const text: ExactSchema<string> = /* @__PURE__ */ z.string({ error: 'a text' })

/**
 * A text that names something. White space at an end is refused rather than trimmed: a reader that trims and one that
 * does not would take one log for two different histories.
 */
export const name = <Name extends string = string>(what: string): ExactSchema<Name> => {
  const error = `${what}: a text that is not empty and neither begins nor ends with white space`
  return z.string({ error }).check(z.regex(/^\S(?:[\s\S]*\S)?$/, { error })) as z.ZodMiniType as ExactSchema<Name>
}

/** A name that is none of those reserved, which have a meaning of their own. */
export const otherName = (what: string, reserved: readonly string[]): ExactSchema<string> => {
  const error = `${what}: a text that is not empty and neither begins nor ends with white space`
  const pattern = new RegExp(`^(?!(?:${reserved.join('|')})$)\\S(?:[\\s\\S]*\\S)?$`)
  return z.string({ error }).check(z.regex(pattern, { error, abort: true })) as z.ZodMiniType as ExactSchema<string>
}

export const oneOf = <const Word extends string | number | boolean>(list: readonly Word[]): ExactSchema<Word> =>
  z.literal([...list], { error: listed(list, 'or') })

const ofForm = /* @__PURE__ */ new WeakSet<readonly unknown[]>()

/** One of the words that say how something is recorded or read, and tell nothing of a person: a misspelt one may be guessed. */
export const formWord = <const Word extends string>(list: readonly Word[]): ExactSchema<Word> => {
  const words = [...list]
  ofForm.add(words)
  return z.literal(words, { error: listed(list, 'or') })
}

/** Says whether these are words of the form, as the issue of a schema has them. */
export const areOfForm = (words: readonly unknown[]): boolean => ofForm.has(words)

/** A field that files written before it was known lack, and what it was then. */
export const orWhenLeftOut = <T>(schema: ExactSchema<T>, then: T): ExactSchema<T> =>
  z._default(schema, then as z.core.util.NoUndefined<T>) as z.ZodMiniType as ExactSchema<T>

/** A whole number that counts from `least`. */
export const whole = (least: 0 | 1): ExactSchema<number> => {
  const error = `a whole number from ${least}`
  return z.int({ error }).check(z.minimum(least, { error }))
}

/** Any number but infinity, which JSON can only smuggle in (`1e999`). */
export const finite: ExactSchema<number> = /* @__PURE__ */ z.number({ error: 'a number' })
export const trueOrFalse: ExactSchema<boolean> = /* @__PURE__ */ z.boolean({ error: 'true or false' })

export const orNull = <T>(schema: ExactSchema<T>): ExactSchema<T | null> => z.nullable(schema) as ExactSchema<T | null>
export const finiteOrNull: ExactSchema<number | null> = /* @__PURE__ */ orNull(
  /* @__PURE__ */ z.number({ error: 'a number, or null' }),
)

export const numberOrText: ExactSchema<number | string> = /* @__PURE__ */ z.union(
  [/* @__PURE__ */ z.number(), /* @__PURE__ */ z.string()],
  { error: 'a number, or a text' },
)

/** ISO 8601: a calendar date, or a date and a time of day to the minute or finer, with or without its offset from UTC. */
export const dateOrTime: ExactSchema<string> = /* @__PURE__ */ z.union(
  [
    /* @__PURE__ */ z.iso.date(),
    /* @__PURE__ */ z.iso.datetime({ offset: true, local: true }),
    /* @__PURE__ */ z.iso.datetime({ offset: true, local: true, precision: -1 }),
  ],
  { error: 'a date, or a date and time, in ISO 8601: 2026-03-14 or 2026-03-14T09:30:00Z' },
)

/** A number from 0 to 1. */
export const share: ExactSchema<number> = /* @__PURE__ */ (() => {
  const error = 'a number from 0 to 1'
  return z.number({ error }).check(z.minimum(0, { error }), z.maximum(1, { error }))
})()
