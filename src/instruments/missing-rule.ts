/**
 * The rule for a sum, of a subscale or of all items, when some of its items are blank.
 *
 * `Withhold`: one blank withholds it. `Prorate`: with at most `maxMissing` blanks among its own items, the mean of the
 * answered ones replaces each blank; with more, or with no answer at all, it is withheld. `ProrateForm`: the same,
 * but the blanks of the whole form are counted, and one too many withholds every score of the form. How many blanks are
 * too many is the caller's to declare, unless the instrument has a published number.
 */
export type MissingRule =
  | { readonly _tag: 'Withhold' }
  | { readonly _tag: 'Prorate'; readonly maxMissing: number }
  | { readonly _tag: 'ProrateForm'; readonly maxMissing: number }
