/**
 * The facts of a key unless it says otherwise: no reversed item, no subscale, one total, a sum withheld where an item is
 * blank, as no missing rule was published, and no published reliability seen.
 */
export const plainKey = {
  reversed: [],
  subscales: {},
  total: true,
  missingRule: { _tag: 'Withhold' },
  reliability: [],
} as const
