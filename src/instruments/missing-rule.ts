/**
 * What happens to a sum, of a subscale or of all items, when some of its items are blank.
 *
 * `Withhold`: one blank withholds it. `Prorate`: with at most `maxMissing` blanks among its own items, the mean of the
 * answered ones stands in for each blank; with more, or with no answer at all, it is withheld. `ProrateForm`: the same,
 * but the blanks of the whole form are counted, and one too many withholds every score of the form.
 */
export type MissingRule =
  | { readonly _tag: 'Withhold' }
  | { readonly _tag: 'Prorate'; readonly maxMissing: number }
  | { readonly _tag: 'ProrateForm'; readonly maxMissing: number }

/** The rule of every instrument whose authors published none: a sum is withheld rather than guessed. */
export const withhold: MissingRule = { _tag: 'Withhold' }

/**
 * The rule that fills in up to `maxMissing` blanks of a scale with the mean of its answered items.
 *
 * How many blanks are too many is the caller's to declare, unless the instrument has a published number.
 *
 * @example
 * prorate(1) // => { _tag: 'Prorate', maxMissing: 1 }
 */
export const prorate = (maxMissing: number): MissingRule => ({ _tag: 'Prorate', maxMissing })

/**
 * The rule that scores each scale by its answered items, unless the whole form has more than `maxMissing` blanks.
 *
 * @example
 * gcqS.missingRule // => prorateForm(4)
 */
export const prorateForm = (maxMissing: number): MissingRule => ({ _tag: 'ProrateForm', maxMissing })
