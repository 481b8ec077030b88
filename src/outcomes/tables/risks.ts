import { isLeft } from '../../kernel/inside.js'
import { incidenceInterval } from '../../statistics/inside.js'
import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { type EpisodeRisks, episodeRisks, type RiskUnit } from '../risks/episode-risks.js'
import { episodeTimes, leftOutReasons, type RiskProblem, type RiskQuestion } from '../risks/episode-times.js'
import type { CohortQuestion } from './question.js'
import { statedColumns } from './stated-columns.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

/** The question that the table of risks answers. */
type RisksQuestion = RiskQuestion & { readonly unit: RiskUnit }

/** Returns the question with what was left out, unless its clock or its unit was, which have no default. */
const askedOf = ({ clock, unit, censor = [], compete = [], ...others }: CohortQuestion): RisksQuestion | undefined =>
  clock === undefined || unit === undefined ? undefined : { ...others, clock, unit, censor, compete }

const rowsOf = ({ rows, independent, ifYes, judged }: EpisodeRisks) =>
  rows.flatMap((row, at) =>
    row.endings.map((own, place) => ({
      ...{
        row,
        own,
        isKnown: own.ending !== 'resolved' || judged > 0,
        greenwood: independent?.[at]?.endings[place]?.se ?? null,
      },
      ifYes: own.ending === 'resolved' ? (ifYes[at] ?? null) : null,
      limits: incidenceInterval({ incidence: own.incidence, se: own.se, atRisk: row.atRisk }),
    })),
  )

type Row = ReturnType<typeof rowsOf>[number]

const finite = (limit: number): number | null => (Number.isFinite(limit) ? limit : null)

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
    ({ own, isKnown }) => (isKnown ? own.hazard : null),
  ),
  column(
    'incidence',
    'number',
    'the share that has ended so by its end, the other endings competing; blank: no episode is judged, so nothing is known of resolved',
    ({ own, isKnown }) => (isKnown ? own.incidence : null),
  ),
  column(
    'se',
    'number',
    'the standard error of incidence, by alliance where any has several episodes',
    ({ own, isKnown }) => (isKnown ? own.se : null),
  ),
  column(
    'greenwood_se',
    'number',
    'the same if episodes were independent, by Greenwood’s variance; blank where each person weighs one',
    ({ greenwood, isKnown }) => (isKnown ? greenwood : null),
  ),
  column(
    'low',
    'number',
    'the lower 95% limit of incidence: Wilson’s, with the effective number of episodes; blank where none is at risk',
    ({ limits, isKnown }) => (isKnown ? finite(limits.low) : null),
  ),
  column('high', 'number', 'the upper one', ({ limits, isKnown }) => (isKnown ? finite(limits.high) : null)),
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

/** Returns the cumulative incidence of each ending of episodes, a row for each interval and ending; none without a clock and a unit. */
export const risksTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable => {
  const asked = askedOf(question)
  if (asked === undefined) throw new TypeError('unreachable: a table of risks has a clock and a unit')
  const risks = episodeRisks(alliances, asked)
  return tableOf(columnsFor(asked), isLeft(risks) ? [] : rowsOf(risks.right))
}

/** Returns what keeps the table of risks from being made, in sentences. */
export const risksProblems = (alliances: readonly NamedAlliance[], question: CohortQuestion): readonly string[] => {
  const asked = askedOf(question)
  const risks = asked === undefined ? undefined : episodeTimes(alliances, asked)
  return risks === undefined || !isLeft(risks) ? [] : risks.left.map(problemWords)
}

const problemWords = (problem: RiskProblem): string => {
  const episodes = episodesWords(problem.episodes)
  switch (problem._tag) {
    case 'NotAssigned':
      return `${episodes} closed with treatment, which ended as ${problem.ending}: name it in --censor or in --compete`
    case 'AssignedTwice':
      return `${problem.ending} is in --censor and in --compete`
    case 'TooManySessions':
      return `${episodes} lasted more than 100,000 sessions, for which there is no life table`
  }
}

/** Returns what must be known beside the table of risks, in sentences. */
export const risksNotes = (alliances: readonly NamedAlliance[], question: CohortQuestion): readonly string[] => {
  const asked = askedOf(question)
  const risks = asked === undefined ? undefined : episodeRisks(alliances, asked)
  return asked === undefined || risks === undefined || isLeft(risks) ? [] : notesOf(risks.right, asked)
}

const reasonWords = {
  'onset-unknown': 'the session of their onset is not known',
  'reported-after-closing': 'they were reported after treatment, or their tie, had ended',
  'closed-before-session-1': 'they closed before session 1',
} as const

const episodesWords = (many: number): string => `${many} ${many === 1 ? 'episode' : 'episodes'}`

/** Below this number an error by alliance is said to be too small; a convention of this library. */
const fewAlliances = 20

const notesOf = (risks: EpisodeRisks, { unit }: RisksQuestion): readonly string[] => {
  const empty = risks.rows.filter(({ atRisk }) => atRisk === 0).map(({ interval }) => interval)
  const { leftOut, episodes, alliances, ofSeveral, judged } = risks
  const over = risks.rows.find(({ free }) => free < 1e-12)?.interval
  const after = risks.rows.some(({ interval, atRisk }) => over !== undefined && interval > over && atRisk > 0)
  return [
    ...(judged > 0 || episodes === 0
      ? []
      : ['no episode is judged by this criterion, so nothing is known of resolved; not asked is not no']),
    `${episodesWords(episodes)} of ${alliances} ${alliances === 1 ? 'alliance' : 'alliances'} at risk; a rupture that no one reported before treatment ended is in no log and not here`,
    ...leftOutReasons.flatMap((reason) =>
      leftOut[reason] === 0 ? [] : [`${episodesWords(leftOut[reason])} never at risk: ${reasonWords[reason]}`],
    ),
    ...(empty.length === 0
      ? []
      : [
          `no one was at risk in ${empty.length === 1 ? 'interval' : 'intervals'} ${empty.join(', ')}: shares stay as they were, and what follows rests on later reports alone`,
        ]),
    ...(alliances < fewAlliances && alliances < episodes
      ? [`standard errors are by alliance, and with fewer than ${fewAlliances} alliances they are too small`]
      : []),
    ...(after
      ? [
          `all that were at risk in interval ${over} ended in it, so that no share changes afterwards, though others were at risk later: they were reported late, and too few were at risk before`,
        ]
      : []),
    ...(unit === 'person' && ofSeveral > 0
      ? [
          `${ofSeveral} ${ofSeveral === 1 ? 'alliance has' : 'alliances have'} several clients or members; the alliance weighs one`,
        ]
      : []),
  ]
}
