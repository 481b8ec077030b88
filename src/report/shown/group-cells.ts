import { type Alliance, type AllianceEvent, cautionsIn, type Person, personIn, replay } from '../../alliance/index.js'
import { attendanceOf, openEpisodes, sessionsHeld } from '../../alliance/inside.js'
import { concernedIn } from '../../episode/inside.js'
import type { ParticipantId } from '../../vocabulary/inside.js'

/** One member in one session, as the record was when that session's entries were made. */
export interface GroupCell {
  /** `away`: takes part and was not there. `outside`: had not come yet, or had gone. `left`: went after this session. */
  readonly is: 'present' | 'away' | 'outside' | 'left'
  /** Open episodes that the member is a party to, by their numbers in the report. */
  readonly open: readonly number[]
  /** Episodes the member was a bystander of and has not been asked about. */
  readonly notAsked: readonly number[]
}

export interface GroupRow {
  readonly person: Person
  readonly cells: readonly GroupCell[]
}

/** Returns the log up to the last entry made before the next session was held. */
const asOf = (log: readonly AllianceEvent[], session: number): Alliance | undefined => {
  const replayed = replay(log.slice(0, log.findLastIndex(({ stamp }) => stamp.session <= session) + 1))
  return replayed._tag === 'Left' || replayed.right._tag === 'NotBegun' ? undefined : replayed.right
}

const cell = ({ record: today }: Alliance, then: Alliance, session: number, id: ParticipantId): GroupCell => {
  const { record } = then
  // A correction can take an episode back, so that numbers are those of the record as it is today.
  const number = (name: string): readonly number[] => {
    const index = today.episodes.findIndex(({ episode }) => episode.record.reported.episode === name)
    return index < 0 ? [] : [index + 1]
  }
  // Who was at a session that was entered late is recorded later.
  const wasThere = (attendanceOf(record, session) ?? attendanceOf(today, session))?.includes(id)
  const spells = personIn(then, id)?.spells ?? []
  const went = spells.at(-1)?.went
  const isOutside = spells.length === 0 || (went !== undefined && went.event.stamp.session < session)
  const notAsked = cautionsIn(then, { unattendedFor: Number.POSITIVE_INFINITY }).flatMap((caution) =>
    caution._tag === 'BystandersNotAsked' && caution.who.includes(id) ? number(caution.episode) : [],
  )
  const leftNow = went?.event._tag === 'ParticipantLeft' && went.event.stamp.session === session
  // A member who has gone is part of nothing that goes on without them, though an episode of the whole may still be open.
  const open = isOutside
    ? []
    : openEpisodes(record).filter(({ episode, everyone }) => concernedIn(episode.record, everyone).includes(id))
  return {
    is: leftNow ? 'left' : wasThere ? 'present' : isOutside ? 'outside' : 'away',
    open: open.flatMap(({ episode }) => number(episode.record.reported.episode)),
    notAsked,
  }
}

/** Returns members by sessions. What was reported later is at the session of the report: this is what could have been known. */
export const groupRows = (alliance: Alliance): readonly GroupRow[] => {
  const { record } = alliance
  const stood = sessionsHeld(record).flatMap((session) => {
    const then = asOf(record.log, session)
    return then === undefined ? [] : [{ session, then }]
  })
  return record.people.map((person) => ({
    person,
    cells: stood.map(({ session, then }) => cell(alliance, then, session, person.id)),
  }))
}
