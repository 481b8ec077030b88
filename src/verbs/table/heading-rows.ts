import type { Fault } from '../world/fault.js'
import { isHeadingText } from './cell.js'
import { columnAt, namesRead } from './columns.js'
import type { RowKeys } from './rows.js'
import type { Table } from './table.js'

/** No export puts more heading rows below the column names. */
const mostHeadings = 3

/** Of a table, what names its rows and what else is read: the names of columns, or a pattern of them. */
interface ColumnsRead {
  readonly table: Table
  readonly keys: RowKeys
  readonly read: readonly string[] | string
}

/**
 * The faults of a table; where all are in its first rows, and every cell that is read there is text as a heading is, they
 * share a hint at further heading rows and at the option that leaves them out.
 */
export const withHeadingHint = (
  { table, keys, read }: ColumnsRead,
  faults: readonly Fault[],
  option: '--skip-rows' | '--endings-skip-rows' = '--skip-rows',
): readonly Fault[] => {
  const { header, headerLine, skipped } = table
  const rows = [...table.rows]
  const { id, session, rater } = keys
  const names = new Set([id, session?.column, rater, ...namesRead(header, read)])
  const columns = header.flatMap((name, index) => (names.has(name) ? [columnAt(table, index)] : []))
  const lines = new Set(faults.map(({ line = headerLine }) => line))
  const last = [...lines].reduce((greatest, line) => Math.max(greatest, line), 0)
  const isHeading = (line: number): boolean =>
    line > headerLine &&
    (session === undefined || faults.some((fault) => fault.line === line && fault.column?.name === session.column)) &&
    rows.some((row) => row.line === line && columns.every((column) => isHeadingText(column.of(row))))
  const firstSound = rows.find(({ line }) => !lines.has(line))
  if (firstSound === undefined || firstSound.line < last || lines.size > mostHeadings) return faults
  if (![...lines].every(isHeading)) return faults
  const [are, rowsFurther, them] =
    lines.size === 1
      ? ['is the first row', 'a further heading row', 'it']
      : [`are the first ${lines.size} rows`, 'further heading rows', 'them']
  const hint = `${are} ${rowsFurther}? ${option} ${skipped.length + lines.size} leaves ${them} out; all other rows are fine.`
  return faults.map((fault) => ({ ...fault, hint }))
}
