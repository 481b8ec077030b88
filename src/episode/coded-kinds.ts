import type { Marker, RuptureKind, Source } from '../vocabulary/inside.js'
import { codeSet3RS2015, codeSet3RS2022, kindOfMarker, presenceOf } from '../vocabulary/inside.js'
import type { MarkersCoded } from './event.js'
import { sameSource } from './judgement.js'
import { saidAs } from './record.js'
import type { EpisodeRecord } from './state.js'

/** The kinds of the moments of an episode, as one coder codes them. */
export interface CodedKinds {
  readonly coder: Source
  /** Each kind once, in the order in which the moments were first coded; empty where the codes say none. */
  readonly kinds: readonly RuptureKind[]
}

/**
 * Returns what each coder says of the kinds of the moments, apart from what was reported of them.
 *
 * A kind that the coder gives counts; else that of their markers, a weak one included, and *mixed* for markers of both kinds in one
 * moment. A rating that is not salient, or has no salience, says no kind.
 *
 * @example
 * codedKindsOf(sampleEpisode.record) // => []
 */
export const codedKindsOf = (record: EpisodeRecord): readonly CodedKinds[] => {
  const coded = saidAs(record, 'MarkersCoded')
  const coders = coded.map(({ stamp }) => stamp.by)
  return coders
    .filter((coder, index) => coders.findIndex((one) => sameSource(one, coder)) === index)
    .map((coder) => {
      const own = coded.filter(({ stamp }) => sameSource(stamp.by, coder))
      const moments = [...new Set(own.map(({ moment }) => moment))]
      const kinds = moments.flatMap((moment) => kindOf(own.filter((one) => one.moment === moment)) ?? [])
      return { coder, kinds: [...new Set(kinds)] }
    })
}

const kindOf = (codes: readonly MarkersCoded[]): RuptureKind | undefined => {
  const given = codes.findLast(({ kind }) => kind !== undefined)?.kind
  if (given !== undefined) return given
  const kinds = new Set(codes.flatMap(({ markers }) => markers.filter(says).flatMap((one) => kindOfMarker(one) ?? [])))
  return kinds.size === 2 ? 'mixed' : [...kinds][0]
}

const sets = [/* @__PURE__ */ codeSet3RS2015({ checkMinus: 'counts' }), codeSet3RS2022]

const says = (marker: Marker): boolean => isNamed(marker) || sets.some((set) => presenceOf(marker, set) === 'present')

/** Says whether a marker without a value is one that was seen: the salience of a construct alone can be missing. */
const isNamed = (marker: Marker): boolean => 'marker' in marker && !('clarity' in marker) && !('salience' in marker)
