/** Codes of sheets as markers of the log: what the terms of a set cannot say is no marker. */
import type { Marker } from 'rupture-repair/vocabulary'
import { expect, it } from 'vitest'
import { markerOf } from '../../../src/vocabulary/inside.js'

it.each<[string, string, string | number, Marker | undefined]>([
  ['3RS-2015', 'denial', 'check', { codeSet: '3RS-2015', marker: 'denial', clarity: 'check' }],
  ['3RS-2015', 'denial', 0, undefined],
  ['3RS-2015', 'frowning', 'check', undefined],
  ['3RS-2022', 'WD_P', 3, { codeSet: '3RS-2022', construct: 'WD_P', salience: 3 }],
  ['3RS-2022', 'CF_T', 2, { codeSet: '3RS-2022', construct: 'CF_T', salience: 2 }],
  ['3RS-2022', 'WD_P', 9, undefined],
  ['3RS-2022', 'frowning', 3, undefined],
  ['Ours-1', 'pulls-back', 'strong', { codeSet: 'Ours-1', code: 'pulls-back', value: 'strong' }],
])('%s %s %s', (codeSet, code, value, marker) => {
  expect(markerOf(codeSet, code, value)).toEqual(marker)
})
