import type { WithoutValue } from './estimate.js'

/** Counts of two coders as shares, with the shares of each. */
export interface SquareTable {
  readonly units: number
  readonly shares: readonly (readonly number[])[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** Returns a square table of counts as shares, or why it has no coefficient of agreement beyond chance. */
export const squareTable = (
  counts: readonly (readonly number[])[],
): SquareTable | { readonly because: WithoutValue; readonly units: number } => {
  // `Array.from`, since `every` passes over the holes of a list.
  const isTable = Array.from(counts).every(
    (row) => row?.length === counts.length && Array.from(row).every((count) => count >= 0),
  )
  if (!isTable) return { because: 'empty', units: 0 }
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = counts.map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const units = rows.reduce((sum, row) => sum + row, 0)
  if (!Number.isFinite(units) || units === 0) return { because: 'empty', units: 0 }
  // Counted rather than compared with 1: rounded chance must not make a coefficient of what has none.
  const isOneCategory = rows.some((row, category) => row === units && columns[category] === units)
  if (isOneCategory) return { because: 'one-category', units }
  return {
    units,
    shares: counts.map((row) => row.map((count) => count / units)),
    rows: rows.map((row) => row / units),
    columns: columns.map((column) => column / units),
  }
}
