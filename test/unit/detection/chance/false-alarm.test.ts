import {
  alertValue,
  falseAlarmRate,
  falseAlarmWarning,
  hitRate,
  type Rule,
  rules,
  stableProblems,
  stableSeries,
} from 'rupture-repair/detection'
import { makeSeries } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'

const stable = { seed: 20261122, sessions: 20, autocorrelation: 0, sd: 0.8, mean: 5 }
const chart: Rule = { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma: 2 } }
const fall: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 1.5 } }
const change: Rule = {
  _tag: 'sudden-change',
  parameters: { ...rules['sudden-change'].defaults, cutoff: 1, percent: 0 },
}
const scores = (settings: Parameters<typeof stableSeries>[0], number: number): readonly number[] =>
  stableSeries(settings, number).points.map(({ score }) => Number(score))

describe('a stable series', () => {
  it('is a lawful series whose id says that it is simulated', () => {
    const series = stableSeries({ ...stable, range: { min: 1, max: 7 } }, 3)
    expect(makeSeries(series)).toEqual({ _tag: 'Right', right: series })
    expect([series.id, series.better, series.points.length]).toEqual(['simulated-stable-3', 'higher', 20])
  })

  it('is the same again, and another for another number or seed', () => {
    expect(scores(stable, 3)).toEqual(scores(stable, 3))
    expect(scores(stable, 3)).not.toEqual(scores(stable, 4))
    expect(scores(stable, 3)).not.toEqual(scores({ ...stable, seed: 1 }, 3))
  })

  it('begins like a longer one', () => {
    expect(scores({ ...stable, sessions: 50 }, 3).slice(0, 20)).toEqual(scores(stable, 3))
  })

  it.each([-0.6, 0, 0.3, 0.9])('has its mean and SD in every session, and an autocorrelation of %f', (phi) => {
    const many = Array.from({ length: 4_000 }, (_, number) => scores({ ...stable, autocorrelation: phi }, number))
    const average = (of: (one: readonly number[]) => number): number =>
      many.reduce((sum, one) => sum + of(one), 0) / many.length
    const noise = (one: readonly number[], index: number): number => (Number(one[index]) - 5) / 0.8
    for (const index of [0, 1, 19]) {
      expect(Math.abs(average((one) => noise(one, index)))).toBeLessThan(4 / Math.sqrt(4_000))
      expect(Math.abs(average((one) => noise(one, index) ** 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / 4_000))
    }
    const bound = 4 * Math.sqrt(2 / 4_000)
    expect(Math.abs(average((one) => noise(one, 0) * noise(one, 1)) - phi)).toBeLessThan(bound)
    expect(Math.abs(average((one) => noise(one, 10) * noise(one, 13)) - phi ** 3)).toBeLessThan(bound)
  })

  it('keeps to the steps and the ends of its scale', () => {
    const scale = { ...stable, sd: 3, range: { min: 1, max: 7 }, step: 0.25 }
    const all = [0, 1, 2, 3, 4].flatMap((number) => scores(scale, number))
    expect(all.every((score) => score >= 1 && score <= 7 && Number.isInteger((score - 1) * 4))).toBe(true)
    expect(all).toContain(1)
    expect(all).toContain(7)
  })
})

describe('settings that cannot be simulated', () => {
  const names = (settings: Parameters<typeof stableProblems>[0]) =>
    stableProblems(settings).map(({ setting }) => setting)

  it('are named, all at once', () => {
    expect(names(stable)).toEqual([])
    expect(
      names({ seed: -1, sessions: 0, autocorrelation: -1, sd: 0, mean: Number.NaN, step: 0, series: 0.5 }),
    ).toEqual(['seed', 'sessions', 'series', 'autocorrelation', 'sd', 'mean', 'step'])
    expect(names({ ...stable, sessions: 10_001, autocorrelation: Number.NaN, sd: 1e16 })).toEqual([
      'sessions',
      'autocorrelation',
      'sd',
    ])
    expect(names({ ...stable, range: { min: 7, max: 1 } })).toEqual(['range'])
    expect(names({ ...stable, range: { min: 6, max: 7 } })).toEqual(['mean'])
    expect(names({ ...stable, drop: { size: 0, after: 20, lasting: 0 } })).toEqual([
      'drop.size',
      'drop.after',
      'drop.lasting',
    ])
  })

  it('give no series and no rate', () => {
    const wrong = { ...stable, autocorrelation: 1 }
    expect(stableSeries(wrong, 0).points).toEqual([])
    for (const number of [Number.NaN, -1, 1.5, 2 ** 32]) expect(stableSeries(stable, number).points).toEqual([])
    const { rate, low, high, flagged } = falseAlarmRate(chart, { ...wrong, series: 10 })
    expect([rate, low, high, flagged]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])
    expect(hitRate(chart, { ...wrong, series: 10, drop: { size: 1, after: 1, lasting: 1 } }).rate).toBeNaN()
  })
})

describe('the false-alarm rate', () => {
  it('counts worsenings by the better end, or both movements', () => {
    const rate = (more: object): number => falseAlarmRate(chart, { ...stable, series: 500, ...more }).flagged
    const [higher, lower, both] = [rate({}), rate({ better: 'lower' }), rate({ movements: 'both' })]
    expect(both).toBe(rate({ better: 'lower', movements: 'both' }))
    expect(both).toBeGreaterThan(Math.max(higher, lower))
    expect(both).toBeLessThanOrEqual(higher + lower)
    // A chart has no direction: what is better where higher is better is worse where lower is.
    expect(rate({ movements: 'improvement' })).toBe(lower)
    expect(rate({ better: 'lower', movements: 'improvement' })).toBe(higher)
  })

  it('has the error of a proportion, and limits that stay honest where nothing was flagged', () => {
    const { rate, standardError, flagged, series, simulated } = falseAlarmRate(chart, { ...stable, series: 400 })
    expect(rate).toBe(flagged / series)
    expect(standardError).toBeCloseTo(Math.sqrt((rate * (1 - rate)) / 400), 12)
    expect(simulated).toBe(true)
    // Wilson's limits of 0 of 400 by R: prop.test(0, 400, correct = FALSE)$conf.int
    const never: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 1e9 } }
    const none = falseAlarmRate(never, { ...stable, series: 400 })
    expect([none.rate, none.low]).toEqual([0, 0])
    expect(none.high).toBeCloseTo(0.009512294334, 11)
  })

  it('says how often the rule could not know', () => {
    const still = { ...stable, series: 200, sd: 0.2, range: { min: 1, max: 7 }, step: 1 }
    // From the greatest score a fall can show, from the least none.
    expect(falseAlarmRate(fall, { ...still, mean: 7 })).toMatchObject({ flagged: 0, unknowable: 0 })
    expect(falseAlarmRate(fall, { ...still, mean: 1 })).toMatchObject({ flagged: 0, unknowable: 200 })
    expect(falseAlarmRate(fall, { ...stable, series: 50, sessions: 1 })).toMatchObject({ flagged: 0, unknowable: 50 })
    expect(falseAlarmRate(fall, { ...stable, series: 50 }).unknowable).toBe(0)
  })

  // Processor time, which other work on the machine does not lengthen as it does the clock's.
  it.each([fall, chart, change])(
    'of $_tag takes under a second for 2,000 series of 20 sessions',
    (rule) => {
      const times = [1, 2, 3].map(() => {
        const begin = process.cpuUsage()
        falseAlarmRate(rule, { ...stable, series: 2_000 })
        return process.cpuUsage(begin).user / 1_000
      })
      console.info(`${rule._tag}: ${times.map((time) => time.toFixed(0)).join(', ')} ms of processor time`)
      expect(Math.min(...times)).toBeLessThan(1_000)
    },
    30_000,
  )
})

describe('the hit rate', () => {
  const settings = { ...stable, series: 1_000 }
  const of = (size: number, lasting: number | null = 3) =>
    hitRate(fall, { ...settings, drop: { size, after: 10, lasting } })

  it('rises with the drop, to all of a drop that no noise can hide', () => {
    const rates = [0.5, 1.5, 3, 30].map((size) => of(size).rate)
    expect(rates).toEqual([...rates].sort((a, b) => a - b))
    expect(rates[0]).toBeLessThan(0.5)
    expect(rates[3]).toBe(1)
  })

  it('goes toward the worse end', () => {
    const { rate } = hitRate(fall, { ...settings, better: 'lower', drop: { size: 30, after: 10, lasting: null } })
    expect(rate).toBe(1)
  })

  it('counts only what lies in the drop', () => {
    const { rate, elsewhere } = of(0.001, 1)
    const anywhere = falseAlarmRate(fall, settings).rate
    expect(rate).toBeLessThan(anywhere / 2)
    expect(Math.abs(rate + elsewhere - anywhere)).toBeLessThan(4 * Math.sqrt((2 * anywhere * (1 - anywhere)) / 1_000))
  })
})

describe('the worth of an alert', () => {
  it('is counted out on a thousand courses', () => {
    // 200 with a rupture: 120 flagged there, 20 elsewhere only; 800 without: 240 flagged. 120 of 380 alerts are real.
    const { real, missed } = alertValue({ baseRate: 0.2, falseAlarmRate: 0.3, hitRate: 0.6, elsewhere: 0.1 })
    expect(real.about).toBeCloseTo(1200 / 380, 12)
    expect(missed.about).toBeCloseTo(4, 12)
    expect([real.low, real.high, missed.low]).toEqual([real.about, real.about, missed.about])
  })

  it('lies within the limits that simulation error leaves', () => {
    const noise = falseAlarmRate(fall, { ...stable, series: 300 })
    const hits = hitRate(fall, { ...stable, series: 300, drop: { size: 2, after: 10, lasting: 3 } })
    const { real, missed } = alertValue({
      baseRate: 0.3,
      falseAlarmRate: noise,
      hitRate: hits,
      elsewhere: hits.elsewhere,
    })
    for (const { about, low, high } of [real, missed]) {
      expect(low).toBeLessThan(about)
      expect(about).toBeLessThan(high)
    }
  })

  it('is everything or nothing at the ends, and unknown without a rate', () => {
    expect(alertValue({ baseRate: 1, falseAlarmRate: 0.5, hitRate: 0.5 }).real.about).toBe(10)
    expect(alertValue({ baseRate: 0, falseAlarmRate: 0.5, hitRate: 0.5 }).real.about).toBe(0)
    const silent = alertValue({ baseRate: 0.2, falseAlarmRate: 0, hitRate: 0 })
    expect(silent.real.about).toBeNaN()
    expect(silent.missed.about).toBe(10)
    for (const wrong of [-0.1, 1.1, Number.NaN]) {
      const value = alertValue({ baseRate: wrong, falseAlarmRate: 0.1, hitRate: 0.5 })
      expect(value.real.about).toBeNaN()
    }
    expect(alertValue({ baseRate: 0.2, falseAlarmRate: 2, hitRate: 0.5 }).real.about).toBeNaN()
  })
})

describe('the warning', () => {
  const own = (k: number, floor: number): Rule => ({
    _tag: 'drop',
    parameters: { ...rules.drop.defaults, unit: 'person-sd', k, floor },
  })

  it('is given for units of one’s own unless the floor is the stricter', () => {
    expect(falseAlarmWarning(own(1, 1e-6))).toContain('The floor of 0.000001 decides only')
    expect(falseAlarmWarning(own(2, 1))).toContain('SD is below 0.5')
    expect(falseAlarmWarning(own(2, 1), 0.8)).toBeDefined()
    expect(falseAlarmWarning(own(2, 1), 0.4)).toBeUndefined()
    expect(falseAlarmWarning(own(1, 0))).toContain('There is no floor')
    expect(falseAlarmWarning(own(2, 1))).toBe(
      "In units of the person's own variation noise alone makes alarms: of 100 stable courses of 20 sessions 90 have a " +
        'fall of 2 own SD from the session before, and nearly all a fall of 1. ' +
        "The floor of 1 decides only where the person's own SD is below 0.5.",
    )
    const differences = { ...rules.drop.defaults, unit: 'person-difference-sd', k: 2, floor: 1 } as const
    expect(falseAlarmWarning({ _tag: 'drop', parameters: differences })).toContain('own SD of differences is below 0.5')
    // A floor that is as strict as the own SD is not stricter.
    expect(falseAlarmWarning(own(2, 1), 0.5)).toBeDefined()
    const between = { ...rules.drop.defaults, unit: 'sample-sd', k: 1, floor: 1, sampleSd: 5 } as const
    expect(falseAlarmWarning({ _tag: 'drop', parameters: between })).toBeUndefined()
    expect(falseAlarmWarning({ _tag: 'cusum', parameters: { ...rules.cusum.defaults, sigma: 1 } })).toBeUndefined()
  })

  it('of narrow chart limits says how many courses have a score there that counts', () => {
    const said = / sessions (\d+) have a score below 2 σ̂ that counts, (\d+) where each/.exec(
      falseAlarmWarning(chart) ?? '',
    )
    for (const [index, autocorrelation] of [0, 0.3].entries()) {
      const { rate } = falseAlarmRate(chart, { ...stable, autocorrelation, series: 3000 })
      // Two standard errors of 3,000 series, and half of one in a hundred.
      expect(Math.abs(Number(said?.[index + 1]) / 100 - rate)).toBeLessThan(0.018 + 0.005)
    }
    // 20,000 series of each of the seeds 20261122, 1 and 2: .343, .343, .339 and .569, .566, .571.
    expect(said?.slice(1)).toEqual(['34', '57'])
  })

  it('is given for narrow chart limits, and for nothing else', () => {
    expect(falseAlarmWarning(chart)).toBe(
      'Limits of 2 σ̂ are closer than the usual 3, and noise alone makes alarms: of 100 stable courses of 20 sessions 34 ' +
        'have a score below 2 σ̂ that counts, 57 where each session resembles the one before (correlation .3).',
    )
    expect(falseAlarmWarning({ _tag: 'control-chart', parameters: rules['control-chart'].defaults })).toBeUndefined()
    expect(falseAlarmWarning(own(0, 1))).toBeUndefined()
    expect(falseAlarmWarning(fall)).toBeUndefined()
    expect(falseAlarmWarning(change)).toBeUndefined()
  })
})
