import { type Either, isLeft, type NonEmpty, right } from '../../kernel/inside.js'
import { incidenceInterval } from '../../statistics/index.js'
import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { type EpisodeRisks, episodeRisks, type RiskUnit } from '../risks/episode-risks.js'
import { leftOutReasons, type RiskProblem, type RiskQuestion } from '../risks/episode-times.js'
import { statedColumns } from './stated-columns.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

/** The question that the table of risks answers. */
export type RisksQuestion = RiskQuestion & { readonly unit: RiskUnit }

const rowsOf = ({ rows, independent, ifYes }: EpisodeRisks) =>
  rows.flatMap((row, at) =>
    row.endings.map((own, place) => ({
      ...{ row, own, greenwood: independent?.[at]?.endings[place]?.se ?? null },
      ifYes: own.ending === 'resolved' ? (ifYes[at] ?? null) : null,
      limits: incidenceInterval(own.incidence, own.se),
    })),
  )

type Row = ReturnType<typeof rowsOf>[number]

const columnsFor = (question: RisksQuestion): readonly ColumnOf<Row>[] => [
  column('clock', 'text', 'what interval 1 is: onset, its session; session, session 1', () => question.clock),
  column('unit', 'text', 'what weighs one: each episode, or each person, whose episodes share it', () => question.unit),
  column('interval', 'whole', 'the interval, in sessions', ({ row }) => row.interval),
  column('at_risk', 'whole', 'episodes at risk in it; 0: nothing is known of it', ({ row }) => row.atRisk),
  column('censored', 'whole', 'how many of them were censored at its end', ({ row }) => row.censored),
  column('free', 'number', 'the share that has not ended in any way by its end', ({ row }) => row.free),
  column('free_se', 'number', 'the standard error of free', ({ row }) => row.freeSe),
  column(
    'ending',
    'text',
    'what episodes ended with: an outcome, or else how treatment ended',
    ({ own }) => own.ending,
  ),
  column('events', 'whole', 'how many ended so in the interval', ({ own }) => own.events),
  column(
    'hazard',
    'number',
    'the share of those at risk that ended so; blank: no one was at risk',
    ({ own }) => own.hazard,
  ),
  column(
    'incidence',
    'number',
    'the share that has ended so by its end, the other endings competing',
    ({ own }) => own.incidence,
  ),
  column(
    'se',
    'number',
    'the standard error of incidence, by alliance where any has several episodes',
    ({ own }) => own.se,
  ),
  column(
    'greenwood_se',
    'number',
    'the same if episodes were independent, by Greenwood’s variance; blank where each person weighs one',
    ({ greenwood }) => greenwood,
  ),
  column(
    'low',
    'number',
    'the lower 95% limit of incidence, by se, symmetric in log(−log); blank at 0 and 1',
    ({ limits }) => limits?.low ?? null,
  ),
  column('high', 'number', 'the upper one', ({ limits }) => limits?.high ?? null),
  column(
    'if_yes',
    'number',
    'the incidence of resolved if all that are not judged had resolved when they closed; blank for other endings',
    ({ ifYes }) => ifYes,
  ),
  column(
    'censoring',
    'text',
    'the endings of treatment that censor; the others compete',
    () => question.censor.join(' ') || null,
  ),
  ...statedColumns(question),
]

/** The table of risks, with what must be said beside it. */
export interface RisksTable {
  readonly table: DataTable
  /** In whole sentences. */
  readonly notes: readonly string[]
}

/** Returns the cumulative incidence of each ending of episodes, a row for each interval and ending; or what keeps it from being made. */
export const risksTable = (
  alliances: readonly NamedAlliance[],
  question: RisksQuestion,
): Either<NonEmpty<RiskProblem>, RisksTable> => {
  const risks = episodeRisks(alliances, question)
  if (isLeft(risks)) return risks
  return right({ table: tableOf(columnsFor(question), rowsOf(risks.right)), notes: notesOf(risks.right, question) })
}

const reasonWords = {
  'onset-unknown': 'the session of their onset is not known',
  'reported-after-closing': 'they were reported after treatment, or their tie, had ended',
  'closed-before-session-1': 'they closed before session 1',
} as const

const episodesWords = (many: number): string => `${many} ${many === 1 ? 'episode' : 'episodes'}`

const notesOf = (risks: EpisodeRisks, { unit }: RisksQuestion): readonly string[] => {
  const empty = risks.rows.filter(({ atRisk }) => atRisk === 0).map(({ interval }) => interval)
  const { leftOut, episodes, alliances, ofSeveral } = risks
  return [
    `${episodesWords(episodes)} of ${alliances} ${alliances === 1 ? 'alliance' : 'alliances'} at risk; a rupture that no one reported before treatment ended is in no log and not here`,
    ...leftOutReasons.flatMap((reason) =>
      leftOut[reason] === 0 ? [] : [`${episodesWords(leftOut[reason])} never at risk: ${reasonWords[reason]}`],
    ),
    ...(empty.length === 0
      ? []
      : [
          `no one was at risk in ${empty.length === 1 ? 'interval' : 'intervals'} ${empty.join(', ')}: shares stay as they were, and what follows rests on later reports alone`,
        ]),
    ...(unit === 'person' && ofSeveral > 0
      ? [
          `${ofSeveral} ${ofSeveral === 1 ? 'alliance has' : 'alliances have'} several clients or members; the alliance weighs one`,
        ]
      : []),
  ]
}
