import { type Rule, rules } from 'rupture-repair/detection'
import {
  type Calibration,
  calibrate,
  calibrationTargets,
  resolvedSample,
  type Study,
  simulateColumns,
  studyShares,
} from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { type Fit, fitted } from '../../../../src/simulation/calibration/fit.js'
import { flaggedShare, observe } from '../../../../src/simulation/calibration/observe.js'
import { isFull } from '../../../runs.js'

const chart: Rule = { _tag: 'control-chart', parameters: rules['control-chart'].defaults }
const drop: Rule = {
  _tag: 'drop',
  parameters: { ...rules.drop.defaults, floor: 0.67, maxDescent: 3, recoverNear: 0.17, recoverWithin: 5 },
}
const studies: readonly [Study, Study] = [
  { id: 'by a chart', share: studyShares['larsson-2018'], rule: () => chart, recovered: false },
  { id: 'by a fall', share: studyShares['stevens-2007'], rule: () => drop, recovered: true },
]

describe('fitted', () => {
  const first = { mean: 1, traitSd: 1, withinSd: 0, leaving: 0, drop: 1 }
  const fits: readonly Fit[] = [
    { parameter: 'mean', low: 0, high: 10, target: 7, observe: ({ mean, traitSd }) => mean ** 2 / 4 + traitSd / 3 },
    { parameter: 'traitSd', low: 0, high: 10, target: 3, observe: ({ mean, traitSd }) => traitSd + mean / 5 },
  ]

  it('meets targets that each parameter moves a little of the other’s of', () => {
    const { mean, traitSd } = fitted(first, fits, 6)
    expect(mean ** 2 / 4 + traitSd / 3).toBeCloseTo(7, 3)
    expect(traitSd + mean / 5).toBeCloseTo(3, 3)
  })

  it('stays at the end of the range where a target is out of reach', () => {
    const fit: Omit<Fit, 'target'> = { parameter: 'mean', low: 1, high: 2, observe: ({ mean }) => mean }
    expect(fitted(first, [{ ...fit, target: 0.5 }], 1)).toEqual({ ...first, mean: 1 })
    expect(fitted(first, [{ ...fit, target: 2.5 }], 1)).toEqual({ ...first, mean: 2 })
  })
})

describe('observe', () => {
  it('sees of a scenario what was put into it', () => {
    const wide = {
      ...resolvedSample,
      scale: { min: -100, max: 100, step: null },
      growth: 0,
      dynamics: { _tag: 'hazard', within: { sd: 0.5, autocorrelation: 0 }, halfLife: 1, fading: 0.1 },
      population: { mean: 3, traitSd: 1, therapistSd: 0, clientsPerTherapist: 1 },
      ruptures: {
        withdrawal: { ...resolvedSample.ruptures.withdrawal, hazard: 0 },
        confrontation: { ...resolvedSample.ruptures.confrontation, hazard: 0 },
      },
      dropout: { ...resolvedSample.dropout, share: 0.3, perPointBelow: 1 },
      raters: { client: { bias: 0, noiseSd: 0, missing: 0.1 } },
    } as const
    const seen = observe(simulateColumns(wide, { seed: 20261126, replication: 0, from: 0, to: 4000 }))
    expect(Math.abs(seen.mean - 3)).toBeLessThan(4 * Math.sqrt(1 / 4000))
    expect(Math.abs(seen.between - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000))
    expect(seen.within).toBeCloseTo(0.25, 2)
    expect(seen.intraclass).toBeCloseTo(seen.between / seen.sd ** 2, 12)
    expect(Math.abs(seen.left - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / 4000))
  })
})

describe('calibrate', () => {
  const asked: Calibration = {
    hazards: [0, 0.05],
    whileOpen: [1, 2],
    mean: 3.95,
    sd: 0.75,
    studies,
    seed: 20261126,
    alliances: isFull ? 300 : 100,
    replications: 3,
  }
  const calibrated = calibrate(resolvedSample, asked)
  const reached = (place: number, target: string) =>
    calibrated[place]?.rows.find((row) => row.target === target)?.reached.estimate ?? Number.NaN

  it('sweeps what scores cannot know, from nothing on', () => {
    expect(calibrated.map(({ assumed }) => assumed)).toEqual([
      { hazard: 0, whileOpen: 1 },
      { hazard: 0, whileOpen: 2 },
      { hazard: 0.05, whileOpen: 1 },
      { hazard: 0.05, whileOpen: 2 },
    ])
    expect(calibrated[0]?.ruptured.estimate).toBe(0)
    expect(calibrated[2]?.ruptured.estimate).toBeGreaterThan(0.3)
    // Without ruptures, what an open one does to leaving does nothing.
    expect(calibrated[1]?.rows.map((row) => row.reached)).toEqual(calibrated[0]?.rows.map((row) => row.reached))
  })

  it('meets its targets on the alliances it was fitted to', () => {
    const { intraclass, left } = calibrationTargets
    const [study] = studies
    for (const { scenario, assumed } of calibrated) {
      const columns = simulateColumns(scenario, { seed: asked.seed, replication: 0, from: 0, to: asked.alliances })
      const seen = observe(columns)
      expect(Math.abs(seen.mean - asked.mean)).toBeLessThan(0.01)
      expect(Math.abs(seen.sd - asked.sd)).toBeLessThan(0.01)
      expect(Math.abs(seen.intraclass - intraclass.value)).toBeLessThan(0.01)
      expect(Math.abs(seen.left - left.value)).toBeLessThan(0.02)
      if (assumed.hazard > 0)
        expect(Math.abs(flaggedShare(scenario, columns, study) - study.share.value)).toBeLessThan(0.03)
    }
  })

  it('comes near them on others', () => {
    for (const place of [0, 2, 3]) {
      expect(Math.abs(reached(place, 'mean') - asked.mean)).toBeLessThan(0.2)
      expect(Math.abs(reached(place, 'sd') - asked.sd)).toBeLessThan(0.08)
      expect(Math.abs(reached(place, 'left') - calibrationTargets.left.value)).toBeLessThan(0.08)
    }
  })

  it('shows that a study’s rule flags clients whom nothing happened to', () => {
    expect(reached(0, 'by a chart')).toBeGreaterThan(0.03)
    expect(reached(0, 'by a fall')).toBeGreaterThan(0.4)
    expect(calibrated[0]?.rows.filter(({ fitted }) => fitted).map(({ target }) => target)).toEqual([
      'mean',
      'sd',
      'intraclass',
      'left',
    ])
  })
})
