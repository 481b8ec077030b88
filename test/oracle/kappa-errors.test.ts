/** Standard errors and limits of κ against derivatives by numbers, and against published tables. */
import fc from 'fast-check'
import { cohenKappa, type Estimate, weightedKappa } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { expectError, expectSame, fifty, grid, slope, sum } from './agreement-by-hand.js'
import { normal } from './quantiles.js'

type Cells = readonly (readonly number[])[]
type Distance = (row: number, column: number) => number
const distances: Readonly<Record<'nominal' | 'linear' | 'quadratic', Distance>> = {
  nominal: (row, column) => (row === column ? 0 : 1),
  linear: (row, column) => Math.abs(row - column),
  quadratic: (row, column) => (row - column) ** 2,
}

/** Cohen (1968): 1 less the disagreement observed by the one expected, of cells that need not add up to 1. */
const kappaByDisagreement = (cells: Cells, distance: Distance): number => {
  const rows = cells.map(sum)
  const columns = cells.map((_, column) => sum(cells.map((row) => row[column] ?? 0)))
  const [seen, expected] = [
    sum(cells.flatMap((row, i) => row.map((cell, j) => distance(i, j) * cell))),
    sum(rows.flatMap((row, i) => columns.map((column, j) => distance(i, j) * row * column))),
  ]
  return 1 - (seen * sum(rows)) / expected
}

/**
 * The delta method: with g the derivatives of κ by the cell shares p, its variance is [Σ p g² − (Σ p g)²] / n, and Σ p g = 0, since κ
 * does not change with the sum of the cells.
 */
const kappaError = (counts: Cells, distance: Distance): number => {
  const n = sum(counts.flat())
  const shares = counts.map((row) => row.map((count) => count / n))
  const squares = shares.flatMap((row, i) =>
    row.map((share, j) => {
      const changed = (by: number) =>
        shares.map((cells, k) => cells.map((cell, l) => (k === i && l === j ? cell + by : cell)))
      return share * slope((by) => kappaByDisagreement(changed(by), distance)) ** 2
    }),
  )
  return Math.sqrt(sum(squares) / n)
}

/** Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327, of κ without weights: (A + B − C) / [n (1 − p_e)²]. */
const fleissCohenEveritt = (counts: Cells): number => {
  const n = sum(counts.flat())
  const p = (i: number, j: number) => (counts[i]?.[j] ?? 0) / n
  const all = [...counts.keys()]
  const row = (i: number) => sum(all.map((j) => p(i, j)))
  const column = (j: number) => sum(all.map((i) => p(i, j)))
  const chance = sum(all.map((i) => row(i) * column(i)))
  const off = (1 - sum(all.map((i) => p(i, i)))) / (1 - chance)
  const a = sum(all.map((i) => p(i, i) * (1 - (row(i) + column(i)) * off) ** 2))
  const b = sum(all.flatMap((i) => all.map((j) => (i === j ? 0 : p(i, j) * (column(i) + row(j)) ** 2)))) * off ** 2
  const c = (1 - off - chance * off) ** 2
  return Math.sqrt((a + b - c) / n) / (1 - chance)
}

describe('κ with its standard error and limits', () => {
  const tables = fifty(
    fc.integer({ min: 2, max: 6 }).chain((size) => grid(size, size, fc.integer({ min: 0, max: 30 }))),
  ).filter((table) => table.every((row) => sum(row) > 0))

  it('is that of its derivatives by the cells, with all weights, of random tables', () => {
    expect(tables.length).toBeGreaterThan(40)
    for (const table of tables)
      for (const [estimate, distance] of [
        [cohenKappa(table), distances.nominal],
        [weightedKappa(table, 'linear'), distances.linear],
        [weightedKappa(table, 'quadratic'), distances.quadratic],
      ] as const) {
        expect(estimate.units).toBe(sum(table.flat()))
        expectSame(estimate.value, kappaByDisagreement(table, distance), 12)
        expectError(estimate, kappaError(table, distance), normal, -1)
      }
  })

  it('is that of Fleiss, Cohen & Everitt (1969) without weights', () => {
    for (const table of tables) expectSame(cohenKappa(table).se, fleissCohenEveritt(table), 12)
  })

  // Printed by SAS for two dermatologists who rated the skin of 88 patients: SAS/STAT User's Guide, "The FREQ Procedure: Agreement
  // Study". Its weighted κ has the weights of Cicchetti & Allison (1971), which are the linear ones.
  it('is that of the skin conditions in the manual of SAS', () => {
    const skin = [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ]
    const printed = ({ value, se, low, high }: Estimate) => [value, se, low, high].map((one) => one?.toFixed(4))
    expect(printed(cohenKappa(skin))).toEqual(['0.3449', '0.0724', '0.2030', '0.4868'])
    expect(printed(weightedKappa(skin, 'linear'))).toEqual(['0.5082', '0.0655', '0.3798', '0.6366'])
  })

  // Fleiss (1981), Statistical Methods for Rates and Proportions, table 13.1: 100 subjects, κ = .68, standard error .087.
  it('is that of the diagnoses of Fleiss (1981)', () => {
    const { value, se } = cohenKappa([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ])
    expect([value?.toFixed(2), se?.toFixed(4)]).toEqual(['0.68', '0.0877'])
  })
})
