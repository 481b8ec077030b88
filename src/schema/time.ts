import { type Happened, type Stamp, sessionParts } from '../vocabulary/index.js'
import type { ExactSchema, Fields } from './exact-schema.js'
import { fields, optional, tagged } from './objects.js'
import { source } from './people.js'
import { dateOrTime, oneOf, text, whole } from './values.js'

export const happened: ExactSchema<Happened> = tagged({
  in: { session: whole(0), part: oneOf(sessionParts), segment: optional(whole(1)) },
  about: { session: whole(0) },
  unknown: {},
})

/** The stamp's fields stand in the stamp in memory, and beside `event` on a line of the log. */
export const stampFields: Fields<Stamp> = {
  session: whole(0),
  at: optional(dateOrTime),
  by: source,
  note: optional(text),
}

export const stamp: ExactSchema<Stamp> = fields(stampFields)
