import { differenceReliability } from '../../statistics/index.js'
import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { type Congruence, congruenceOf, fewestSessions } from '../said/congruence.js'
import { followedPeople } from '../said/followed-person.js'
import { type RatedTie, ratedTies } from '../said/rated-tie.js'
import { allianceColumn } from './alliance-columns.js'
import type { CohortQuestion } from './question.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

interface Row extends Pick<RatedTie, 'therapist' | 'instrument' | 'dimension'> {
  readonly alliance: string
  readonly person: string
  readonly found: Congruence
}

const rowsOf = (alliance: NamedAlliance): readonly Row[] =>
  followedPeople(alliance).flatMap((person) =>
    ratedTies(person).map(({ therapist, instrument, dimension, one, other }) => ({
      ...{ alliance: alliance.id, person: person.id, therapist, instrument, dimension },
      found: congruenceOf(one, other),
    })),
  )

const columnsFor = ({ reliabilities }: CohortQuestion): readonly ColumnOf<Row>[] => [
  allianceColumn(({ alliance }) => alliance),
  column('client', 'text', 'the client, member or party of the dyad', ({ person }) => person),
  column('therapist', 'text', 'the therapist or leader of the dyad', ({ therapist }) => therapist),
  column('instrument', 'text', 'on which both rate the tie between them', ({ instrument }) => instrument),
  column('dimension', 'text', 'the dimension of the instrument', ({ dimension }) => dimension),
  column('sessions', 'whole', 'sessions that both rated', ({ found }) => found.both),
  column('client_sessions', 'whole', 'sessions that the client rated', ({ found }) => found.one),
  column('therapist_sessions', 'whole', 'sessions that the therapist rated', ({ found }) => found.other),
  column(
    'temporal',
    'number',
    'temporal congruence: the correlation of the two over sessions that both rated; a rise that both have makes it greater',
    ({ found }) => found.temporal,
  ),
  column(
    'temporal_detrended',
    'number',
    'the same without a straight line over sessions in each of them',
    ({ found }) => found.detrended,
  ),
  column(
    'discrepancy',
    'number',
    'directional discrepancy: the mean of client less therapist, in the unit of the scale; it presumes parallel forms',
    ({ found }) => found.discrepancy,
  ),
  column(
    'discrepancy_sd',
    'number',
    'the standard deviation of client less therapist',
    ({ found }) => found.discrepancySd,
  ),
  column(
    'discrepancy_se',
    'number',
    'the standard error of the discrepancy, which treats sessions as independent',
    ({ found }) => found.discrepancySe,
  ),
  column(
    'difference_reliability',
    'number',
    'the reliability of client less therapist in a session, from the reliabilities given and the temporal congruence; blank where none are given',
    ({ found }) => {
      if (reliabilities === undefined || found.temporal === null) return null
      const reliability = differenceReliability(reliabilities, found.temporal)
      return Number.isNaN(reliability) ? null : reliability
    },
  ),
  column(
    'because',
    'text',
    `why there is no index: one-rater, few-sessions (under ${fewestSessions} that both rated), no-variance (no correlation alone)`,
    ({ found }) => found.because,
  ),
]

/**
 * Returns how far the two of each dyad rate their tie alike: a row a dyad, instrument and dimension. It describes single dyads; what
 * holds of dyads in general is for a multilevel model of truth and bias to say.
 */
export const congruenceTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable =>
  tableOf(columnsFor(question), alliances.flatMap(rowsOf))
