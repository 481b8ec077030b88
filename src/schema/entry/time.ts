import { audiences, type Happened, type Stamp, sessionParts, type WordStamp } from '../../vocabulary/inside.js'
import type { Contents, ExactSchema, Fields } from '../builders/exact-schema.js'
import { nonEmptyList } from '../builders/lists.js'
import { fields, optional, tagged } from '../builders/objects.js'
import { dateOrTime, formWord, text, whole } from '../builders/values.js'
import { source } from './people.js'

const ways = (): Contents<Happened> => ({
  in: { session: whole(0), part: formWord(sessionParts), segment: optional(whole(1)) },
  about: { session: whole(0) },
  unknown: {},
})
export const happened: ExactSchema<Happened> = /* @__PURE__ */ tagged(/* @__PURE__ */ ways())

/** Makes the stamp's fields, which are in the stamp in memory, and beside `event` on a line of the log. */
export const stampFields = (): Fields<Stamp> => ({
  session: whole(0),
  at: optional(dateOrTime),
  by: source,
  note: optional(text),
})

/** Makes the fields of a word's stamp. */
export const wordStampFields = (): Fields<WordStamp> => ({
  ...stampFields(),
  visibleTo: optional(nonEmptyList(formWord(audiences))),
})

export const stamp: ExactSchema<Stamp> = /* @__PURE__ */ fields(/* @__PURE__ */ stampFields())
export const wordStamp: ExactSchema<WordStamp> = /* @__PURE__ */ fields(/* @__PURE__ */ wordStampFields())
