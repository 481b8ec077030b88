import {
  type Alliance,
  type AllianceEvent,
  cautionsIn,
  type Person,
  type PhasedEpisode,
  replay,
} from '../../alliance/index.js'
import { partiesOf } from '../../episode/index.js'
import type { ParticipantId } from '../../vocabulary/inside.js'

/** One member in one session, as the record stood when that session's entries were made. */
export interface GroupCell {
  /** `away`: takes part and was not there. `outside`: had not come yet, or had gone. `left`: went after this session. */
  readonly is: 'present' | 'away' | 'outside' | 'left'
  /** Open episodes that the member is a party to, by their numbers in the report. */
  readonly open: readonly number[]
  /** Episodes the member stood by and has not been asked about. */
  readonly notAsked: readonly number[]
}

export interface GroupRow {
  readonly person: Person
  readonly cells: readonly GroupCell[]
}

const isParty = ({ episode, everyone }: PhasedEpisode, id: ParticipantId): boolean => {
  const { rupture } = episode.record.reported
  const ofTheWhole = rupture.ties.some((tie) => tie.some((end) => end._tag === 'whole'))
  return partiesOf(episode.record).includes(id) || (ofTheWhole && everyone.includes(id))
}

/** Returns the log up to the last entry made before the next session was held. */
const asOf = (log: readonly AllianceEvent[], session: number): Alliance | undefined => {
  const replayed = replay(log.slice(0, log.findLastIndex(({ stamp }) => stamp.session <= session) + 1))
  return replayed._tag === 'Left' || replayed.right._tag === 'NotBegun' ? undefined : replayed.right
}

const cell = ({ record: { episodes } }: Alliance, then: Alliance, session: number, id: ParticipantId): GroupCell => {
  const { record } = then
  // A correction can take an episode back, so that numbers are those of the record as it stands today.
  const number = (name: string): readonly number[] => {
    const index = episodes.findIndex(({ episode }) => episode.record.reported.episode === name)
    return index < 0 ? [] : [index + 1]
  }
  const held = record.entries.findLast((entry) => entry._tag === 'SessionHeld' && entry.stamp.session === session)
  const wasThere = held?._tag === 'SessionHeld' && held.held.present.includes(id)
  const spells = record.people.find((person) => person.id === id)?.spells ?? []
  const went = spells.at(-1)?.went
  const isOutside = spells.length === 0 || (went !== undefined && went.event.stamp.session < session)
  const notAsked = cautionsIn(then, { unattendedFor: Number.POSITIVE_INFINITY }).flatMap((caution) =>
    caution._tag === 'BystandersNotAsked' && caution.who.includes(id) ? number(caution.episode) : [],
  )
  const leftNow = went?.event._tag === 'ParticipantLeft' && went.event.stamp.session === session
  // A member who has gone is part of nothing that goes on without them, though an episode of the whole may still be open.
  const open = isOutside ? [] : record.episodes.filter((one) => one.episode._tag !== 'Closed' && isParty(one, id))
  return {
    is: leftNow ? 'left' : wasThere ? 'present' : isOutside ? 'outside' : 'away',
    open: open.flatMap(({ episode }) => number(episode.record.reported.episode)),
    notAsked,
  }
}

/** Returns the sessions an alliance has held, in order. */
export const sessionsOf = ({ record }: Alliance): readonly number[] =>
  record.entries.flatMap((entry) => (entry._tag === 'SessionHeld' ? [entry.stamp.session] : []))

/** Returns members by sessions. What was told later stands where it was told: this is what could have been known. */
export const groupRows = (alliance: Alliance): readonly GroupRow[] => {
  const { record } = alliance
  const stood = sessionsOf(alliance).flatMap((session) => {
    const then = asOf(record.log, session)
    return then === undefined ? [] : [{ session, then }]
  })
  return record.people.map((person) => ({
    person,
    cells: stood.map(({ session, then }) => cell(alliance, then, session, person.id)),
  }))
}
