import { momentsOf, saidAs } from '../../episode/index.js'
import {
  type CodeSet,
  codeSet3RS2015,
  codeSet3RS2022,
  kindOfMarker,
  type Marker,
  presenceOf,
  type RuptureKind,
  type Source,
} from '../../vocabulary/inside.js'
import { isMachine } from '../record/people.js'
import type { AllianceRecord, PhasedEpisode } from '../record/state.js'
import type { Pointed } from './caution.js'

interface Coded {
  readonly moment: number
  readonly codedBy: Source
  readonly markers: readonly Marker[]
}

/**
 * Returns a caution for each moment, coder and kind where a code of one kind was given in a moment of the other. A mixed moment and one
 * whose kind no one has said contradict none; a weak marker of 2015, which need not count, contradicts nothing, nor does a machine's.
 */
export const contradicted = (
  record: AllianceRecord,
  { episode: { record: episode } }: PhasedEpisode,
  codeSets: readonly CodeSet[],
): readonly Pointed[] => {
  const sets = [codeSet3RS2015({ checkMinus: 'does-not-count' }), codeSet3RS2022, ...codeSets]
  const kindIn = (marker: Marker): RuptureKind | undefined =>
    sets.some((set) => isGiven(marker, set)) ? kindOfMarker(marker, codeSets) : undefined
  const moments = momentsOf(episode)
  const stamps = [episode.reported, ...saidAs(episode, 'MomentRecorded')].map(({ stamp }) => stamp)
  const coded: readonly Coded[] = [
    ...moments.flatMap(({ markers = [] }, index): readonly Coded[] => {
      const codedBy = stamps[index]?.by
      return codedBy === undefined ? [] : [{ moment: index + 1, codedBy, markers }]
    }),
    ...saidAs(episode, 'MarkersCoded').map(({ moment, stamp, markers }) => ({ moment, codedBy: stamp.by, markers })),
  ]
  return coded.flatMap(({ moment, codedBy, markers }): readonly Pointed[] => {
    const kind = moments[moment - 1]?.kind
    if (kind === undefined || kind === 'mixed' || isMachine(record, codedBy)) return []
    const others = new Set(markers.flatMap((marker) => kindIn(marker) ?? []).filter((one) => one !== kind))
    return [...others].map((other) => ({
      _tag: 'MarkerContradictsMoment',
      episode: episode.reported.episode,
      moment,
      kind,
      coded: other,
      codedBy,
    }))
  })
}

/** Says whether a code is present by its set; one of 2015 without a degree was given. */
const isGiven = (marker: Marker, set: CodeSet): boolean => {
  const presence = presenceOf(marker, set)
  return presence === 'present' || (presence === 'not-said' && set.id === '3RS-2015')
}
