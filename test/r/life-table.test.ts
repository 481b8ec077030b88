/** Standard errors by cluster, and weights, against R survival's multi-state curve on the same times. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOrThrow } from 'rupture-repair'
import { clusteredLifeTable, type RiskTime } from 'rupture-repair/statistics'
import { afterAll, expect, it } from 'vitest'
import type { Weighing } from '../../src/statistics/risks/clustered-life-table.js'
import type { LifeTableRow } from '../../src/statistics/risks/life-table.js'
import { describeUnless } from '../lacking.js'
import { noR, rowsFromR } from './with-r.js'

/** Invented clusters of 1 to 5 times, by a small congruential generator. */
const clustersOf = (seed: number, many: number, isLate: boolean): readonly (readonly RiskTime[])[] => {
  let state = seed
  const draw = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
  return Array.from({ length: many }, () =>
    Array.from({ length: 1 + draw(5) }, (): RiskTime => {
      const entry = isLate ? draw(4) : 0
      return { entry, exit: entry + 1 + draw(8), ending: ['a', 'b', null][draw(3)] ?? null }
    }),
  )
}

describeUnless(noR('survival'), 'R survival on the times of clusters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'life-table-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const inR = (clusters: readonly (readonly RiskTime[])[], weighing: Weighing) => {
    const file = join(folder, 'times.csv')
    const lines = clusters.flatMap((times, cluster) =>
      times.map(({ entry, exit, ending }) =>
        [
          cluster,
          entry,
          exit,
          ending === null ? 0 : ending === 'a' ? 1 : 2,
          weighing === 'each-time' ? 1 : 1 / times.length,
        ].join(','),
      ),
    )
    writeFileSync(file, `${['cluster,entry,exit,ending,weight', ...lines].join('\n')}\n`)
    return rowsFromR('life-table.R', [file])
  }
  const ours = ({ interval, free, freeSe, endings }: LifeTableRow): readonly number[] => [
    ...[interval, free, ...endings.map(({ incidence }) => incidence)],
    ...[freeSe, ...endings.map(({ se }) => se)],
  ]

  it.each([
    ['each-time', false],
    ['each-time', true],
    ['each-cluster', false],
    ['each-cluster', true],
  ] as const)('has the same curve and errors: %s, late entry %s', (weighing, isLate) => {
    const clusters = clustersOf(18, 60, isLate)
    const rows = getOrThrow(clusteredLifeTable(clusters, ['a', 'b'], weighing))
    let most = 0
    for (const wanted of inR(clusters, weighing)) {
      const found = rows[(wanted[0] ?? 0) - 1]
      for (const [place, own] of (found === undefined ? [] : ours(found)).entries())
        most = Math.max(most, Math.abs(own - (wanted[place] ?? Number.NaN)))
    }
    console.info(`${weighing}, late entry ${isLate}: greatest difference ${most.toExponential(1)}`)
    expect(most).toBeLessThan(1e-8)
  })
})
