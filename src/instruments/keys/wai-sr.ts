import type { Component } from '../../vocabulary/inside.js'
import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

/** Working Alliance Inventory, short form revised of Hatcher and Gillaspy, 12 items. */
export const waiSr: Instrument<Component> = {
  ...plainKey,
  id: 'wai-sr',
  name: 'Working Alliance Inventory, Short Form Revised',
  perspectives: ['client'],
  version:
    'The five-point form; a seven-point variant circulates. Not the WAI-S: different items have the same numbers. Bands of the total that vendors print are not validated cut-offs.',
  items: 12,
  answers: { min: 1, max: 5, whole: true },
  subscales: { task: [1, 2, 10, 12], goal: [4, 6, 8, 11], bond: [3, 5, 7, 9] },
  metric: 'Sum 12–60, each subscale 4–20; also reported as an item mean 1–5.',
  // No text seen prints one for a scale of this form; docs/instruments.md has what is printed of the family.
  reliability: [
    {
      value: 0.8,
      scale: 'not named',
      kind: 'internal-consistency',
      reported: 'above',
      found: 'in 88 German outpatients and 243 inpatients',
      source:
        'Munder, T., Wilmers, F., Leonhart, R., Linster, H. W., & Barth, J. (2010). Clinical Psychology & Psychotherapy, 17(3), 231–239.',
      status: 'found',
      citation: 'abstract',
      support: 'single study',
    },
  ],
  literature: {
    source:
      'Hatcher, R. L., & Gillaspy, J. A. (2006). Development and validation of a revised short version of the Working Alliance Inventory. Psychotherapy Research, 16(1), 12–25. doi:10.1080/10503300500352500',
    status: 'found',
    citation: 'second-hand',
    support: 'replicated',
  },
  licence: 'Rights with the Society for Psychotherapy Research; permission is required. Wording is not included.',
  confidence: 'high',
}
