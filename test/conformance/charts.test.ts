/**
 * Charts against R qcc and R spc: runs, cumulative sums and moving averages point by point, run lengths exactly and by
 * simulation of the rules' own arithmetic.
 */
import { readFileSync } from 'node:fs'
import { rules } from 'rupture-repair/detection'
import { expect, it } from 'vitest'
import { baselineOf, type Side } from '../../src/detection/rules/baseline.js'
import { completedRun } from '../../src/detection/rules/control-chart/run-rules.js'
import { nextSum } from '../../src/detection/rules/cusum.js'
import { limitAfter, nextAverage } from '../../src/detection/rules/ewma.js'
import {
  cusumRun,
  cusumRunLength,
  ewmaRun,
  ewmaRunLength,
  normals,
  simulated,
  twoSided,
} from '../oracle/run-lengths.js'
import { describeWithData, sharedData } from './shared-data.js'

const json = (name: string): unknown => JSON.parse(readFileSync(sharedData(`spc/${name}_expected.json`), 'utf8'))

/** What qcc says of a chart; of one point it writes a number, of several a list. */
interface QccChart {
  readonly center: number
  readonly 'std.dev': number
  readonly limits: readonly (readonly [number, number])[]
  readonly statistics: readonly number[]
  readonly violations: {
    readonly 'beyond.limits': number | readonly number[]
    readonly 'violating.runs': number | readonly number[]
  }
}
interface QccCusum {
  readonly 'decision.interval': number
  readonly 'se.shift': number
  readonly pos: readonly number[]
  readonly neg: readonly number[]
  readonly violations: { readonly lower: readonly number[]; readonly upper: readonly number[] }
}
interface QccEwma {
  readonly lambda: number
  readonly y: readonly number[]
  readonly limits: readonly (readonly [number, number])[]
  readonly violations: readonly number[]
}

const pointsOf = (scores: readonly number[]) => scores.map((score, index) => ({ session: index + 1, score }))

/** The 40 sample means of the piston rings, the first 25 of them the baseline. */
const rings = (): readonly number[] => {
  const samples = new Map<number, number[]>()
  for (const line of readFileSync(sharedData('spc/pistonrings.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [diameter, sample] = line.split(',').map(Number)
    samples.set(Number(sample), [...(samples.get(Number(sample)) ?? []), Number(diameter)])
  }
  return [...samples.values()].map((list) => list.reduce((a, b) => a + b) / list.length)
}

describeWithData('runs on one side against R qcc', () => {
  const read = {
    viscosity: () => (json('viscosity_xbar_one') as { MR: QccChart }).MR,
    'sgdata id 3': () => (json('sgdata_id3_xbar_one') as { chart: QccChart }).chart,
    'piston rings': () => {
      const { xbar } = json('pistonrings') as { xbar: QccChart }
      return { ...xbar, statistics: rings() }
    },
  }
  // It calls seven in a row a run, the Western Electric handbook eight.
  it.each(Object.entries(read))('%s: seven in a row', (name, chart) => {
    const { center, 'std.dev': sigma, statistics, violations } = chart()
    const zones = { centre: center, sigma, width: 3, extremes: [] }
    const points = pointsOf(statistics)
    const ends = (least: number): readonly number[] =>
      points.flatMap(({ session }, index) =>
        ([-1, 1] as const).some((side) =>
          completedRun(zones, side, points.slice(0, index + 1), { least, of: least, thirds: 0 }),
        )
          ? [session]
          : [],
      )
    console.info(
      `${name}: runs of seven end at ${ends(7).join(', ') || 'none'}, of eight at ${ends(8).join(', ') || 'none'}`,
    )
    expect(ends(7)).toEqual([violations['violating.runs']].flat())
  })

  it('a series of its own: the rule asks for eight, so the run of seven of id 3 is none', () => {
    const { statistics, violations } = (json('sgdata_id3_xbar_one') as { chart: QccChart }).chart
    const series = { id: '3', better: 'lower', points: pointsOf(statistics) } as const
    const { findings } = rules['control-chart'].detect(series, {
      ...rules['control-chart'].defaults,
      rules: 'limit,eight-in-a-row',
    })
    expect(findings.map(({ to, criteria }) => [to, criteria])).toEqual([
      [violations['beyond.limits'], { limit: 'met', 'eight-in-a-row': 'unmet' }],
    ])
  })
})

describeWithData('piston rings against R qcc', () => {
  const { xbar, cusum: sums, ewma: average } = json('pistonrings') as { xbar: QccChart; cusum: QccCusum; ewma: QccEwma }
  // qcc takes σ from the ranges within the samples; the standard deviation of a mean of five is σ/√5.
  const known = { centre: xbar.center, sigma: xbar['std.dev'] / Math.sqrt(5) }
  const baseline = baselineOf([], { ...known, baseline: 'all' })
  const scores = rings()
  const series = { id: 'rings', better: 'higher', points: pointsOf(scores) } as const

  it('the cumulative sums of every sample, on both sides', () => {
    const along = (side: Side): readonly number[] => {
      let sum = 0
      return scores.map((score) => {
        sum = nextSum(baseline, sums['se.shift'] / 2, side, sum, score)
        return sum / baseline.sigma
      })
    }
    const differ = [
      along(1).map((sum, i) => sum - Number(sums.pos[i])),
      along(-1).map((sum, i) => sum + Number(sums.neg[i])),
    ]
    const greatest = Math.max(...differ.flat().map(Math.abs))
    console.info(`cusum: ${differ.flat().length} sums compared, greatest difference ${greatest.toExponential(1)} σ`)
    expect(differ.flat()).toHaveLength(80)
    expect(greatest).toBeLessThan(1e-8)
  })

  it('the excursion of the sum past its limit', () => {
    const parameters = { ...rules.cusum.defaults, ...known, h: sums['decision.interval'], sides: 'both' } as const
    const { findings } = rules.cusum.detect(series, parameters)
    const zero = sums.pos.lastIndexOf(0) + 1
    expect(sums.violations).toEqual({ lower: [], upper: [37, 38, 39, 40] })
    expect(findings.map(({ kind, from, to, status }) => [kind, from, to, status])).toEqual([
      ['rise', zero, 37, 'censored'],
    ])
    expect(Number(findings[0]?.evidence.greatest) / known.sigma).toBeCloseTo(Math.max(...sums.pos), 8)
    expect(rules.cusum.detect(series, { ...parameters, sides: 'worsening' }).findings).toEqual([])
  })

  it('the averages of every sample, their exact limits and the excursion past them', () => {
    // The file's limits lie 2.7 of its own sigma from the centre.
    const { lambda } = average
    const width = 2.7
    let value = known.centre
    for (const [index, score] of scores.entries()) {
      value = nextAverage(lambda, value, score)
      const limit = limitAfter(baseline, { lambda, width }, index + 1)
      expect(value).toBeCloseTo(Number(average.y[index]), 10)
      expect(known.centre - limit).toBeCloseTo(Number(average.limits[index]?.[0]), 10)
      expect(known.centre + limit).toBeCloseTo(Number(average.limits[index]?.[1]), 10)
    }
    const { findings } = rules.ewma.detect(series, { ...rules.ewma.defaults, ...known, lambda, width, sides: 'both' })
    const below = average.y.slice(0, 34).findLastIndex((y) => y <= known.centre) + 1
    expect(average.violations).toEqual([35, 37, 38, 39, 40])
    expect(findings.map(({ kind, from, to, status }) => [kind, from, to, status])).toEqual([
      ['rise', below, 35, 'censored'],
    ])
    console.info(
      `ewma: ${scores.length} averages and limits compared; one excursion from ${below}, past its limit at 35`,
    )
  })
})

const seed = 20261122
const runs = 20_000

describeWithData(`run lengths against R spc (seed ${seed}, ${runs} runs)`, () => {
  const expected = json('arl') as Readonly<Record<string, number>>

  // spc's EWMA has limits that stay where they end; the rule's own are exact, see test/oracle/charts.test.ts.
  it.each([
    {
      key: 'xcusum_k.5_h4',
      exact: () => cusumRunLength(0.5, 4, 0),
      run: (draw: () => number) => cusumRun(draw, [-1], 0.5, 4, 0),
    },
    {
      key: 'xcusum_k.5_h4_mu1',
      exact: () => cusumRunLength(0.5, 4, 1),
      run: (draw: () => number) => cusumRun(draw, [-1], 0.5, 4, 1),
    },
    { key: 'two', exact: () => twoSided(0.5, 4, 0), run: (draw: () => number) => cusumRun(draw, [-1, 1], 0.5, 4, 0) },
    {
      key: 'two_h5',
      exact: () => twoSided(0.5, 5, 0),
      run: (draw: () => number) => cusumRun(draw, [-1, 1], 0.5, 5, 0),
    },
    {
      key: 'ewma_l.1_c2.7',
      exact: () => ewmaRunLength(0.1, 2.7, 0, 'fixed'),
      run: (draw: () => number) => ewmaRun(draw, 0.1, 2.7, 0, 'fixed'),
    },
    {
      key: 'ewma_mu1',
      exact: () => ewmaRunLength(0.1, 2.7, 1, 'fixed'),
      run: (draw: () => number) => ewmaRun(draw, 0.1, 2.7, 1, 'fixed'),
    },
  ])('$key', { timeout: 30_000 }, ({ key, exact, run }) => {
    const theirs = Number(expected[key])
    const draw = normals(seed)
    const { mean, error } = simulated(runs, () => run(draw))
    console.info(
      `${key}: spc ${theirs.toFixed(3)}, by formula ${exact().toFixed(3)}, simulated ${mean.toFixed(3)} ± ${error.toFixed(3)} (${((mean - theirs) / error).toFixed(1)} standard errors off)`,
    )
    expect(Math.abs(exact() / theirs - 1)).toBeLessThan(1e-5)
    expect(Math.abs(mean - theirs)).toBeLessThan(4 * error)
  })

  it('crit: the limit at which false alarms of both sides are as rare as those of three-sigma limits', () => {
    const threeSigma = 370.398
    expect(twoSided(0.5, Number(expected.crit), 0)).toBeCloseTo(threeSigma, 1)
  })
})
