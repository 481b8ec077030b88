import type { Component } from '../../vocabulary/inside.js'
import type { Instrument } from '../definition.js'
import { waiSr } from './wai-sr.js'

/** The seven-point variant of the Working Alliance Inventory, short form revised. */
export const waiSr7: Instrument<Component> = {
  ...waiSr,
  id: 'wai-sr-7',
  name: 'Working Alliance Inventory, Short Form Revised, seven-point variant',
  version:
    'The items of the WAI-SR with seven answers instead of the five of the published form. It circulates; no publication of it was seen, so its sums compare with nothing printed for the five-point form. A form of 16 items is called WAI-SR as well.',
  answers: { min: 1, max: 7, whole: true },
  metric: 'Sum 12–84, each subscale 4–28; also reported as an item mean 1–7.',
  // What was found with five answers need not hold with seven.
  reliability: [],
  literature: { ...waiSr.literature, status: 'recalled' },
  confidence: 'medium',
  recalled: 'the answers 1 to 7',
}
