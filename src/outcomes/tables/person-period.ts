import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { RiskTime } from '../../statistics/index.js'
import type { RiskTimeProblem } from '../../statistics/inside.js'
import { riskTimeProblems } from '../../statistics/inside.js'
import type { DataTable } from '../../vocabulary/inside.js'
import { allianceColumn } from './alliance-columns.js'
import { column, tableOf } from './table-of.js'

/** For how long one episode was under observation, with the alliance and the therapist that it belongs to. */
export interface ObservedEpisode extends RiskTime {
  readonly alliance: string
  readonly episode: string
  /** The therapist or leader; null where there is none or it is not known. */
  readonly therapist: string | null
  /** The session of interval 1. */
  readonly first: number
}

interface Period {
  readonly observed: ObservedEpisode
  readonly interval: number
  readonly event: string | null
}

const periodsOf = (observed: ObservedEpisode): readonly Period[] =>
  Array.from({ length: observed.exit - observed.entry }, (_, index) => {
    const interval = observed.entry + index + 1
    return { observed, interval, event: interval === observed.exit ? observed.ending : null }
  })

const columnsFor = (endings: readonly string[]) => [
  allianceColumn<Period>(({ observed }) => observed.alliance),
  column<Period>('episode', 'text', 'the episode, as the log names it', ({ observed }) => observed.episode),
  column<Period>(
    'therapist',
    'text',
    'the therapist or leader, as the log names them; a name can mean another person in another alliance',
    ({ observed }) => observed.therapist,
  ),
  column<Period>('session', 'whole', 'the session', ({ observed, interval }) => observed.first + interval - 1),
  column<Period>('interval', 'whole', 'the interval at risk, counted from 1', ({ interval }) => interval),
  column<Period>('event', 'text', 'what ended it in this interval; blank: nothing', ({ event }) => event),
  ...endings.map((ending) =>
    column<Period>(ending.replaceAll('-', '_'), 'whole', `1: it ended in this interval as ${ending}; else 0`, (row) =>
      row.event === ending ? 1 : 0,
    ),
  ),
]

/**
 * Returns a row for each episode and each interval in which it was at risk, the form of discrete-time hazard models; or everything
 * that is wrong with the times.
 *
 * An episode that enters late (left truncation) begins with its first interval at risk. The last row has the event, none where the
 * episode is censored, and every ending has a column of 0 and 1.
 *
 * @example
 * const mended = { alliance: 'a', episode: 'silence', therapist: 't', first: 4, entry: 1, exit: 3, ending: 'resolved' }
 * const table = getOrThrow(toPersonPeriod([mended], ['resolved', 'left']))
 * table.rows.map((row) => row.slice(3)) // => [[5, 2, null, 0, 0], [6, 3, 'resolved', 1, 0]]
 */
export const toPersonPeriod = (
  times: readonly ObservedEpisode[],
  endings: readonly string[],
): Either<NonEmpty<RiskTimeProblem>, DataTable> => {
  const problems = nonEmpty(riskTimeProblems(times, endings))
  return problems === undefined ? right(tableOf(columnsFor(endings), times.flatMap(periodsOf))) : left(problems)
}
