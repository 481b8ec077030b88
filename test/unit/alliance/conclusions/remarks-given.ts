import { type AllianceCommand, remarks } from 'rupture-repair/alliance'
import type { Happened, Source } from 'rupture-repair/vocabulary'
import { allianceAfter, at, between, held, pair, rupture, says } from '../../../model/given.js'

export const strain: ReturnType<typeof rupture> = rupture('e', [between('c', 't')], { session: 2, expressedBy: ['c'] })
/** What a record of two sessions and these commands is asked about: tags and entries. */
export const asked = (...commands: readonly AllianceCommand[]): readonly (readonly [string, readonly number[]])[] =>
  remarks(allianceAfter(pair, held(1), held(2), ...commands)).map(({ _tag, seq }) => [_tag, seq])
export const recognised = (by: Source, happened: Happened): AllianceCommand => ({
  _tag: 'RecogniseRupture',
  stamp: at(2, by),
  episode: 'e',
  recognition: { who: 'c', happened },
})
export const rates = (bond: number): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: at(2, says('c')),
  rating: { of: between('c', 't'), instrument: 'a scale', scores: { bond } },
})
