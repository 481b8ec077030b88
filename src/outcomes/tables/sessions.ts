import { attendancesOf, sessionOf, sessionsHeld } from '../../alliance/inside.js'
import { attemptsOf, type Episode } from '../../episode/index.js'
import { closedIn } from '../../episode/inside.js'
import type { DataTable, ParticipantId } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import type { Side, Voice } from '../said/voice.js'
import { type PersonVoices, voicesOf } from '../said/voices.js'
import { allianceColumn, provenanceColumn } from './alliance-columns.js'
import type { CohortQuestion } from './question.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

/** A session of an alliance with what is read once of the alliance for all of them. */
interface SessionFacts extends NamedAlliance {
  readonly session: number
  readonly attended: ReadonlyMap<number, readonly ParticipantId[]>
  readonly spans: readonly Span[]
  readonly people: readonly PersonVoices[]
}

/** The sessions from the first to the last in which something was so. */
interface Stretch {
  readonly first: number
  readonly last: number
}

/** The stretch in which an episode is open, with those of its attempts. */
interface Span extends Stretch {
  readonly reported: number
  readonly attempts: readonly Stretch[]
}

const spanOf = (episode: Episode): Span => {
  const { rupture, stamp } = episode.record.reported
  return {
    first: sessionOf(rupture.moment.happened) ?? stamp.session,
    last: closedIn(episode) ?? Number.POSITIVE_INFINITY,
    reported: stamp.session,
    attempts: attemptsOf(episode).map((attempt) => ({
      first: sessionOf(attempt.begun.attempt.happened) ?? attempt.begun.stamp.session,
      last: 'ended' in attempt ? attempt.ended.stamp.session : Number.POSITIVE_INFINITY,
    })),
  }
}

const isIn = (session: number, { first, last }: Stretch): boolean => first <= session && session <= last

/** Returns the number of the phase in which a session was held. */
const phaseOf = ({ state, session }: SessionFacts): number | null => {
  const last = state._tag === 'Running' ? [{ ...state.phase, to: Number.POSITIVE_INFINITY }] : []
  return [...state.past, ...last].find(({ from, to }) => from < session && session <= to)?.number ?? null
}

/** Returns what a side says of a rupture in a session: yes where one says so, no where those who were asked say no, else null. */
const reportedBy = (side: Side, { session, people }: SessionFacts): boolean | null => {
  const voices = people.map(({ voices }): Voice => voices[side])
  const saysYes = ({ sayings, forms }: Voice): boolean =>
    forms.get(session) === true || sayings.some(({ sessions }) => sessions.includes(session))
  return voices.some(saysYes) || (voices.some(({ forms }) => forms.has(session)) ? false : null)
}

const reports = (side: Side, whose: string): ColumnOf<SessionFacts> =>
  column(
    `${side}_reports`,
    'yes-no',
    `whether ${whose} says that there was a rupture in it; no: asked on a form, and no one said so; blank: not asked, which is not no`,
    (facts) => reportedBy(side, facts),
  )

const counted = (name: string, meaning: string, is: (span: Span, session: number) => boolean) =>
  column<SessionFacts>(name, 'whole', meaning, ({ spans, session }) => spans.filter((span) => is(span, session)).length)

const columns: readonly ColumnOf<SessionFacts>[] = [
  allianceColumn(({ id }) => id),
  column('session', 'whole', 'the number of the session', ({ session }) => session),
  column('phase', 'whole', 'the phase of treatment, from 1', phaseOf),
  provenanceColumn((row) => row),
  column(
    'present',
    'whole',
    'people on record as present',
    ({ attended, session }) => attended.get(session)?.length ?? null,
  ),
  column(
    'at_risk',
    'yes-no',
    'whether no episode was open when it began; an episode is open from the session in which it began, or was reported where that is not known',
    ({ spans, session }) => !spans.some((span) => span.first < session && isIn(session, span)),
  ),
  counted('began', 'episodes that began in it', ({ first }, session) => first === session),
  counted('reported', 'episodes reported in it, whenever they began', ({ reported }, session) => reported === session),
  counted('open', 'episodes open in it, with those that began or closed in it', (span, session) => isIn(session, span)),
  counted('being_worked_on', 'episodes with an attempt at repair under way in it', ({ attempts }, session) =>
    attempts.some((attempt) => isIn(session, attempt)),
  ),
  counted('closed', 'episodes that closed in it, with an ending too', ({ last }, session) => last === session),
  reports('client', 'a client or member'),
  reports('therapist', 'a person who treats or leads'),
  reports('party', 'a party of a relationship without a helper'),
  reports('observer', 'an observer'),
]

/** Returns the sessions held, a row for each. */
export const sessionsTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable =>
  tableOf(
    columns,
    alliances.flatMap((alliance): readonly SessionFacts[] => {
      const spans = alliance.state.record.episodes.map(({ episode }) => spanOf(episode))
      const people = voicesOf([alliance], question)
      const attended = attendancesOf(alliance.state.record)
      return sessionsHeld(alliance.state.record).map((session) => ({ ...alliance, session, attended, spans, people }))
    }),
  )
