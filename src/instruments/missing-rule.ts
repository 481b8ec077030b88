/**
 * What happens to a sum, of a subscale or of all items, when some of its items are blank.
 *
 * `Withhold`: one blank withholds it. `Prorate`: with at most `maxMissing` blanks among its own items, the mean of the
 * answered ones stands in for each blank; with more, or with no answer at all, it is withheld.
 */
export type MissingRule = { readonly _tag: 'Withhold' } | { readonly _tag: 'Prorate'; readonly maxMissing: number }

/** The rule of every instrument whose authors published none: a sum is withheld rather than guessed. */
export const withhold: MissingRule = { _tag: 'Withhold' }

/**
 * The rule that fills in up to `maxMissing` blanks of a scale with the mean of its answered items.
 *
 * How many blanks are too many is the caller's to declare: none of the instruments here has a published number.
 *
 * @example
 * ```ts
 * import { prorate } from 'rupture-repair/instruments'
 *
 * prorate(1) // => { _tag: 'Prorate', maxMissing: 1 }
 * ```
 */
export const prorate = (maxMissing: number): MissingRule => ({ _tag: 'Prorate', maxMissing })
