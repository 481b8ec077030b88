import type { ExactSchema } from '../builders/exact-schema.js'
import { list } from '../builders/lists.js'
import { fields, optional } from '../builders/objects.js'
import { oneOf, orNull, text, trueOrFalse, whole } from '../builders/values.js'
import { lineHash } from '../entry/meta.js'

const tampering = ['altered', 'missing', 'doubled', 'moved', 'torn', 'unlawful'] as const

/** What `verify --json` prints. */
export interface VerifiedDocument {
  readonly lawful: boolean
  readonly chained: boolean
  readonly lines: number
  readonly head: string | null
  readonly first: { readonly line: number; readonly what: (typeof tampering)[number] } | null
  readonly problems: readonly {
    readonly _tag: string
    readonly line: number
    readonly alliance?: string
    readonly message: string
  }[]
}

/** For its JSON Schema, since no program here reads it. */
export const verifiedDocument: ExactSchema<VerifiedDocument> = /* @__PURE__ */ (() =>
  fields({
    lawful: trueOrFalse,
    chained: trueOrFalse,
    lines: whole(0),
    head: orNull(lineHash),
    first: orNull(fields({ line: whole(1), what: oneOf(tampering) })),
    problems: list(fields({ _tag: text, line: whole(1), alliance: optional(text), message: text })),
  }))()
