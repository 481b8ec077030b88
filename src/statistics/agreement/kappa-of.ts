import type { Literature } from '../../kernel/inside.js'
import type { Estimate } from './estimate.js'
import { withLimits, without } from './limits.js'
import { type SquareTable, squareTable } from './square-table.js'

/** Where the standard error of κ and weighted κ comes from. */
export const fleissCohenEveritt: Literature = {
  source:
    'Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327: large sample standard errors, as in R psych 2.2.9 and vcd 1.4-11',
  status: 'computed',
  citation: 'second-hand',
  support: 'theory',
}

/** Credit of a pair of categories, 1 where they are the same. */
type Credit = (one: number, other: number) => number

/**
 * The large-sample variance: {Σ pᵢⱼ [wᵢⱼ − (w̄ᵢ. + w̄.ⱼ)(1 − κ)]² − [κ − p_e(1 − κ)]²} / [n(1 − p_e)²], with w̄ᵢ. = Σⱼ p.ⱼ wᵢⱼ and
 * w̄.ⱼ = Σᵢ pᵢ. wᵢⱼ the mean credits of a row and a column. What is subtracted is the squared mean of what is squared, so that the
 * squares are taken from that mean: a variance of 0 then is 0, not rounding.
 */
const standardError = (
  { units, shares, rows, columns }: SquareTable,
  credit: Credit,
  kappa: number,
  byChance: number,
): number => {
  const ofRow = rows.map((_, row) => columns.reduce((sum, share, column) => sum + share * credit(row, column), 0))
  const ofColumn = columns.map((_, column) => rows.reduce((sum, share, row) => sum + share * credit(row, column), 0))
  const middle = kappa - byChance * (1 - kappa)
  const variance = shares.reduce(
    (sum, cells, row) =>
      cells.reduce((all, share, column) => {
        const off = credit(row, column) - ((ofRow[row] ?? 0) + (ofColumn[column] ?? 0)) * (1 - kappa)
        return all + share * (off - middle) ** 2
      }, sum),
    0,
  )
  return Math.sqrt(variance / units) / (1 - byChance)
}

/** Returns κ of a square table of counts, each pair of categories with its credit. */
export const kappaOf = (counts: readonly (readonly number[])[], credit: Credit): Estimate => {
  const table = squareTable(counts)
  if ('because' in table) return without(table.because, table.units)
  const { units, rows, columns } = table
  const weighed = (share: (row: number, column: number) => number): number =>
    rows.reduce(
      (sum, _, row) => columns.reduce((all, _, column) => all + share(row, column) * credit(row, column), sum),
      0,
    )
  const same = weighed((row, column) => counts[row]?.[column] ?? 0) / units
  const byChance = weighed((row, column) => (rows[row] ?? 0) * (columns[column] ?? 0))
  const value = (same - byChance) / (1 - byChance)
  const se = units > 1 ? standardError(table, credit, value, byChance) : null
  return withLimits(units, value, se, { least: -1, most: 1 }, 'normal')
}
