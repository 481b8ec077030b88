import type { CohortTable } from '../../outcomes/inside.js'
import { alignedTable, type Shown } from '../../verbs/inside.js'
import type { Cell, DataTable } from '../../vocabulary/inside.js'

/** The columns that are printed of a table that has more than a line has room for, in their order. */
const main: Readonly<Partial<Record<CohortTable, readonly string[]>>> = {
  episodes: ['alliance', 'episode', 'kind', 'reported', 'attempts', 'closed', 'closure', 'judged', 'outcome'],
  prevalence: ['rater', 'estimand', 'sorted_by', 'value', 'denominator', 'n', 'of', 'share', 'low', 'high'],
  convergence: [
    'first',
    'second',
    'lag',
    'denominator',
    'both_saw',
    'first_only',
    'second_only',
    'neither_saw',
    'kappa_low',
    'kappa_high',
  ],
  congruence: ['alliance', 'dimension', 'sessions', 'temporal', 'discrepancy', 'discrepancy_se', 'because'],
  latency: ['from', 'to', 'n', 'reached', 'same_session', 'without', 'not_judged', 'q1', 'median', 'q3'],
  risks: ['interval', 'at_risk', 'censored', 'ending', 'events', 'incidence', 'low', 'high', 'if_yes'],
  alliances: ['alliance', 'sessions', 'censored', 'ending', 'reason', 'episodes', 'resolved', 'harms'],
  specifications: [
    ...['resolved_by', 'resolved_from', 'estimand', 'not_judged_as', 'clock', 'treatment', 'asked_for'],
    ...['resolved', 'of', 'share', 'low', 'high', 'if_yes'],
  ],
  sessions: [
    ...['alliance', 'session', 'at_risk', 'began', 'open', 'being_worked_on', 'closed'],
    ...['client_reports', 'therapist_reports', 'party_reports', 'observer_reports'],
  ],
}

/** Those that are said in one line above the table. */
const stated = ['resolved_by', 'resolved_from', 'scale_cuts', 'outcome_rule']

const shown = (cell: Cell | undefined): Shown => (typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : (cell ?? null))

/** A table for people: its main columns that are not wholly blank, under a line that says by which criterion it concludes. */
export const forPeople = (room: number, name: CohortTable, { columns, rows }: DataTable, asked: string): string => {
  const names = columns.map((column) => column.name)
  const printed = (main[name] ?? names.filter((one) => !stated.includes(one))).flatMap((one) => {
    const place = names.indexOf(one)
    return place >= 0 && rows.some((row) => (row[place] ?? null) !== null)
      ? [{ title: one.replaceAll('_', ' '), place }]
      : []
  })
  const headings = printed.map(({ title, place }) => ({
    title,
    of: (row: DataTable['rows'][number]) => shown(row[place]),
  }))
  const isStated = names.includes('resolved_by') && main[name]?.includes('resolved_by') !== true
  const heading = isStated ? `Table ${name}, ${asked}` : `Table ${name}`
  const table = rows.length === 0 ? 'No row.\n' : alignedTable(room, rows, headings)
  const more =
    printed.length < columns.length ? `\nAll ${columns.length} columns: --format csv, --json or --out.\n` : ''
  return `${heading}:\n${table}${more}`
}

/** What tables were written, and how long each is. */
export const listed = (room: number, tables: readonly (readonly [string, DataTable])[], asked: string): string =>
  `Written, ${asked}:\n${alignedTable(room, tables, [
    { title: 'table', of: ([name]) => name },
    { title: 'rows', of: ([, { rows }]) => rows.length },
    { title: 'columns', of: ([, { columns }]) => columns.length },
  ])}`
