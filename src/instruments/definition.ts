import type { Literature } from '../kernel/index.js'
import type { Perspective } from '../vocabulary/index.js'
import type { MissingRule } from './missing-rule.js'

/** How sure we are that the item lists are the published ones. */
export type KeyConfidence = 'high' | 'medium' | 'low'

/**
 * An instrument's scoring key as data: which items, which answers, which are reversed, which belong together.
 *
 * It never holds wording: whoever asks the questions brings their own licensed text. Items are numbered from 1 as in the
 * published form. A user's own instrument is a value of this type; its subscales need names other than `id`, `session`,
 * `rater`, `total`, `mean` and `missing`, which a scored row uses itself.
 */
export interface Instrument<Subscale extends string = string> {
  readonly id: string
  readonly name: string
  /** Whose answers the key serves; their forms share one key, item for item. */
  readonly perspectives: readonly Perspective[]
  /** Which version this is and what it must not be confused with. */
  readonly version: string
  /** The number of items. */
  readonly items: number
  /** The least and the greatest answer, and whether only whole numbers are answers. */
  readonly answers: { readonly min: number; readonly max: number; readonly whole: boolean }
  /** The numbers of the items that are reversed before adding: min + max − answer. */
  readonly reversed: readonly number[]
  /** The item numbers of each subscale, in the order in which scores are shown. */
  readonly subscales: Readonly<Record<Subscale, readonly number[]>>
  readonly missingRule: MissingRule
  /** In which metric its scores are reported, since papers mix sums and item means. */
  readonly metric: string
  readonly literature: Literature
  readonly licence: string
  readonly confidence: KeyConfidence
}
