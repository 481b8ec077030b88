import type { Literature } from '../kernel/index.js'
import type { Perspective } from '../vocabulary/index.js'
import type { MissingRule } from './missing-rule.js'
import type { Reliability } from './reliability.js'

/**
 * How sure we are that the item lists are the published ones; a key held with low confidence is not shipped. `declared`
 * is a key that its user brought: it stands on that person’s word.
 */
export type KeyConfidence = 'high' | 'medium' | 'declared'

/** The least and the greatest answer, and whether only whole numbers are answers. */
export interface AnswerRange {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

/** An item whose answers have a range of their own. */
export interface ItemAnswers extends AnswerRange {
  readonly item: number
}

/** Items that a form asks only of those who gave `answer` to `item`. */
export interface AskedOnlyIf {
  readonly items: readonly number[]
  readonly item: number
  readonly answer: number
}

/**
 * An instrument's scoring key as data: which items, which answers, which are reversed, which belong together.
 *
 * It never holds wording: whoever asks the questions brings their own licensed text. Items are numbered from 1 as in the
 * published form. A user's own instrument comes from `defineInstrument`, which checks its key.
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
  readonly answers: AnswerRange
  /** The items to which `answers` does not apply, where there are any. */
  readonly itemAnswers?: readonly ItemAnswers[]
  /** Items that are skipped after some answers; a blank among them is then no blank. */
  readonly askedOnlyIf?: AskedOnlyIf
  /** The numbers of the items that are reversed before adding: min + max − answer. */
  readonly reversed: readonly number[]
  /** The item numbers of each subscale, in the order in which scores are shown. */
  readonly subscales: Readonly<Record<Subscale, readonly number[]>>
  /** Whether all items together make one score; where not, `total` and `mean` of a scored form are `null`. */
  readonly total: boolean
  readonly missingRule: MissingRule
  /** In which metric its scores are reported, since papers mix sums and item means. */
  readonly metric: string
  /** What was published of its reliability, as far as we saw it; often nothing. */
  readonly reliability: readonly Reliability[]
  readonly literature: Literature
  readonly licence: string
  readonly confidence: KeyConfidence
  /** Where the key of one perspective’s form is held with less confidence than `confidence`. */
  readonly perspectiveConfidence?: Readonly<Partial<Record<Perspective, KeyConfidence>>>
}
