/** Which numbers each coefficient is of: values or places, with which weights, and of whom. */
import { agreementOf } from 'rupture-repair/coding'
import {
  cohenKappa,
  crossTable,
  intraclassCorrelations,
  krippendorffAlpha,
  weightedKappa,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import type { RatedSet } from '../../../../src/coding/agreement/agreement.js'

const uneven: RatedSet = {
  ...{ coders: ['ann', 'ben'], level: 'interval', categories: [1, 2, 10] },
  ratings: [
    [1, 1],
    [2, 10],
    [10, 10],
    [1, 2],
    [2, 1],
    [2, 2],
  ],
}
const numbers = uneven.ratings as readonly (readonly number[])[]
const places = numbers.map((row) => row.map((value) => [1, 2, 10].indexOf(value)))
const found = (set: RatedSet, name: string) => agreementOf(set).find(({ coefficient }) => coefficient === name)

describe('agreement', () => {
  it('of all coders is of values at interval and ratio level, else of places', () => {
    for (const level of ['interval', 'ratio'] as const)
      expect(found({ ...uneven, level }, 'krippendorff-alpha')?.value).toBe(krippendorffAlpha(numbers, level).value)
    for (const level of ['nominal', 'ordinal'] as const)
      expect(found({ ...uneven, level }, 'krippendorff-alpha')?.value).toBe(krippendorffAlpha(places, level).value)
    expect(krippendorffAlpha(numbers, 'interval').value).not.toBe(krippendorffAlpha(places, 'interval').value)
    const gaps = { ...uneven, ratings: [...uneven.ratings, [null, 10]] }
    expect(found(gaps, 'krippendorff-alpha')?.value).toBe(krippendorffAlpha([...numbers, [null, 10]], 'interval').value)
  })

  it('weighs by distance at interval level and by place at ordinal, unless it is said otherwise', () => {
    const table = crossTable(places, [0, 1], 3)
    const [byPlace, byDistance] = [weightedKappa(table, 'linear'), weightedKappa(table, 'linear', [1, 2, 10])]
    expect(byPlace.value).not.toBe(byDistance.value)
    const linear = (over: Partial<RatedSet>) => found({ ...uneven, ...over }, 'weighted-kappa-linear')
    expect(linear({})).toMatchObject({ value: byDistance.value, weightedBy: 'distance', weights: 'linear' })
    expect(linear({ weightedBy: 'place' })).toMatchObject({ value: byPlace.value, weightedBy: 'place' })
    expect(linear({ level: 'ordinal' })).toMatchObject({ value: byPlace.value, weightedBy: 'place' })
    expect(linear({ level: 'ordinal', weightedBy: 'distance' })).toMatchObject({
      value: byDistance.value,
      weightedBy: 'distance',
    })
    expect(linear({ level: 'nominal' })).toBeUndefined()
    // Of words among the values there is no distance.
    const words: RatedSet = { ...uneven, level: 'ordinal', weightedBy: 'distance', categories: [1, 2, 10, 'all'] }
    expect(found(words, 'weighted-kappa-linear')?.weightedBy).toBe('place')
    expect(found(uneven, 'cohen-kappa')?.value).toBe(cohenKappa(table).value)
  })

  it('has no correlations at nominal level, and none without a value where a rating is missing', () => {
    const correlations = (set: RatedSet) => agreementOf(set).filter(({ coefficient }) => coefficient.startsWith('icc'))
    expect(correlations({ ...uneven, level: 'nominal' })).toEqual([])
    expect(correlations(uneven).map(({ value }) => value)).toEqual(
      intraclassCorrelations(numbers).map(({ value }) => value),
    )
    const gaps = correlations({ ...uneven, ratings: [...uneven.ratings, [null, 10], [1, 1]] })
    expect(gaps.map(({ units, value, because }) => [units, value, because])).toEqual(Array(6).fill([8, null, 'empty']))
  })

  it('of one coder has a reason in each, and the weights where there are any', () => {
    const alone = agreementOf({ ...uneven, coders: ['ann'], ratings: uneven.ratings.map(([one = null]) => [one]) })
    for (const one of alone) {
      expect(one).toMatchObject({ coders: ['ann'], value: null, because: 'one-coder', units: 6 })
      const isWeighted = one.coefficient.startsWith('weighted')
      expect([Object.hasOwn(one, 'weights'), Object.hasOwn(one, 'weightedBy')]).toEqual([isWeighted, isWeighted])
      expect(Object.hasOwn(one, 'code') || Object.hasOwn(one, 'by')).toBe(false)
    }
    expect(alone.find(({ coefficient }) => coefficient === 'weighted-kappa-quadratic')).toMatchObject({
      ...{ weights: 'quadratic', weightedBy: 'distance' },
    })
  })

  it('says the code and the group where they are distinguished, and how many each saw as present', () => {
    const named = agreementOf({ ...uneven, code: 'WD_P', by: 'session', isPresent: (value) => Number(value) > 2 })
    for (const one of named) expect(one).toMatchObject({ code: 'WD_P', by: 'session' })
    expect(named.find(({ coefficient }) => coefficient === 'cohen-kappa')?.positives).toEqual([1, 2])
    for (const one of agreementOf(uneven)) {
      expect(Object.hasOwn(one, 'code') || Object.hasOwn(one, 'positives')).toBe(false)
    }
  })

  it('has what two coders have once for each pair, also percent agreement of three', () => {
    const three: RatedSet = { ...uneven, coders: ['ann', 'ben', 'cleo'], ratings: numbers.map((row) => [...row, 1]) }
    const percents = agreementOf(three).filter(({ coefficient }) => coefficient === 'percent')
    expect(percents.map(({ coders }) => coders.join())).toEqual(['ann,ben,cleo', 'ann,ben', 'ann,cleo', 'ben,cleo'])
    expect(agreementOf(uneven).filter(({ coefficient }) => coefficient === 'percent')).toHaveLength(1)
  })
})
