import type { AnswerRange, Instrument } from './definition.js'
import type { MissingRule } from './missing-rule.js'

/** The scoring key of an instrument of one's own, or of one whose licence one holds; never its wording. */
export interface InstrumentDefinition<Subscale extends string = string> {
  /** A name without white space that no shipped instrument has. */
  readonly id: string
  readonly name: string
  /** Whose answers the key serves; at least one. */
  readonly perspectives: Instrument['perspectives']
  /** Which version or edition this is. */
  readonly version: string
  /** The number of items, 1 to 1000. */
  readonly items: number
  readonly answers: AnswerRange
  /** The numbers, from 1, of the items that are reversed before adding; `[]` where none is. */
  readonly reversed: readonly number[]
  /** The item numbers of each subscale; `{}` where there is none. An item may belong to several, or to none. */
  readonly subscales: Readonly<Record<Subscale, readonly number[]>>
  /** Whether all items together make one score. */
  readonly total: boolean
  /** What happens to a score with blank items; it is withheld where this is left out. */
  readonly missingRule?: MissingRule
  /** In which metric its scores are reported: `Item mean 1–7`. */
  readonly metric: string
  /** Where the key was published. */
  readonly citation: string
  /** Under which terms you use it. */
  readonly licence: string
}
