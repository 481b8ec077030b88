import {
  ceilingWarnings,
  detect,
  falseAlarmRate,
  multiverse,
  parseRule,
  type Rule,
  reliableChangeCategory,
  ruleIds,
  rules,
  start,
  whoSaw,
} from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

const series = seriesOf([40, 41, 30, 41, 40, 42, 31, 40])
const { points: _, ...head } = series

/** Every rule as a program may write it, and for each parameter values that lie just outside of what it takes. */
const sound = {
  'sudden-change': { ...rules['sudden-change'].defaults, cutoff: 5 },
  drop: { ...rules.drop.defaults, floor: 5 },
  'control-chart': rules['control-chart'].defaults,
  cusum: rules.cusum.defaults,
  ewma: rules.ewma.defaults,
  'change-point': rules['change-point'].defaults,
  'reliable-change': { ...rules['reliable-change'].defaults, sd: 5, reliability: 0.8 },
  status: { ...rules.status.defaults, cutoff: 35, boundary: 'strict' },
} as const
const outside: Readonly<Record<Rule['_tag'], Readonly<Record<string, readonly unknown[]>>>> = {
  'sudden-change': {
    cutoff: [0, -5],
    percent: [-1],
    origin: [],
    adjust: [0, 'true'],
    gaps: ['no'],
    ceilingMargin: [-1],
  },
  drop: {
    reference: ['best'],
    unit: ['sd'],
    k: [-1],
    floor: [-1],
    maxDescent: [0, 1.5],
    maxGap: [-1, 0.5],
    recoverFraction: [0, 1.01],
    recoverNear: [-1],
    recoverWithin: [0, 2.5, 'unlimited'],
    sampleSd: [-1],
    reliability: [-0.1, 1, 1.2],
    ceilingMargin: [-1],
  },
  'control-chart': {
    sigma: [0, -3],
    rules: ['', 'limit, two-of-three'],
    baseline: [1, 2.5],
    rolling: [1],
    ceilingMargin: [-1],
  },
  cusum: {
    k: [-0.5],
    h: [0],
    sides: ['better'],
    baseline: [1, 'none'],
    centre: ['mean'],
    sigma: [0, -1],
    ceilingMargin: [-1],
  },
  ewma: {
    lambda: [0, 1.1],
    width: [0],
    sides: ['better'],
    baseline: [1],
    centre: ['mean'],
    sigma: [0],
    ceilingMargin: [-1],
  },
  'change-point': {
    penalty: [0, -1, 'aic'],
    sigma: [0, 'sd'],
    minimum: [0, 1.5],
    recoverFraction: [0, 1.1],
    ceilingMargin: [-1],
  },
  'reliable-change': {
    sd: [0, -5],
    reliability: [-0.1, 1, 1.2],
    confidence: [0, -1.96],
    reference: ['last'],
    baseline: ['first'],
    cutoff: ['norm'],
    ceilingMargin: [-1],
  },
  status: { cutoff: ['norm'], boundary: ['both'], change: [0, -5], reference: ['best'], ceilingMargin: [-1] },
}
const noValues = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1.79e308, undefined, '3', {}]

const with_ = (id: Rule['_tag'], name: string, value: unknown): Rule =>
  ({ _tag: id, parameters: { ...sound[id], [name]: value } }) as unknown as Rule

describe.each(ruleIds)('%s', (id) => {
  it('runs with what is sound', () => {
    expect(() => detect(series, { _tag: id, parameters: sound[id] } as Rule)).not.toThrow()
    expect(Object.keys(outside[id]).toSorted()).toEqual(Object.keys(sound[id]).toSorted())
  })

  it.each(Object.entries(outside[id]))(
    'refuses a %s that it cannot have, over a series and before one',
    (name, values) => {
      for (const value of [...noValues, ...values]) {
        const rule = with_(id, name, value)
        expect(() => detect(series, rule), `${value}`).toThrow(RangeError)
        expect(() => start(head, rule), `${value}`).toThrow(new RegExp(`^${id}: ${name}: expected (a|one|true)`))
      }
    },
  )
})

describe('what is refused', () => {
  it('is told all at once, by name and what was expected, and never by its value', () => {
    const parameters = { ...rules['control-chart'].defaults, sigma: -7.25, baseline: 1, ceilingMargin: Number.NaN }
    expect(() => rules['control-chart'].detect(series, parameters)).toThrow(
      new RangeError(
        'control-chart: sigma: expected a number above 0; baseline: expected a whole number of 2 or more, or all, or detrended; ceilingMargin: expected a number of 0 or more',
      ),
    )
    const without = { ...rules.drop.defaults, floor: 5, recoverWithin: 'unlimited' as unknown as null }
    expect(() => rules.drop.detect(series, without)).toThrow(
      new RangeError('drop: recoverWithin: expected a whole number of 1 or more, or unlimited (null)'),
    )
  })

  it('is told where there are no parameters at all, as plain JavaScript may have it', () => {
    for (const id of ruleIds)
      for (const parameters of [undefined, null]) {
        const rule = { _tag: id, parameters } as unknown as Rule
        const told = new RegExp(`^${id}: \\w+: expected `)
        expect(() => detect(series, rule)).toThrow(RangeError)
        expect(() => detect(series, rule)).toThrow(told)
        expect(() => start(head, rule)).toThrow(told)
      }
  })

  it('is told of a number that is too great how great it may be, in code and in writing', () => {
    const expected = 'a number above 0, within ±1e+15'
    expect(() => rules['control-chart'].detect(series, { ...rules['control-chart'].defaults, sigma: 1e16 })).toThrow(
      expected,
    )
    const parsed = parseRule('control-chart', { sigma: '1e16' })
    expect(parsed._tag === 'Left' && parsed.left).toMatchObject([{ _tag: 'InvalidParameter', expected }])
  })

  it('is refused by the function of every rule, by its category and its false alarms', () => {
    const ceilingMargin = Number.NaN
    const parameters = { ceilingMargin } as never
    for (const run of [
      () => rules['sudden-change'].detect(series, { ...sound['sudden-change'], ceilingMargin }),
      () => rules.drop.detect(series, { ...sound.drop, ceilingMargin }),
      () => rules['control-chart'].detect(series, { ...rules['control-chart'].defaults, ceilingMargin }),
      () => rules.cusum.detect(series, { ...rules.cusum.defaults, ceilingMargin }),
      () => rules.ewma.detect(series, { ...rules.ewma.defaults, ceilingMargin }),
      () => rules['change-point'].detect(series, { ...rules['change-point'].defaults, ceilingMargin }),
      () => rules['reliable-change'].detect(series, { ...sound['reliable-change'], ceilingMargin }),
      () => rules.status.detect(series, { ...sound.status, ceilingMargin }),
      () => reliableChangeCategory(series, { ...sound['reliable-change'], ceilingMargin }),
      () =>
        falseAlarmRate(with_('cusum', 'ceilingMargin', ceilingMargin), {
          seed: 7,
          series: 1,
          sessions: 9,
          autocorrelation: 0,
          sd: 1,
        }),
      () => rules['change-point'].detect(series, parameters),
    ])
      expect(run).toThrow(/ceilingMargin: expected a number of 0 or more/)
  })

  it('includes what stands beside a rule', () => {
    const rule = { _tag: 'drop', parameters: sound.drop } as const
    for (const within of [Number.NaN, -1, 1.5])
      expect(() => whoSaw(rule, series, seriesOf([40, 41, 40]), within)).toThrow(/whoSaw: within: expected a whole/)
    for (const settings of [
      { share: Number.NaN, ceilingMargin: 0 },
      { share: 1.1, ceilingMargin: 0 },
      { share: 0.5, ceilingMargin: Number.NaN },
    ])
      expect(() => ceilingWarnings([series], settings)).toThrow(/^ceilingWarnings: /)
    const run = multiverse([series], [{ rule: 'drop', parameters: { floor: ['5'] } }], Number.NaN)
    expect(run._tag === 'Left' && run.left[0]._tag).toBe('TooManyUniverses')
  })
})
