import fc from 'fast-check'
import { detect } from 'rupture-repair/detection'
import { describe, it } from 'vitest'
import { runs } from '../runs.js'
import { chartsAreMirrored, chartsUnsayNothing } from './charts.js'

const seed = 20261122

describe(`laws of charts (seed ${seed})`, () => {
  it('a chart that does not look ahead unsays nothing', () =>
    fc.assert(chartsUnsayNothing(detect), { seed, numRuns: runs(2_000) }))
  it('upside down is the other way', () => fc.assert(chartsAreMirrored(detect), { seed, numRuns: runs(2_000) }))
})
