import { detect, rules } from 'rupture-repair/detection'
import type { ScoreSeries } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'
import { alarmsOf } from '../../../../src/simulation/experiment/alarms.js'

const series = (...scores: readonly (number | null)[]): ScoreSeries => ({
  id: 'simulated-1',
  better: 'higher',
  points: scores.map((score, place) => ({ session: place + 1, score })),
})

const drop = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } as const
const alarms = (one: ScoreSeries, rule: Parameters<typeof detect>[1] = drop) => alarmsOf(one, detect(one, rule))

describe('alarmsOf', () => {
  it('puts an alarm at the session whose score shows the worsening', () => {
    expect(alarms(series(6, 6, 3, 6, 4))).toEqual({ scored: [1, 2, 3, 4, 5], signals: [3, 5], alarms: [3, 5] })
  })

  it('is told when a fall began to show, not when it was deepest', () => {
    const slow = { ...drop, parameters: { ...drop.parameters, maxDescent: 3 } }
    expect(alarms(series(6, 6, 4, 3, 6), slow).alarms).toEqual([3])
  })

  it('counts a repeated signal once, across sessions without a score too', () => {
    const chart = { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma: 1 } } as const
    const low = series(6, 6, 6, 6, 6, 6, 1, 1, null, 1, 6, 6, 6, 6)
    expect(alarms(low, chart).signals).toEqual([7, 8, 10])
    expect(alarms(low, chart).alarms).toEqual([7])
  })

  it('knows nothing of movements for the better', () => {
    expect(alarms({ ...series(6, 3, 6), better: 'lower' }).alarms).toEqual([3])
  })
})
