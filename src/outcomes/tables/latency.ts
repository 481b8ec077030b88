import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { type Latency, latencies } from './latencies.js'
import type { CohortQuestion } from './question.js'
import { statedColumns } from './stated-columns.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

const notReached = 'blank: not reached, since fewer did in the sessions observed'

const columns: readonly ColumnOf<Latency>[] = [
  column('from', 'text', 'the moment from which sessions are counted', ({ from }) => from),
  column('to', 'text', 'the moment to which they are counted', ({ to }) => to),
  column(
    'episodes',
    'whole',
    'episodes on record; who left without a report is not among them',
    ({ episodes }) => episodes,
  ),
  column(
    'unknown',
    'whole',
    'of these, without the first moment on record, or with one at an unknown time',
    ({ unknown }) => unknown,
  ),
  column(
    'before',
    'whole',
    'of these, with the second moment before the first, or before the report',
    ({ before }) => before,
  ),
  column('n', 'whole', 'the others, of which all that follows is', ({ n }) => n),
  column('reached', 'whole', 'of n, those that made the step', ({ reached }) => reached),
  column(
    'same_session',
    'whole',
    'of n, those that made it in the same session, a latency of 0',
    ({ sameSession }) => sameSession,
  ),
  column('without', 'whole', 'of n, those that closed without it, which competes', ({ without }) => without),
  column(
    'not_judged',
    'whole',
    'of without, where the step is to resolved, those that the criterion does not judge',
    ({ notJudged }) => notJudged,
  ),
  column('censored', 'whole', 'of n, those open without it at the end of the record', ({ censored }) => censored),
  column(
    'incidence',
    'number',
    'the share that made it by the last session observed; blank: the criterion judges none',
    ({ incidence }) => incidence,
  ),
  column('q1', 'whole', `the sessions by which a quarter made it; ${notReached}`, ({ quartiles: [first] }) => first),
  column('median', 'whole', `the sessions by which half made it; ${notReached}`, ({ quartiles: [, median] }) => median),
  column(
    'q3',
    'whole',
    `the sessions by which three quarters made it; ${notReached}`,
    ({ quartiles: [, , third] }) => third,
  ),
]

/** Returns how many sessions each step of an episode took, a row for each step. */
export const latencyTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable =>
  tableOf([...columns, ...statedColumns(question)], latencies(alliances, question))
