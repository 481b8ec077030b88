import fc from 'fast-check'
import { describe, it } from 'vitest'
import { makingIsIdempotent, scoresAreKept, sessionsRiseByOne } from './series.js'

const seed = 20261122

describe(`laws of series (seed ${seed})`, () => {
  it('sessions rise by one', () => fc.assert(sessionsRiseByOne(), { seed }))
  it('scores are kept', () => fc.assert(scoresAreKept(), { seed }))
  it('making is idempotent', () => fc.assert(makingIsIdempotent(), { seed }))
})
