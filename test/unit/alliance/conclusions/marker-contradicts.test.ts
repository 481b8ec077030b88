/** A marker of one kind in a moment of the other: accepted, and a caution. */
import { cautionsIn } from 'rupture-repair'
import { type CodeSet, defineCodeSet } from 'rupture-repair/coding'
import type { Marker, RuptureKind, Source } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'
import { allianceAfter, at, between, during, observes, pair, rupture, says } from '../../../model/given.js'

const coder = observes('coder')
const raised = (kind: RuptureKind | undefined, marker: Marker, by: Source = coder, codeSets?: readonly CodeSet[]) => {
  const strain = rupture('e', [between('c', 't')], { by: says('c') })
  const moment = { happened: during(0), ...(kind === undefined ? {} : { kind }) }
  const alliance = allianceAfter(
    pair,
    { ...strain, rupture: { ...strain.rupture, moment } },
    {
      _tag: 'CodeMarkers',
      stamp: at(0, by),
      episode: 'e',
      moment: 1,
      markers: [marker],
    },
  )
  return cautionsIn(alliance, { unattendedFor: 9, ...(codeSets && { codeSets }) })
}
const denial = { codeSet: '3RS-2015', marker: 'denial' } as const

test('says which marker of which coder contradicts which moment', () => {
  expect(raised('confrontation', denial)).toEqual([
    {
      _tag: 'MarkerContradictsMoment',
      episode: 'e',
      moment: 1,
      kind: 'confrontation',
      coded: 'withdrawal',
      codedBy: coder,
      setting: 'individual',
    },
  ])
})

test.each([
  ['a moment of the same kind', 'withdrawal', denial],
  ['a mixed moment', 'mixed', denial],
  ['a moment whose kind no one has said', undefined, denial],
  ['a weak marker, which need not count', 'confrontation', { ...denial, clarity: 'check-minus' }],
  ['what is not salient', 'withdrawal', { codeSet: '3RS-2022-partial', construct: 'CF_P', salience: 1 }],
  ['a construct without its salience', 'withdrawal', { codeSet: '3RS-2022', construct: 'CF_P' }],
  ['the therapist’s confrontation', 'withdrawal', { codeSet: '3RS-2022', construct: 'CF_T', salience: 4 }],
] as const)('%s contradicts nothing', (_, kind, marker) => expect(raised(kind, marker)).toEqual([]))

test('a code of one’s own does, where its set is given and counts it', () => {
  const defined = defineCodeSet({
    name: 'Ours',
    version: '2',
    codes: [{ code: 'pushes', kind: 'confrontation' }],
    values: [0, 1],
    presentFrom: 1,
  })
  const sets = defined._tag === 'Right' ? [defined.right] : []
  const pushes = (value: number): Marker => ({ codeSet: 'Ours-2', code: 'pushes', value })
  expect(raised('withdrawal', pushes(1))).toEqual([])
  expect(raised('withdrawal', pushes(0), coder, sets)).toEqual([])
  expect(raised('withdrawal', pushes(1), coder, sets)).toMatchObject([{ _tag: 'MarkerContradictsMoment' }])
})

test('so does a marker that came with the moment itself', () => {
  const strain = rupture('e', [between('c', 't')], { by: coder })
  const moment = { kind: 'confrontation', happened: during(0), markers: [denial] } as const
  const alliance = allianceAfter(pair, { ...strain, rupture: { ...strain.rupture, moment } })
  expect(cautionsIn(alliance, { unattendedFor: 9 })).toMatchObject([{ coded: 'withdrawal', codedBy: coder }])
})
