import type { Fault } from '../world/fault.js'
import type { Table } from './table.js'

/** No export puts more heading rows below the column names. */
const mostHeadings = 3

/**
 * The faults of a table; where all stand in its first rows, whose session is no number, they share a hint at further heading
 * rows and at the option that leaves them out.
 */
export const withHeadingHint = (
  { headerLine, rows, skipped }: Table,
  session: string | undefined,
  faults: readonly Fault[],
  option: '--skip-rows' | '--endings-skip-rows' = '--skip-rows',
): readonly Fault[] => {
  const lines = new Set(faults.map(({ line = headerLine }) => line))
  const last = [...lines].reduce((greatest, line) => Math.max(greatest, line), 0)
  const isHeading = (line: number): boolean =>
    line > headerLine &&
    (session === undefined || faults.some((fault) => fault.line === line && fault.column?.name === session))
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
