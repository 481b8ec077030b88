import type { Component } from '../../vocabulary/inside.js'
import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

/** Working Alliance Inventory, 36 items: client, therapist and observer forms with parallel keys. */
export const wai36: Instrument<Component> = {
  ...plainKey,
  id: 'wai-36',
  name: 'Working Alliance Inventory',
  perspectives: ['client', 'therapist', 'observer'],
  version:
    'The 36-item original. The key is that of the client form; the observer form follows it, and that the therapist form does is held with medium confidence.',
  items: 36,
  answers: { min: 1, max: 7, whole: true },
  reversed: [1, 3, 7, 9, 10, 11, 12, 15, 20, 27, 29, 31, 33, 34],
  subscales: {
    task: [2, 4, 7, 11, 13, 15, 16, 18, 24, 31, 33, 35],
    goal: [3, 6, 9, 10, 12, 14, 22, 25, 27, 30, 32, 34],
    bond: [1, 5, 8, 17, 19, 20, 21, 23, 26, 28, 29, 36],
  },
  metric: 'Sum 36–252, each subscale 12–84; also reported as an item mean 1–7.',
  literature: {
    source:
      'Horvath, A. O., & Greenberg, L. S. (1989). Development and validation of the Working Alliance Inventory. Journal of Counseling Psychology, 36(2), 223–233. doi:10.1037/0022-0167.36.2.223',
    status: 'recalled',
    citation: 'second-hand',
    support: 'replicated',
  },
  licence: 'Rights with the Society for Psychotherapy Research; permission is required. Wording is not included.',
  confidence: 'high',
  recalled: 'which items make which scale, and that items 31, 33 and 34 are reversed (the form was read up to item 29)',
  perspectiveConfidence: { therapist: 'medium' },
}
