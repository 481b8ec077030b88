import type * as z from 'zod/mini'

/**
 * A schema that accepts exactly a `T`, neither more nor less.
 *
 * The types of the domain are written by hand and are the truth. `~exactly` makes a schema invariant, so that one of a
 * narrower or a wider type is not accepted: a word added to a list of the vocabulary, or a field to an event,
 * breaks compilation at its schema. It exists only in types.
 */
export interface ExactSchema<T> extends z.ZodMiniType<T> {
  readonly '~exactly'?: (value: T) => T
}

export interface OptionalSchema<T> extends z.ZodMiniType<T | undefined> {
  readonly '~optional': (value: T) => T
}

/** One schema for every field of `T`: none forgotten, none invented, optional where `T` is optional. */
export type Fields<T> = {
  readonly [Key in keyof T]-?: object extends Pick<T, Key> ? OptionalSchema<Required<T>[Key]> : ExactSchema<T[Key]>
}

/** For every member of a union of objects with one field each, that field. */
export type FieldOf<Union> = {
  readonly [Key in Union extends unknown ? keyof Union : never]: ExactSchema<
    Extract<Union, Readonly<Record<Key, unknown>>>[Key]
  >
}

export interface Tagged {
  readonly _tag: string
}

/** For every tag of a union the fields its member has beside the tag. */
export type Contents<Union extends Tagged> = {
  readonly [Tag in Union['_tag']]: Fields<Omit<Extract<Union, { readonly _tag: Tag }>, '_tag'>>
}

/** Every member of a union without its stamp, as it is on a line of the log. */
export type Unstamped<Union> = Union extends unknown ? Omit<Union, 'stamp'> : never
