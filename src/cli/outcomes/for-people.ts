import type { CohortTable } from '../../outcomes/index.js'
import { alignedTable, type Shown } from '../../verbs/inside.js'
import type { Cell, DataTable } from '../../vocabulary/inside.js'

/** The columns that are printed of a table that has more than a line has room for. */
const printed: Readonly<Partial<Record<CohortTable, readonly string[]>>> = {
  episodes: ['alliance', 'episode', 'kind', 'reported', 'attempts', 'closed', 'closure', 'judged', 'outcome'],
  prevalence: ['rater', 'by', 'value', 'estimand', 'denominator', 'n', 'of', 'share', 'low', 'high'],
  convergence: ['first', 'second', 'lag', 'both', 'first_only', 'second_only', 'neither', 'kappa_low', 'kappa_high'],
  congruence: ['alliance', 'dimension', 'sessions', 'temporal', 'discrepancy', 'discrepancy_se', 'because'],
}

/** Those that every table has and that are said in one line above it. */
const stated = ['resolved_by', 'resolved_from', 'scale_cuts', 'outcome_rule']

const shown = (cell: Cell | undefined): Shown => (typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : (cell ?? null))

/** A table for people: its main columns, under a line that says by which criterion. */
export const forPeople = (room: number, name: CohortTable, { columns, rows }: DataTable, asked: string): string => {
  const main = printed[name] ?? columns.flatMap((column) => (stated.includes(column.name) ? [] : [column.name]))
  const headings = columns.flatMap((column, place) =>
    main.includes(column.name)
      ? [{ title: column.name.replaceAll('_', ' '), of: (row: DataTable['rows'][number]) => shown(row[place]) }]
      : [],
  )
  const more = main.length < columns.length ? `All ${columns.length} columns: --format csv, --json or --out.\n` : ''
  const table = rows.length === 0 ? 'No row.\n' : alignedTable(room, rows, headings)
  return `Table ${name}, ${asked}:\n${table}\n${more}`
}

/** What tables were made, and how long each is. */
export const listed = (room: number, tables: readonly (readonly [string, DataTable])[], asked: string): string =>
  `Written, ${asked}:\n${alignedTable(room, tables, [
    { title: 'table', of: ([name]) => name },
    { title: 'rows', of: ([, { rows }]) => rows.length },
    { title: 'columns', of: ([, { columns }]) => columns.length },
  ])}`
