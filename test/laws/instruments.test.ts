import fc from 'fast-check'
import { type Instrument, instruments } from 'rupture-repair/instruments'
import { describe, it } from 'vitest'
import {
  blankWithholdsItsOwn,
  formsAreIndependent,
  midpointIsFixed,
  partsMakeTheWhole,
  reflectionReflects,
} from './instruments.js'

const seed = 20261122

describe.each(instruments)(`$id obeys the laws of scoring (seed ${seed})`, (instrument: Instrument) => {
  it('fixes the midpoint', () => midpointIsFixed(instrument))
  it('reflects scores with answers', () => fc.assert(reflectionReflects(instrument), { seed }))
  it('adds its parts up to the whole', () => fc.assert(partsMakeTheWhole(instrument), { seed }))
  it('withholds exactly what a blank touches', () => fc.assert(blankWithholdsItsOwn(instrument), { seed }))
  it('scores each form by itself', () => fc.assert(formsAreIndependent(instrument), { seed }))
})
