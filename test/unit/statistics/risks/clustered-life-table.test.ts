import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getOrThrow } from '../../../../src/kernel/index.js'
import { clusteredLifeTable, lifeTable, type RiskTime } from '../../../../src/statistics/index.js'
import type { Weighing } from '../../../../src/statistics/risks/clustered-life-table.js'
import type { LifeTableRow } from '../../../../src/statistics/risks/life-table.js'

const time = (exit: number, ending: string | null = null, entry = 0): RiskTime => ({ entry, exit, ending })
const endings = ['resolved', 'left']
const table = (clusters: readonly (readonly RiskTime[])[], weighing: Weighing = 'each-time') =>
  getOrThrow(clusteredLifeTable(clusters, endings, weighing))

const anyTime = (latest: number): fc.Arbitrary<RiskTime> =>
  fc
    .record({
      entry: fc.nat(latest),
      length: fc.integer({ min: 1, max: 6 }),
      ending: fc.constantFrom('resolved', 'left', null),
    })
    .map(({ entry, length, ending }) => time(entry + length, ending, entry))

const expectSame = (found: readonly LifeTableRow[], wanted: readonly LifeTableRow[]): void => {
  expect(found).toHaveLength(wanted.length)
  for (const [at, row] of wanted.entries()) {
    const own = found[at]
    expect(own).toMatchObject({ interval: row.interval, atRisk: row.atRisk, censored: row.censored })
    expect(own?.free).toBeCloseTo(row.free, 12)
    expect(own?.freeSe).toBeCloseTo(row.freeSe, 7)
    for (const [place, ending] of row.endings.entries()) {
      expect(own?.endings[place]).toMatchObject({ ending: ending.ending, events: ending.events })
      expect(own?.endings[place]?.incidence).toBeCloseTo(ending.incidence, 12)
      expect(own?.endings[place]?.se).toBeCloseTo(ending.se, 7)
      expect(own?.endings[place]?.hazard ?? -1).toBeCloseTo(ending.hazard ?? -1, 12)
    }
  }
}

describe('clusteredLifeTable', () => {
  it('has the errors of sums over clusters', () => {
    const [first] = table([[time(1, 'resolved'), time(1, 'resolved')], [time(1)]])
    // h = 2/3; the cluster of two adds 2 (1 − 2/3)/3 = 2/9, the other −(2/3)/3 = −2/9.
    expect(first?.endings[0]?.incidence).toBeCloseTo(2 / 3, 12)
    expect(first?.endings[0]?.se).toBeCloseTo(Math.sqrt(2) * (2 / 9), 12)
  })

  it.each<[string, readonly RiskTime[]]>([
    [
      'endings of two sorts',
      [time(1, 'resolved'), time(2, 'left'), time(2, 'resolved'), time(3), time(3, 'left'), time(3)],
    ],
    ['censoring alone', [time(2), time(2), time(4)]],
    ['an interval without anyone at risk', [time(1, 'resolved'), time(4, 'left', 3), time(5, null, 3)]],
  ])('is the life table where each cluster has one time: %s', (_, times) => {
    const [wanted, own] = [getOrThrow(lifeTable(times, endings)), table(times.map((one) => [one]))]
    const counts = (rows: readonly LifeTableRow[]) =>
      rows.map(({ interval, atRisk, censored, free, endings }) => [
        ...[interval, atRisk, censored, free.toFixed(12)],
        ...endings.map((one) =>
          [one.ending, one.events, one.hazard?.toFixed(12) ?? null, one.incidence.toFixed(12)].join(),
        ),
      ])
    expect(counts(own)).toEqual(counts(wanted))
  })

  it('has the errors of two clusters over two intervals, worked by hand', () => {
    const rows = table([
      [time(1, 'resolved'), time(2, 'left')],
      [time(1), time(2)],
    ])
    // Interval 1: one of 4 resolved; the first cluster adds 1/4 (1 − 2/4), the other −1/4 · 2/4.
    expect(rows[0]).toMatchObject({ atRisk: 4, censored: 1, free: 0.75 })
    expect(rows[0]?.endings[0]?.se).toBeCloseTo(Math.sqrt(2) / 8, 12)
    expect(rows[0]?.freeSe).toBeCloseTo(Math.sqrt(2) / 8, 12)
    // Interval 2: one of 2 left, 3/8. Of the first cluster −1/8 · 1/2 + 3/4 · (1 − 1/2) / 2 = 1/8, of the other as much less.
    expect(rows[1]).toMatchObject({ atRisk: 2, censored: 1, free: 0.375 })
    expect(rows[1]?.endings[1]).toMatchObject({ events: 1, hazard: 0.5, incidence: 0.375 })
    expect(rows[1]?.endings[1]?.se).toBeCloseTo(Math.sqrt(2) / 8, 12)
    // Free is 1 − 1/4 − 3/8, so that its error is that of both: 1/8 + 1/8.
    expect(rows[1]?.freeSe).toBeCloseTo(Math.sqrt(2) / 4, 12)
  })

  it('weighs each cluster one, so that many times of one cluster count as one', () => {
    const many = [[time(1, 'resolved'), time(1, 'resolved'), time(1, 'resolved')], [time(1)]]
    expect(table(many, 'each-cluster')[0]).toMatchObject({ atRisk: 4, free: 0.5 })
    expect(table(many)[0]).toMatchObject({ atRisk: 4, free: 0.25 })
  })

  it('is the life table with Greenwood’s error where each cluster has one time and enters at once', () => {
    fc.assert(
      fc.property(fc.array(anyTime(0), { maxLength: 30 }), (times) => {
        const alone = times.map((one) => [one])
        const wanted = getOrThrow(lifeTable(times, endings))
        expectSame(table(alone), wanted)
        expectSame(table(alone, 'each-cluster'), wanted)
      }),
      { seed: 18 },
    )
  })

  it('has the estimates of the life table where each time weighs one, whatever the clusters', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyTime(4), { maxLength: 4 }), { maxLength: 12 }), (clusters) => {
        const wanted = getOrThrow(lifeTable(clusters.flat(), endings))
        for (const [at, row] of table(clusters).entries()) {
          expect(row).toMatchObject({ atRisk: wanted[at]?.atRisk, censored: wanted[at]?.censored })
          expect(row.free).toBeCloseTo(wanted[at]?.free ?? -1, 12)
        }
      }),
      { seed: 18 },
    )
  })

  it('shares out everyone by either weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyTime(4), { maxLength: 4 }), { maxLength: 12 }),
        fc.constantFrom<Weighing>('each-time', 'each-cluster'),
        (clusters, weighing) => {
          for (const row of table(clusters, weighing))
            expect(row.endings.reduce((sum, { incidence }) => sum + incidence, row.free)).toBeCloseTo(1, 10)
        },
      ),
      { seed: 18 },
    )
  })

  it('is the same where a cluster is written twice, but for the error, which is smaller by √2', () => {
    const clusters = [[time(1, 'left'), time(3, 'resolved')], [time(2)], [time(2, 'resolved', 1), time(4)]]
    const [once, twice] = [table(clusters, 'each-cluster'), table([...clusters, ...clusters], 'each-cluster')]
    for (const [at, row] of once.entries()) {
      expect(twice[at]?.free).toBeCloseTo(row.free, 12)
      expect(twice[at]?.freeSe).toBeCloseTo(row.freeSe / Math.SQRT2, 12)
    }
  })

  it.each<[string, readonly (readonly RiskTime[])[], object]>([
    ['nobody', [], []],
    ['an empty cluster', [[]], []],
    [
      'all censored',
      [[time(1)], [time(2)]],
      [
        { free: 1, freeSe: 0 },
        { free: 1, freeSe: 0 },
      ],
    ],
    ['one event', [[time(1, 'left')]], [{ free: 0, freeSe: 0 }]],
    [
      'an empty risk set',
      [[time(1), time(3, 'left', 2)]],
      [{}, { atRisk: 0, endings: [{ hazard: null }, {}] }, { free: 0 }],
    ],
  ])('has defined values: %s', (_, clusters, expected) => {
    expect(table(clusters)).toMatchObject(expected)
    expect(table(clusters, 'each-cluster')).toMatchObject(expected)
  })

  it('names what is wrong, subjects counted through all clusters', () => {
    expect(clusteredLifeTable([[time(1)], [time(-1)]], [], 'each-time')).toMatchObject({
      left: [{ _tag: 'NotWhole', subject: 2 }],
    })
  })
})
