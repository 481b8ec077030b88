import { type Alliance, cautionsIn, type Person, personIn, type View } from '../../alliance/index.js'
import { allianceIn, attendanceOf, openEpisodes, sessionsHeld, viewOf } from '../../alliance/inside.js'
import { concernedIn } from '../../episode/inside.js'
import type { EpisodeId, ParticipantId } from '../../vocabulary/inside.js'

/** One member in one session, as the record was when that session's entries were made. */
export interface GroupCell {
  /** `away`: takes part and was not there. `outside`: had not come yet, or had gone. `left`: went after this session. */
  readonly is: 'present' | 'away' | 'outside' | 'left'
  /** Open episodes that the member is a party to, by their numbers in the report. */
  readonly open: readonly number[]
  /** Episodes the member was a bystander of, and of which no word of what they are to it is shown. */
  readonly notAsked: readonly number[]
}

export interface GroupRow {
  readonly person: Person
  readonly cells: readonly GroupCell[]
}

/** Returns the alliance up to the last entry made before the next session was held. */
const asOf = ({ record: { log }, reader, permissions }: View, session: number): Alliance =>
  allianceIn(viewOf(log.slice(0, log.findLastIndex(({ stamp }) => stamp.session <= session) + 1), reader, permissions))

/** What the record held after one session, read once for all members. */
interface After {
  readonly session: number
  readonly then: Alliance
  readonly attended: ReadonlySet<ParticipantId>
  /** Those an episode concerned, or who were not asked about it, by its number in the report. */
  readonly open: readonly Among[]
  readonly notAsked: readonly Among[]
}

interface Among {
  readonly number: number
  readonly who: ReadonlySet<ParticipantId>
}

const after = ({ record: today }: Alliance, then: Alliance, session: number): After => {
  const { record } = then
  // A correction can take an episode back, so that numbers are those of the record as it is today.
  const among = (name: EpisodeId, who: readonly ParticipantId[]): readonly Among[] => {
    const index = today.episodes.findIndex(({ episode }) => episode.record.reported.episode === name)
    return index < 0 ? [] : [{ number: index + 1, who: new Set(who) }]
  }
  return {
    session,
    then,
    // Who was at a session that was entered late is recorded later.
    attended: new Set(attendanceOf(record, session) ?? attendanceOf(today, session)),
    open: openEpisodes(record).flatMap(({ episode, everyone }) =>
      among(episode.record.reported.episode, concernedIn(episode.record, everyone)),
    ),
    notAsked: cautionsIn(then, { unattendedFor: Number.POSITIVE_INFINITY }).flatMap((caution) =>
      caution._tag === 'BystandersNotAsked' ? among(caution.episode, caution.who) : [],
    ),
  }
}

const cell = ({ session, then, attended, open, notAsked }: After, id: ParticipantId): GroupCell => {
  const spells = personIn(then, id)?.spells ?? []
  const went = spells.at(-1)?.went
  const isOutside = spells.length === 0 || (went !== undefined && went.event.stamp.session < session)
  const leftNow = went?.event._tag === 'ParticipantLeft' && went.event.stamp.session === session
  const numbers = (all: readonly Among[]): readonly number[] =>
    all.flatMap(({ number, who }) => (who.has(id) ? [number] : []))
  return {
    is: leftNow ? 'left' : attended.has(id) ? 'present' : isOutside ? 'outside' : 'away',
    // A member who has gone is part of nothing that goes on without them, though an episode of the whole may still be open.
    open: isOutside ? [] : numbers(open),
    notAsked: numbers(notAsked),
  }
}

/** Returns members by sessions. What was reported later is at the session of the report: this is what could have been known. */
export const groupRows = (view: View): readonly GroupRow[] => {
  const alliance = allianceIn(view)
  const { record } = alliance
  const sessions = sessionsHeld(record).map((session) => after(alliance, asOf(view, session), session))
  return record.people.map((person) => ({ person, cells: sessions.map((one) => cell(one, person.id)) }))
}
