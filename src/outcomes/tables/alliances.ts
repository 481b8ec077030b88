import { outcomesOf, perspectiveIn } from '../../alliance/index.js'
import { accountsOf, endedAs, sessionsHeld } from '../../alliance/inside.js'
import { type Closure, type DataTable, type EndingReason, type Outcome, outcomes } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { allianceColumn, provenanceColumn } from './alliance-columns.js'
import type { OutcomeAsked } from './question.js'
import { statedColumns } from './stated-columns.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

/** An alliance with what is counted in it. */
interface AllianceFacts extends NamedAlliance {
  /** The people who take part or did, machines left out. */
  readonly people: NamedAlliance['state']['record']['people'][number][]
  readonly sessions: readonly number[]
  readonly ending: { readonly as: Closure; readonly reason: EndingReason | 'contested' | null } | null
  readonly outcomes: readonly Outcome[]
}

/** Returns how the last phase ended; null while it runs. */
const endingOf = ({ state }: NamedAlliance): AllianceFacts['ending'] => {
  const ended = state._tag === 'Ended' ? state.past.at(-1)?.ended : undefined
  if (ended === undefined) return null
  const accounts = accountsOf(state)
  const given = accounts.flatMap(({ told, ending }) => (ending === ended ? [told.account.reason] : []))
  const known = new Set(given.filter((reason) => reason !== 'unknown'))
  const [reason = given[0] ?? null, ...others] = known
  return {
    as: endedAs(accounts, (source) => perspectiveIn(state, source))(ended),
    reason: others.length > 0 ? 'contested' : reason,
  }
}

const factsOf = (alliance: NamedAlliance, { resolvedBy, settings }: OutcomeAsked): AllianceFacts => ({
  ...alliance,
  people: alliance.state.record.people.filter(({ machine }) => machine !== true),
  sessions: sessionsHeld(alliance.state.record),
  ending: endingOf(alliance),
  outcomes: outcomesOf(alliance.state, resolvedBy ?? 'any', settings).map(({ outcome }) => outcome),
})

const therapistOf = ({ state, people }: AllianceFacts): string | null => {
  const [one, ...others] = people.filter(({ id }) => perspectiveIn(state, { _tag: 'participant', id }) === 'therapist')
  return one === undefined || others.length > 0 ? null : one.id
}

const outcomeColumn = (word: Outcome): ColumnOf<AllianceFacts> =>
  column(
    word.replaceAll('-', '_'),
    'whole',
    `episodes whose outcome is ${word}`,
    (facts) => facts.outcomes.filter((one) => one === word).length,
  )

const columnsFor = (question: OutcomeAsked): readonly ColumnOf<AllianceFacts>[] => [
  allianceColumn(({ id }) => id),
  column('setting', 'text', 'the setting', ({ state }) => state.record.began.beginning.setting),
  provenanceColumn((row) => row),
  column(
    'therapist_id',
    'text',
    'the person who treats or leads, as the log names them; the same name in two alliances need not be one person; blank: there is none, or more than one',
    therapistOf,
  ),
  column('people', 'whole', 'people who take part or did; machines are left out', ({ people }) => people.length),
  column(
    'phases',
    'whole',
    'phases of treatment',
    ({ state }) => state.past.length + (state._tag === 'Running' ? 1 : 0),
  ),
  column('sessions', 'whole', 'sessions held', ({ sessions }) => sessions.length),
  column(
    'first_session',
    'whole',
    'the number of the first session held; blank: none was',
    ({ sessions }) => sessions[0] ?? null,
  ),
  column(
    'last_session',
    'whole',
    'the number of the last session held; blank: none was',
    ({ sessions }) => sessions.at(-1) ?? null,
  ),
  column(
    'censored',
    'yes-no',
    'whether the record stops without an ending, so that nothing is known beyond the last session',
    ({ ending }) => ending === null,
  ),
  column(
    'ending',
    'text',
    'how the last phase ended; blank: no ending is on record',
    ({ ending }) => ending?.as ?? null,
  ),
  column(
    'reason',
    'text',
    'why, by the latest accounts of that ending; contested: they differ; unknown: none of them knows; blank: no one gave one',
    ({ ending }) => ending?.reason ?? null,
  ),
  column(
    'departures',
    'whole',
    'departures of people, death included, after which it went on',
    ({ state }) =>
      state.record.people.flatMap(({ spells }) => spells.filter(({ went }) => went?.event._tag === 'ParticipantLeft'))
        .length,
  ),
  column(
    'episodes',
    'whole',
    'episodes of rupture on record; 0 does not mean that there was no rupture',
    (facts) => facts.outcomes.length,
  ),
  ...outcomes.map(outcomeColumn),
  column('harms', 'whole', 'harms on record, which are not episodes', ({ state }) => state.record.harms.length),
  ...statedColumns(question),
]

/** Returns the alliances, a row for each, also for those without an episode. */
export const alliancesTable = (alliances: readonly NamedAlliance[], question: OutcomeAsked): DataTable =>
  tableOf(
    columnsFor(question),
    alliances.map((alliance) => factsOf(alliance, question)),
  )
