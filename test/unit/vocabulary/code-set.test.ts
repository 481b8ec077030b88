/** Code sets as data: which codes and values are of a set, and when a code counts as present. */

import {
  type CodeSet,
  type CodeSetDefinition,
  checkMarkers,
  codeSet3RS2015,
  codeSet3RS2022,
  defineCodeSet,
  presenceOf,
} from 'rupture-repair/coding'
import type { Marker } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { kindOfMarker } from '../../../src/vocabulary/inside.js'

const definition: CodeSetDefinition = {
  name: 'Ours',
  version: '2',
  codes: [{ code: 'pulls-back', kind: 'withdrawal' }, { code: 'pushes', kind: 'confrontation' }, { code: 'sighs' }],
  values: [0, 1, 2, 3],
  presentFrom: 2,
}
const defined = (changed: Partial<CodeSetDefinition> = {}): CodeSet => {
  const made = defineCodeSet({ ...definition, ...changed })
  if (made._tag === 'Left') throw new Error(JSON.stringify(made.left))
  return made.right
}
const own = (code: string, value?: number | string): Marker =>
  value === undefined ? { codeSet: 'Ours-2', code } : { codeSet: 'Ours-2', code, value }

describe('a set of one’s own', () => {
  test('has its version in its name', () => expect(defined().id).toBe('Ours-2'))

  test('counts a code as present from its cut; under it, it is neither present nor proof of absence', () => {
    expect([0, 1, 2, 3].map((value) => presenceOf(own('sighs', value), defined()))).toEqual([
      'under-the-cut',
      'under-the-cut',
      'present',
      'present',
    ])
    expect(presenceOf(own('sighs'), defined())).toBe('not-said')
    expect(presenceOf(own('sighs'), defined({ presentFrom: null }))).toBe('present')
  })

  test('says of each marker which code or value is not of it, and never the value', () => {
    const markers = [own('sighs', 2), own('smiles', 2), own('sighs', 7), { codeSet: 'Theirs', code: 'x' }]
    expect(checkMarkers(markers, [defined()])).toEqual([
      { _tag: 'UnknownCode', marker: 2, codeSet: 'Ours-2', code: 'smiles' },
      { _tag: 'UnknownValue', marker: 3, codeSet: 'Ours-2', code: 'sighs' },
    ])
  })

  test('a set without values takes none', () => {
    const bare = defined({ values: [], presentFrom: null })
    expect(checkMarkers([own('sighs'), own('sighs', 1)], [bare])).toMatchObject([{ _tag: 'UnknownValue', marker: 2 }])
  })

  test('is refused with all its problems at once', () => {
    const made = defineCodeSet({
      name: '3RS',
      version: '2015',
      codes: [{ code: 'a' }, { code: 'a' }, { code: '' }],
      values: [1, 1],
      presentFrom: 4,
    })
    expect(made._tag === 'Left' && made.left).toEqual([
      { _tag: 'ShippedCodeSet', codeSet: '3RS-2015' },
      { _tag: 'WithoutName', where: 'codes' },
      { _tag: 'CodeTwice', code: 'a' },
      { _tag: 'ValueTwice' },
      { _tag: 'CutIsNoValue' },
    ])
    expect(defineCodeSet({ ...definition, name: ' ', codes: [] as never })).toMatchObject({
      left: [{ _tag: 'WithoutName', where: 'set' }, { _tag: 'NoCodes' }],
    })
    expect(defineCodeSet({ ...definition, name: '3RS', version: '2022-partial' })).toMatchObject({
      left: [{ _tag: 'ShippedCodeSet' }],
    })
  })
})

describe('the shipped sets', () => {
  const weak: Marker = { codeSet: '3RS-2015', marker: 'denial', clarity: 'check-minus' }
  test('whether a check-minus of 2015 counts is the study’s choice', () => {
    expect(presenceOf(weak, codeSet3RS2015({ checkMinus: 'counts' }))).toBe('present')
    expect(presenceOf(weak, codeSet3RS2015({ checkMinus: 'does-not-count' }))).toBe('under-the-cut')
    expect(presenceOf({ codeSet: '3RS-2015', marker: 'denial' }, codeSet3RS2015({ checkMinus: 'counts' }))).toBe(
      'not-said',
    )
  })

  test('a salience of 1 is not salient, and the old name of the set means the same', () => {
    const at = (codeSet: '3RS-2022' | '3RS-2022-partial', salience: 1 | 2): Marker => ({
      codeSet,
      construct: 'CF_P',
      salience,
    })
    for (const name of ['3RS-2022', '3RS-2022-partial'] as const) {
      expect(presenceOf(at(name, 1), codeSet3RS2022)).toBe('under-the-cut')
      expect(presenceOf(at(name, 2), codeSet3RS2022)).toBe('present')
    }
    expect(presenceOf({ codeSet: '3RS-2022', construct: 'CF_P' }, codeSet3RS2022)).toBe('not-said')
  })

  test('of another set nothing is said', () => expect(presenceOf(weak, codeSet3RS2022)).toBe('not-of-the-set'))
})

test('the kind of a marker is that of its code, of the patient alone where the set tells people apart', () => {
  const kinds = [
    { codeSet: '3RS-2015', marker: 'denial' },
    { codeSet: '3RS-2015', marker: 'control-pressure' },
    { codeSet: '3RS-2022', construct: 'WD_P' },
    { codeSet: '3RS-2022-partial', construct: 'CF_P' },
    { codeSet: '3RS-2022', construct: 'CF_T' },
    own('pushes', 3),
    own('sighs', 3),
  ] as const satisfies readonly Marker[]
  expect(kinds.map((marker) => kindOfMarker(marker, [defined()]))).toEqual([
    'withdrawal',
    'confrontation',
    'withdrawal',
    'confrontation',
    undefined,
    'confrontation',
    undefined,
  ])
  expect(kindOfMarker(own('pushes', 3))).toBeUndefined()
})
