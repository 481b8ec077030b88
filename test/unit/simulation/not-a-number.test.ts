import { rules } from 'rupture-repair/detection'
import {
  affectAfter,
  bytesOfColumns,
  calibrate,
  resolvedSample,
  simulateColumns,
  studyShares,
} from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import type { CourseRange } from '../../../src/simulation/columns/course-columns.js'

const range: CourseRange = { seed: 7, replication: 0, from: 0, to: 2 }

describe('a range of courses that is none', () => {
  it.each([
    [{ seed: Number.NaN }, /^seed: expected a whole number from 0 to 9007199254740991$/],
    [{ seed: undefined as unknown as number }, /^seed: /],
    [{ seed: -1 }, /^seed: /],
    [{ seed: 1.5 }, /^seed: /],
    [{ replication: Number.NaN }, /^replication: expected a whole number from 0 to 999999$/],
    [{ replication: 1_000_000 }, /^replication: /],
    [
      { from: Number.NaN, to: Number.POSITIVE_INFINITY },
      /^from: .*; to: expected a whole number from 0 to 1000000000$/,
    ],
  ])('is refused: %o', (wrong, message) => {
    for (const run of [bytesOfColumns, simulateColumns])
      expect(() => run(resolvedSample, { ...range, ...wrong })).toThrow(message)
  })

  it('is refused of a calibration too, and what it asks', () => {
    const rule = { _tag: 'control-chart', parameters: rules['control-chart'].defaults } as const
    const study = { id: 'a chart', share: studyShares['larsson-2018'], rule: () => rule, recovered: false }
    const sizes = { seed: 7, alliances: 5, replications: 2 }
    const asked = { mean: 4, sd: 0.75, hazards: [0], whileOpen: [1], studies: [study] as const, ...sizes }
    expect(() => calibrate(resolvedSample, { ...asked, seed: Number.NaN })).toThrow(/^seed: /)
    for (const hazards of [[Number.NaN], [-0.1], [1.1], new Array<number>(1)])
      expect(() => calibrate(resolvedSample, { ...asked, hazards })).toThrow(/^hazards: expected numbers from 0 to 1$/)
    for (const whileOpen of [[Number.NaN], [-1], [Number.POSITIVE_INFINITY]])
      expect(() => calibrate(resolvedSample, { ...asked, whileOpen })).toThrow(/^whileOpen: expected numbers from 0$/)
    expect(() => calibrate(resolvedSample, { ...asked, mean: Number.NaN })).toThrow(/^mean: expected a number$/)
    for (const sd of [Number.NaN, 0, -1])
      expect(() => calibrate(resolvedSample, { ...asked, sd })).toThrow(/^sd: expected a number above 0$/)
  })
})

describe('the affect of two people', () => {
  it('is nowhere after a time that is none', () => {
    const one = { inertia: -1, alone: 0, influence: 0.5 }
    for (const time of [Number.NaN, -1, Number.POSITIVE_INFINITY])
      expect(affectAfter({ client: one, therapist: one, shape: 'linear' }, { client: 1, therapist: 1 }, time)).toEqual({
        client: Number.NaN,
        therapist: Number.NaN,
      })
  })
})
