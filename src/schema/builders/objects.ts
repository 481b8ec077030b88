import * as z from 'zod/mini'
import { isObject } from '../../kernel/inside.js'
import type { Contents, ExactSchema, FieldOf, Fields, OptionalSchema, Tagged } from './exact-schema.js'
import { listed, oneOf, onlyKeys } from './values.js'

/** A field that may be left out, which is not the same as null; one given as `undefined` is left out before (`parse.ts`). */
export const optional = <T>(schema: ExactSchema<T>): OptionalSchema<T> =>
  z.exactOptional(schema) as z.ZodMiniType as OptionalSchema<T>

/** A field that no value of this schema has, since another member of its union has it; `words` say of which. */
export const ofAnother = (words: string): OptionalSchema<never> => {
  const field = optional(z.never({ error: words }) as z.ZodMiniType as ExactSchema<never>)
  ofOthers.add(field)
  return field
}
const ofOthers = /* @__PURE__ */ new WeakSet<z.ZodMiniType>()

type Shape = Readonly<Record<string, z.ZodMiniType>>

/** By the schema of a field, the word that another field has to hold for this one to be given. */
const beside = new WeakMap<z.ZodMiniType, readonly [key: string, word: string]>()

/** A field that may be given only where another holds a certain word. */
export const optionalWhere = <T>(key: string, word: string, schema: ExactSchema<T>): OptionalSchema<T> => {
  const field = optional(schema)
  beside.set(field, [key, word])
  return field
}

const strict = (shape: Shape): z.ZodMiniType => {
  const [field, [key, word] = ['', '']] =
    Object.entries(shape).flatMap(([name, schema]) => {
      const where = beside.get(schema)
      return where === undefined ? [] : [[name, where] as const]
    })[0] ?? []
  if (field === undefined) return plain(shape)
  const words = [...(shape[key]?._zod.values ?? [])].map(String)
  const { [field]: _, ...others } = shape
  const othersWords = words.filter((one) => one !== word)
  return discriminated(
    key,
    [plain({ ...others, [key]: oneOf(othersWords) }), plain({ ...shape, [key]: oneOf([word]) })],
    listed(words, 'or'),
  )
}

const plain = (shape: Shape): z.ZodMiniObject => {
  const keys = Object.keys(shape).filter((key) => !ofOthers.has(shape[key] as z.ZodMiniType))
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? onlyKeys(keys) : `an object with ${listed(keys, 'and')}`),
  })
}

export const fields = <T>(shape: NoInfer<Fields<T>>): ExactSchema<T> => strict(shape) as z.ZodMiniType as ExactSchema<T>

const discriminated = (key: string, options: readonly z.ZodMiniType[], words: string): z.ZodMiniType => {
  const [first, ...others] = options as readonly z.core.$ZodTypeDiscriminable[]
  if (first === undefined) return z.never()
  return z.discriminatedUnion(key, [first, ...others], {
    error: ({ code }) => (code === 'invalid_union' ? words : `an object whose ${key} is ${words}`),
  })
}

/** A union of objects with one field each, distinguished by which of them is there. */
export const oneField = <Union>(contents: NoInfer<FieldOf<Union>>): ExactSchema<Union> => {
  const members = Object.entries<z.ZodMiniType>(contents)
  const options = members.map(([name, content]) => strict({ [name]: content }))
  const error = `an object with ${listed(Object.keys(contents), 'or')}`
  return z.union(options, { error }) as z.ZodMiniType as ExactSchema<Union>
}

/** One member of a union that is distinguished by `_tag`. */
export const member = <Member>(tag: string, content: object): ExactSchema<Member> =>
  strict({ _tag: oneOf([tag]), ...content }) as z.ZodMiniType as ExactSchema<Member>

/** A union distinguished by `_tag`; an unknown tag is one problem that lists the tags there are, or says what they name. */
export const tagged = <Union extends Tagged>(
  contents: NoInfer<Contents<Union>>,
  tags: string = listed(Object.keys(contents), 'or'),
): ExactSchema<Union> => {
  const members = Object.entries<Readonly<Record<string, z.ZodMiniType>>>(contents)
  const options = members.map(([tag, content]) => strict({ _tag: oneOf([tag]), ...content }))
  return discriminated('_tag', options, tags) as ExactSchema<Union>
}

/** A union of two distinguished by another field than `_tag`, whose `words` are listed where it holds none of them. */
export const either = <A, B>(
  key: keyof A & keyof B & string,
  words: readonly string[],
  one: ExactSchema<A>,
  other: ExactSchema<B>,
): ExactSchema<A | B> => discriminated(key, [one, other], listed(words, 'or')) as ExactSchema<A | B>

/** A union distinguished by the fields that a value has: of the members, the first whose key is among them is the one meant. */
export const firstGiven = <Members extends readonly unknown[]>(
  expected: string,
  ...members: { readonly [At in keyof Members]: readonly [key: string, member: ExactSchema<Members[At]>] }
): ExactSchema<Members[number]> => {
  const schemas = members as readonly (readonly [key: string, member: z.ZodMiniType])[]
  const [first, ...others] = schemas.map(([, member]) => member)
  const isMeant = z.superRefine<unknown>((given, context) => {
    const meant = isObject(given) ? schemas.find(([key]) => Object.hasOwn(given, key)) : undefined
    if (meant === undefined) context.addIssue({ code: 'custom', message: expected })
    else for (const issue of z.safeParse(meant[1], given).error?.issues ?? []) context.addIssue({ ...issue })
  })
  return first === undefined ? z.never() : z.pipe(z.unknown().check(isMeant), z.union([first, ...others]))
}

/** A union of two distinguished by whether a field holds a name that `one` knows; an issue of the other is not reported. */
export const orElse = <A, B>(
  key: keyof A & keyof B & string,
  one: ExactSchema<A>,
  other: ExactSchema<B>,
): ExactSchema<A | B> => z.union([one, other], { error: key }) as z.ZodMiniType as ExactSchema<A | B>
