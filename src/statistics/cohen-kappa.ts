import type { Literature } from '../kernel/inside.js'

/** Where the coefficient comes from, for reports of it. */
export const cohen: Literature = {
  source: 'Cohen (1960), Educational and Psychological Measurement 20, 37–46: coefficient κ',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/**
 * Returns Cohen's κ, the agreement of two judges beyond chance: (p_o − p_e) / (1 − p_e), with p_o = Σ nᵢᵢ / n the share of units on
 * which both say the same and p_e = Σ nᵢ. · n.ᵢ / n² what two judges who use the answers as often, but by chance, would share.
 *
 * `counts[i][j]` is the number (or share) of units that the first judge put into category i and the second into j; the
 * table is square. From −1 to 1; `NaN` where nothing was judged, where both put every unit into the same category (p_e = 1,
 * nothing is left for chance to explain) and where the table is not square or holds what is no count.
 *
 * Source: Cohen (1960).
 *
 * @example
 * cohenKappa([[20, 5], [10, 15]]).toFixed(2) // => '0.40'
 */
export const cohenKappa = (counts: readonly (readonly number[])[]): number => {
  // `Array.from`, since `every` passes over the holes of a list.
  const isTable = Array.from(counts).every(
    (row) => row?.length === counts.length && Array.from(row).every((count) => count >= 0),
  )
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = counts.map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const all = rows.reduce((sum, row) => sum + row, 0)
  // Counted rather than compared with 1: a rounded p_e must not make a κ of what has none.
  const isOneCategory = rows.some((row, category) => row === all && columns[category] === all)
  if (!isTable || !Number.isFinite(all) || all === 0 || isOneCategory) return Number.NaN
  const same = counts.reduce((sum, row, category) => sum + (row[category] ?? 0), 0) / all
  const byChance = rows.reduce((sum, row, category) => sum + (row / all) * ((columns[category] ?? 0) / all), 0)
  return (same - byChance) / (1 - byChance)
}
