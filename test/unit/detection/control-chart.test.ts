import { controlChart, controlChartDefaults } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from './series-of.js'

const limits = { ...controlChartDefaults, baseline: 4 }

describe('control chart', () => {
  it('draws its limits from the moving ranges of the baseline', () => {
    // 5 6 5 6: centre 5.5, mean moving range 1, σ̂ .8865, limits 2.840 and 8.160.
    const [low, high] = controlChart(seriesOf([5, 6, 5, 6, 2.8, 8.2, 5]), limits).findings
    expect(low?.evidence.centre).toBe(5.5)
    expect(low?.evidence.sigma).toBeCloseTo(1 / 1.128, 12)
    expect(low?.evidence.lower).toBeCloseTo(2.8404, 4)
    expect([low?.kind, low?.from, low?.to, low?.recoveredAt]).toEqual(['drop', 5, 5, 7])
    expect([high?.kind, high?.to, high?.status]).toEqual(['rise', 6, 'recovered'])
  })

  it('counts a score on a limit as inside', () => {
    const sigma = 1.128 * 2
    const on = controlChart(seriesOf([5, 6, 5, 6, 3.5, 7.5]), { ...limits, sigma })
    expect(on.findings).toEqual([])
    expect(controlChart(seriesOf([5, 6, 5, 6, 3.49, 7.51]), { ...limits, sigma }).findings).toHaveLength(2)
  })

  it('finds nothing in a score that never changes, decimals included', () => {
    expect(controlChart(seriesOf(Array(10).fill(0.1)), controlChartDefaults).findings).toEqual([])
  })

  it('counts a score on a limit of 0 as inside, as on any other', () => {
    const sigma = 0.564
    const beyond = (shift: number) =>
      controlChart(seriesOf([-2.7, 0, 2.7, -1.4, 1.4].map((score) => score + shift)), {
        ...limits,
        sigma,
        baseline: 3,
      }).findings.map(({ to }) => to)
    // −2.7 0 2.7: centre 0, σ̂ 2.7/1.128, limits ±1.35.
    expect(beyond(0)).toEqual([1, 3, 4, 5])
    // −1.35 0 1.35: centre 1.35 less a half moving range of .675·2 is the 0 of the middle.
    for (const shift of [0, 1, 10, 100]) {
      const scores = [-2.7, 0, 2.7].map((score) => score + 1.35 + shift)
      const on = [...scores, shift, 2.7 + shift]
      expect(controlChart(seriesOf(on), { ...limits, sigma, baseline: 3 }).findings.map(({ to }) => to)).toEqual([1, 3])
    }
  })

  it('is censored where the series stops beyond a limit', () => {
    const { findings, intervals } = controlChart(seriesOf([5, null, 6, 5, 6, 1, null, 1]), limits)
    expect(findings.map(({ to, status }) => [to, status])).toEqual([
      [6, 'censored'],
      [8, 'censored'],
    ])
    expect(intervals).toEqual([])
  })

  it('says where the scale, or the number of scores, keeps it silent', () => {
    const ceiling = controlChart(seriesOf(Array(6).fill(7), 'higher', { min: 1, max: 7 }), controlChartDefaults)
    expect(ceiling.findings).toEqual([])
    expect(ceiling.unknowable.map(({ session }) => session)).toEqual([1, 2, 3, 4, 5, 6])
    expect(controlChart(seriesOf([5, 6, 5, 6, 1], 'higher', { min: 1, max: 7 }), limits)).toMatchObject({
      findings: [{ to: 5 }],
      unknowable: [],
    })
    const short = controlChart(seriesOf([5, 6, 1]), limits)
    expect(short.findings).toEqual([])
    expect(short.unknowable.map(({ because }) => because)).toEqual(Array(3).fill('too few scores'))
  })
})
