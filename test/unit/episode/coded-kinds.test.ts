/** What coders say of the kind of the moments of an episode, apart from what people who were there said. */
import { codedKindsOf, kindsOf } from 'rupture-repair/episode'
import type { Marker, Source } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'
import { allianceAfter, at, between, during, observes, pair, rupture, says } from '../../model/given.js'

const withdrawal: Marker = { codeSet: '3RS-2015', marker: 'denial' }
const confrontation: Marker = { codeSet: '3RS-2022', construct: 'CF_P', salience: 3 }
const codes = (by: Source, moment: number, markers: readonly [Marker, ...Marker[]], kind?: 'withdrawal') =>
  ({
    _tag: 'CodeMarkers',
    stamp: at(0, by),
    episode: 'e',
    moment,
    markers,
    ...(kind === undefined ? {} : { kind }),
  }) as const
const second = {
  _tag: 'RecordMoment',
  stamp: at(0, says('t')),
  episode: 'e',
  moment: { kind: 'confrontation', happened: during(0) },
} as const
const coded = (...said: readonly ReturnType<typeof codes>[]) => {
  const [phased] = allianceAfter(pair, rupture('e', [between('c', 't')]), second, ...said).record.episodes
  if (phased === undefined) throw new Error('no episode')
  expect(kindsOf(phased.episode.record)).toEqual(['withdrawal', 'confrontation'])
  return codedKindsOf(phased.episode.record)
}
const one = observes('one')

test('no coder, no kind', () => expect(coded()).toEqual([]))

test('each coder’s kinds stand under their name, moment by moment', () => {
  expect(coded(codes(one, 1, [confrontation]), codes(observes('two'), 2, [withdrawal]))).toEqual([
    { coder: one, kinds: ['confrontation'] },
    { coder: observes('two'), kinds: ['withdrawal'] },
  ])
})

test('markers of both kinds in one moment are mixed, in two moments they are two kinds', () => {
  expect(coded(codes(one, 1, [confrontation, withdrawal]))).toEqual([{ coder: one, kinds: ['mixed'] }])
  expect(coded(codes(one, 1, [confrontation]), codes(one, 1, [withdrawal]))).toEqual([{ coder: one, kinds: ['mixed'] }])
  expect(coded(codes(one, 1, [confrontation]), codes(one, 2, [withdrawal]))).toEqual([
    { coder: one, kinds: ['confrontation', 'withdrawal'] },
  ])
})

test('what is not salient says no kind; a kind that the coder gives is theirs, whatever the set', () => {
  expect(coded(codes(one, 1, [{ codeSet: '3RS-2022', construct: 'CF_P', salience: 1 }]))).toEqual([
    { coder: one, kinds: [] },
  ])
  expect(coded(codes(one, 1, [{ codeSet: 'Ours-2', code: 'sighs' }], 'withdrawal'))).toEqual([
    { coder: one, kinds: ['withdrawal'] },
  ])
})
