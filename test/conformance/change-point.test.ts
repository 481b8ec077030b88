import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type ParametersOf, rules } from 'rupture-repair/detection'
import { dynamicComplexity, optimalPartition, standardDeviation } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'
import { describeWithData, sharedData } from './shared-data.js'

const page = readFileSync('docs/rules/change-point.md', 'utf8')
const json = <Shape>(path: string): Shape => JSON.parse(readFileSync(sharedData(path), 'utf8'))
const column = (path: string, name: string): readonly number[] =>
  parse<Record<string, string>>(readFileSync(sharedData(path), 'utf8'), { columns: true }).map((row) =>
    Number(row[name]),
  )

/** What R changepoint says: the last index of each stretch but the last, from 1, and the level of each. */
interface Changepoint {
  readonly cpts: number | readonly number[]
  readonly means: readonly number[]
  readonly pen: number
}

const changesOf = (
  scores: readonly number[],
  parameters: Partial<ParametersOf<'change-point'>>,
): { readonly cpts: readonly number[]; readonly means: readonly number[] } => {
  const points = scores.map((score, index) => ({ session: index + 1, score }))
  const { findings } = rules['change-point'].detect(
    { id: 'r', better: 'higher', points },
    { ...rules['change-point'].defaults, ...parameters },
  )
  const means = findings.flatMap(({ evidence }, index) =>
    index === 0 ? [evidence.meanBefore, evidence.meanAfter] : [evidence.meanAfter],
  )
  return { cpts: findings.map(({ from }) => from), means: means.map(Number) }
}

const close = (ours: readonly number[], theirs: readonly number[]): void => {
  expect(ours).toHaveLength(theirs.length)
  for (const [index, mean] of theirs.entries()) expect(ours[index]).toBeCloseTo(mean, 9)
}

describeWithData('change points against R changepoint', () => {
  const simulated = column('spc/cpt_sim.csv', 'z')
  const theirs = json<Readonly<Record<string, Changepoint>>>('spc/cpt_sim_expected.json')
  const nile = column('spc/nile.csv', 'nile')

  // R's cost scales nothing: its σ is 1. Binary segmentation is not exact, but finds the same here.
  it.each([
    { name: 'pelt_mbic', penalty: 'mbic' },
    { name: 'pelt_bic', penalty: 'bic' },
    { name: 'segneigh', penalty: 'bic' },
    { name: 'binseg', penalty: 'bic' },
    { name: 'manual', penalty: 1.5 * Math.log(200) },
  ] as const)('simulated means, $name', ({ name, penalty }) => {
    const expected = theirs[name]
    if (expected === undefined) throw new Error('the file is sound')
    const price = { mbic: 3, bic: 2 }
    expect(typeof penalty === 'number' ? penalty : price[penalty] * Math.log(200)).toBeCloseTo(expected.pen, 9)
    const ours = changesOf(simulated, { penalty, sigma: 1 })
    expect(ours.cpts).toEqual([expected.cpts].flat())
    close(ours.means, expected.means)
  })

  it('the Nile in units of its standard deviation', () => {
    const expected = json<Readonly<Record<string, Changepoint>>>('spc/changepoint_nile_expected.json')
    for (const name of ['nile_mean_scaled_pelt', 'nile_scaled_binseg']) {
      const ours = changesOf(nile, { penalty: 'bic', sigma: standardDeviation(nile) })
      expect(ours.cpts).toEqual([expected[name]?.cpts].flat())
      const mean = nile.reduce((sum, x) => sum + x, 0) / nile.length
      close(
        ours.means.map((level) => (level - mean) / standardDeviation(nile)),
        expected[name]?.means ?? [],
      )
    }
  })

  it('at most one change of the Nile: the best single cut, whatever it costs', () => {
    const expected = json<Readonly<Record<string, Changepoint>>>('spc/changepoint_nile_expected.json').nile_amoc_mbic
    const ours = changesOf(nile, { penalty: 500_000, sigma: 1 })
    expect(ours.cpts).toEqual([expected?.cpts].flat())
    close(ours.means, expected?.means ?? [])
    // Their mbic in the unit of the Nile itself stops at one only because one is asked for.
    const raw = changesOf(nile, { penalty: 'mbic', sigma: 1 })
    console.info(`Nile at σ = 1, mbic, as many as pay: ${raw.cpts.length} changes (R was asked for at most one)`)
    expect(raw.cpts.length).toBeGreaterThan(1)
    expect(page).toContain(`(σ above 100) it buys ${raw.cpts.length} changes`)
    expect(standardDeviation(nile)).toBeGreaterThan(100)
  })

  it('is what the page of the rule prints', () => {
    const scaled = changesOf(nile, { penalty: 'bic', sigma: standardDeviation(nile) }).cpts
    const years = scaled.map((last) => column('spc/nile.csv', 'year')[last - 1])
    expect(page).toContain(`the Nile has one change, in ${years.join(', ')}, in R changepoint`)
    expect([theirs.pelt_mbic?.cpts].flat()).toHaveLength(3)
  })
})

describeWithData('change points against R strucchange', () => {
  const nile = column('spc/nile.csv', 'nile')
  const { breakpoints, RSS, chosen } = json<{
    readonly breakpoints: readonly (readonly (number | null)[])[]
    readonly RSS: readonly (readonly number[])[]
    readonly chosen: number
  }>('spc/strucchange_nile_expected.json')
  const squares = (begins: readonly number[]): number =>
    begins
      .map((begin, index) => nile.slice(begin, begins[index + 1]))
      .map(
        (stretch) =>
          stretch.reduce((sum, x) => sum + x * x, 0) - stretch.reduce((sum, x) => sum + x, 0) ** 2 / stretch.length,
      )
      .reduce((sum, x) => sum + x, 0)

  // A penalty reaches only the numbers of changes on the lower hull of their sums of squares: 0, 1, 2 and 4 here.
  it.each([
    { changes: 0, penalty: 1_300_000 },
    { changes: 1, penalty: 100_000 },
    { changes: 2, penalty: 30_000 },
    { changes: 4, penalty: 1_000 },
  ])('the best $changes changes of the Nile, 15 years apart', ({ changes, penalty }) => {
    const begins = optimalPartition(nile, { sigma: 1, penalty, minimum: 15 })
    const theirs = (breakpoints[changes - 1] ?? []).filter((year) => year !== null)
    expect(begins.slice(1)).toEqual(changes === 0 ? [] : theirs)
    expect(squares(begins)).toBeCloseTo(RSS[0]?.[changes] ?? Number.NaN, 5)
    if (changes === 1) expect(begins[1]).toBe(chosen)
  })

  it('of up to five changes of the Nile 0, 1, 2 and 4 ever pay', () => {
    const left = RSS[0] ?? []
    const priceBetween = (fewer: number, more: number): number =>
      (Number(left[fewer]) - Number(left[more])) / (more - fewer)
    const all = left.map((_, changes) => changes)
    const pays = (changes: number): boolean => {
      const least = Math.max(0, ...all.slice(changes + 1).map((more) => priceBetween(changes, more)))
      return all.slice(0, changes).every((fewer) => priceBetween(fewer, changes) > least)
    }
    expect(all).toEqual([0, 1, 2, 3, 4, 5])
    expect(all.filter(pays)).toEqual([0, 1, 2, 4])
  })
})

describeWithData('dynamic complexity against R casnet', () => {
  it('fluctuation and distribution in windows of five', () => {
    const { series, win, scale, F, D } = json<{
      readonly series: readonly number[]
      readonly win: number
      readonly scale: readonly [number, number]
      readonly F: readonly (number | null)[]
      readonly D: readonly (number | null)[]
    }>('casnet/expected_small.json')
    const ours = dynamicComplexity(series, win, { min: scale[0], max: scale[1] })
    expect(ours).toHaveLength(F.length)
    for (const [index, window] of ours.entries()) {
      if (window === null) {
        expect([F[index], D[index]]).toEqual([null, null])
        continue
      }
      expect(window.fluctuation).toBeCloseTo(Number(F[index]), 12)
      expect(window.distribution).toBeCloseTo(Number(D[index]), 12)
    }
  })
})
