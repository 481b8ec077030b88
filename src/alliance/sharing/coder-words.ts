import { type EpisodeCommand, momentsOf } from '../../episode/index.js'
import { nonEmpty } from '../../kernel/inside.js'
import {
  type CodedMoment,
  type CodedRun,
  type EpisodeId,
  type Marker,
  markerOf,
  type Source,
  type Stamp,
} from '../../vocabulary/inside.js'
import { findPerson } from '../record/find.js'
import { sessionOf } from '../record/session-of.js'
import type { AllianceRecord } from '../record/state.js'

/**
 * Returns what the coder of a run says of its episode: the markers of each moment, and the rating of resolution where the session
 * holds no other episode. What a machine coded is an observer's only if an observer accepts it, and a machine's rating is no one's.
 */
export const coderWords = (
  record: AllianceRecord,
  run: CodedRun,
  episode: EpisodeId,
  stamp: Stamp,
  isAccepted: boolean,
): readonly EpisodeCommand[] => {
  const { note: _, ...when } = stamp
  const coder = run.coder._tag === 'machine' ? undefined : sourceOf(record, run.coder.id)
  const marker = coder ?? (isAccepted && stamp.by._tag === 'observer' ? stamp.by : undefined)
  const rated = coder !== undefined && run.resolution !== undefined && !hasEpisodeIn(record, run.session)
  return [
    ...run.moments.flatMap((moment, index): readonly EpisodeCommand[] => {
      const markers = nonEmpty(markersOf(run.codeSet, moment))
      return marker === undefined || markers === undefined
        ? []
        : [{ _tag: 'CodeMarkers', stamp: { ...when, by: marker }, episode, moment: index + 1, markers }]
    }),
    ...(rated && run.resolution !== undefined
      ? [{ _tag: 'JudgeResolution', stamp: { ...when, by: coder }, episode, judgement: run.resolution } as const]
      : []),
  ]
}

const sourceOf = (record: AllianceRecord, id: string): Source =>
  findPerson(record, id) === undefined ? { _tag: 'observer', id } : { _tag: 'participant', id }

/** Returns the codes of a moment as markers, each code with each value once. */
const markersOf = (codeSet: string, { segments }: CodedMoment): readonly Marker[] => {
  const coded = segments.flatMap(({ codes }) => Object.entries(codes))
  const isNew = ([code, value]: (typeof coded)[number], index: number): boolean =>
    coded.findIndex(([other, its]) => other === code && its === value) === index
  return coded.filter(isNew).flatMap(([code, value]) => markerOf(codeSet, code, value) ?? [])
}

const hasEpisodeIn = ({ episodes }: AllianceRecord, session: number): boolean =>
  episodes.some(({ episode }) => momentsOf(episode.record).some(({ happened }) => sessionOf(happened) === session))
