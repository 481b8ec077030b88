import type { Component } from '../../vocabulary/inside.js'
import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

/** Working Alliance Inventory, short form of Tracey and Kokotovic, 12 items. */
export const waiS: Instrument<Component> = {
  ...plainKey,
  id: 'wai-s',
  name: 'Working Alliance Inventory, Short Form',
  perspectives: ['client', 'observer'],
  version:
    'Twelve items of the 36. Not the WAI-SR: different items have the same numbers. The keys of the therapist short forms are not verified here.',
  items: 12,
  answers: { min: 1, max: 7, whole: true },
  reversed: [4, 10],
  subscales: { task: [1, 2, 8, 12], goal: [4, 6, 10, 11], bond: [3, 5, 7, 9] },
  metric: 'Sum 12–84, each subscale 4–28; also reported as an item mean 1–7.',
  literature: {
    source:
      'Tracey, T. J., & Kokotovic, A. M. (1989). Factor structure of the Working Alliance Inventory. Psychological Assessment, 1(3), 207–210.',
    status: 'recalled',
    citation: 'second-hand',
    support: 'replicated',
  },
  licence: 'Rights with the Society for Psychotherapy Research; permission is required. Wording is not included.',
  confidence: 'high',
  recalled: 'which items make which scale; that 4 and 10 alone are reversed is derived from the 36 items',
}
