import type { Literature, Sourced } from '../kernel/inside.js'
import type { Perspective } from '../vocabulary/inside.js'
import type { MissingRule } from './missing-rule.js'

/**
 * How sure we are that the item lists are the published ones; a key held with low confidence is not shipped. `declared`
 * is a key that its user brought and vouches for.
 */
type KeyConfidence = 'high' | 'medium' | 'declared'

/** The least and the greatest answer, and whether only whole numbers are answers. */
export interface AnswerRange {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

/** A published reliability coefficient, from 0 to 1; it has no unit, so it serves sums and item means alike. */
export interface Reliability extends Sourced<number> {
  /** A scale of the instrument; `not named` where the source does not say which. */
  readonly scale: string
  /** Whether items within a form or forms at two times measured the same thing twice. */
  readonly kind: 'internal-consistency' | 'test-retest'
  /** Whether the source gives the figure itself or only says that it lies above `value`. */
  readonly reported: 'exactly' | 'above'
  /** The people or the form it was found with. */
  readonly found: string
}

/**
 * An instrument's scoring key as data: which items, which answers, which are reversed, which belong together.
 *
 * It never holds wording: users bring their own licensed text. Items are numbered from 1 as in the
 * published form. A user's own instrument comes from `defineInstrument`, which checks its key.
 */
export interface Instrument<Subscale extends string = string> {
  readonly id: string
  readonly name: string
  /** The sources that the key serves; their forms share one key, item for item. */
  readonly perspectives: readonly Perspective[]
  /** Which version this is and what it must not be confused with. */
  readonly version: string
  readonly items: number
  readonly answers: AnswerRange
  /** The items to which `answers` does not apply, where there are any. */
  readonly itemAnswers?: readonly (AnswerRange & { readonly item: number })[]
  /** Items that the form asks only of those who gave `answer` to `item`; a blank among items not asked is no blank. */
  readonly askedOnlyIf?: { readonly items: readonly number[]; readonly item: number; readonly answer: number }
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
  /** What of the key was not read although it acts on scores: in one phrase. */
  readonly recalled?: string
  /** Where the key of one perspective's form is held with less confidence than `confidence`. */
  readonly perspectiveConfidence?: Readonly<Partial<Record<Perspective, KeyConfidence>>>
}

type OwnFacts =
  | 'id'
  | 'name'
  | 'perspectives'
  | 'version'
  | 'items'
  | 'answers'
  | 'reversed'
  | 'subscales'
  | 'total'
  | 'metric'

/**
 * The scoring key of an instrument of the user's own, or one that the user has a licence for; never its wording.
 *
 * Its `id` is a name without white space that no shipped instrument has; it has at least one perspective and 1 to 1000
 * items. An item may belong to several subscales, or to none.
 */
export interface InstrumentDefinition<Subscale extends string = string> extends Pick<Instrument<Subscale>, OwnFacts> {
  /** What happens to a score with blank items; it is withheld where this is left out. */
  readonly missingRule?: MissingRule
  readonly citation: string
  /** Under which terms you use it. */
  readonly licence: string
}
