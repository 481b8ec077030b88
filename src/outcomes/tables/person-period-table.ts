import { isLeft } from '../../kernel/inside.js'
import { type DataTable, outcomes, perspectiveOfRole } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { episodeTimes } from '../risks/episode-times.js'
import { riskEndings } from '../risks/risk-ending.js'
import { toPersonPeriod } from './person-period.js'
import type { CohortQuestion } from './question.js'
import { risksNotes, risksProblems } from './risks.js'
import { statedColumns } from './stated-columns.js'
import { column, tableOf } from './table-of.js'

/** The people who lead or treat, as the log names them; a machine is none of them. */
const therapistsIn = ({ state }: NamedAlliance): string | null =>
  state.record.people
    .filter(({ role, machine }) => machine !== true && perspectiveOfRole[role] === 'therapist')
    .map(({ id }) => id)
    .join('+') || null

/** An outcome is always a column; an ending of treatment is one where it competes. */
const endingsOf = ({ censor = [], compete = [] }: CohortQuestion): readonly string[] =>
  riskEndings.filter((ending) => {
    const isOneOf = (some: readonly string[]) => some.includes(ending)
    return !isOneOf(censor) && (isOneOf(compete) || outcomes.some((outcome) => outcome === ending))
  })

/** Returns the episodes of alliances, a row for each interval in which they were at risk; without a clock none. */
export const personPeriodTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable => {
  const { clock, censor = [], compete = [] } = question
  const times = clock === undefined ? null : episodeTimes(alliances, { ...question, clock, censor, compete })
  const therapists = new Map(alliances.map((alliance) => [alliance.id, therapistsIn(alliance)]))
  const observed =
    times === null || isLeft(times)
      ? []
      : times.right.times.map((time) => ({ ...time, therapist: therapists.get(time.alliance) ?? null }))
  const periods = toPersonPeriod(observed, endingsOf(question))
  const table: DataTable = isLeft(periods) ? { columns: [], rows: [] } : periods.right
  const stated = tableOf(
    [
      column<DataTable['rows'][number]>(
        'clock',
        'text',
        'what interval 1 is: onset, its session; session, session 1',
        () => clock ?? null,
      ),
      ...statedColumns(question),
    ],
    table.rows,
  )
  return {
    columns: [...table.columns, ...stated.columns],
    rows: table.rows.map((row, place) => [...row, ...(stated.rows[place] ?? [])]),
  }
}

/** What keeps the table from being made, which keeps that of risks from it too; what weighs one is left to the analysis. */
export const personPeriodProblems = (
  alliances: readonly NamedAlliance[],
  question: CohortQuestion,
): readonly string[] => risksProblems(alliances, { ...question, unit: 'episode' })

/** What must be said beside it. */
export const personPeriodNotes = (alliances: readonly NamedAlliance[], question: CohortQuestion): readonly string[] =>
  risksNotes(alliances, { ...question, unit: 'episode' })
