import * as z from 'zod'
import type { Contents, Doorman, Fields, OptionalDoorman, Tagged } from './doorman.js'
import { oneOf } from './values.js'
import { listed } from './words.js'

/** A field that may be left out, which is not the same as null; one given as `undefined` is left out before (`parse.ts`). */
export const optional = <T>(doorman: Doorman<T>): OptionalDoorman<T> =>
  z.exactOptional(doorman) as z.ZodType as OptionalDoorman<T>

const strict = (shape: Readonly<Record<string, z.ZodType>>): z.ZodObject => {
  const keys = Object.keys(shape)
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `only ${listed(keys, 'and')}` : `an object with ${listed(keys, 'and')}`,
  })
}

/** An object of exactly these fields. */
export const fields = <T>(shape: NoInfer<Fields<T>>): Doorman<T> => strict(shape) as z.ZodType as Doorman<T>

const discriminated = (key: string, options: readonly z.ZodType[], words: readonly string[]): z.ZodType => {
  const [first, ...others] = options as readonly z.core.$ZodTypeDiscriminable[]
  if (first === undefined) return z.never()
  return z.discriminatedUnion(key, [first, ...others], {
    error: ({ code }) =>
      code === 'invalid_union' ? listed(words, 'or') : `an object whose ${key} is ${listed(words, 'or')}`,
  })
}

/** A union told apart by `_tag`; an unknown tag is one problem that lists the tags there are. */
export const tagged = <Union extends Tagged>(contents: NoInfer<Contents<Union>>): Doorman<Union> => {
  const members = Object.entries<Readonly<Record<string, z.ZodType>>>(contents)
  const options = members.map(([tag, content]) => strict({ _tag: oneOf([tag]), ...content }))
  return discriminated(
    '_tag',
    options,
    members.map(([tag]) => tag),
  ) as Doorman<Union>
}

/** A union of two told apart by another field than `_tag`, whose `words` are listed where it holds none of them. */
export const either = <A, B>(
  key: keyof A & keyof B & string,
  words: readonly string[],
  one: Doorman<A>,
  other: Doorman<B>,
): Doorman<A | B> => discriminated(key, [one, other], words) as Doorman<A | B>
