import { agreementOf } from 'rupture-repair/coding'
import { cohenKappa, gwetAc1, intraclassCorrelations, krippendorffAlpha } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import type { RatedSet } from '../../../../src/coding/agreement/agreement.js'
import { agreementCoefficients } from '../../../../src/coding/inside.js'

const present: RatedSet = {
  coders: ['ann', 'ben'],
  level: 'nominal',
  categories: ['no', 'yes'],
  isPresent: (value) => value === 'yes',
  ratings: [
    ['no', 'no'],
    ['yes', 'yes'],
    ['no', 'yes'],
    ['no', 'no'],
    ['yes', 'no'],
    ['no', null],
  ],
}
const steps: RatedSet = {
  coders: ['ann', 'ben', 'cleo'],
  level: 'interval',
  categories: [1, 2, 3, 4, 5],
  ratings: [
    [1, 1, 2],
    [3, 4, 3],
    [5, 5, 4],
    [2, 2, 2],
  ],
}
const namesOf = (set: RatedSet): readonly string[] => agreementOf(set).map(({ coefficient }) => coefficient)
const of = (set: RatedSet, name: string, coders = set.coders) =>
  agreementOf(set).find((one) => one.coefficient === name && String(one.coders) === String(coders))

describe('agreementOf', () => {
  it('gives the coefficients that a level has, in one order', () => {
    const nominal = [
      'percent',
      'positive-agreement',
      'negative-agreement',
      'cohen-kappa',
      'krippendorff-alpha',
      'gwet-ac1',
    ]
    expect(namesOf(present)).toEqual(nominal)
    const ordinal = {
      ...steps,
      level: 'ordinal',
      coders: ['ann', 'ben'],
      ratings: steps.ratings.map((row) => row.slice(0, 2)),
    } as const
    expect(namesOf(ordinal)).toEqual(agreementCoefficients.filter((name) => !/^(positive|negative)/.test(name)))
    expect(namesOf({ ...ordinal, level: 'ratio' })).toEqual(namesOf(ordinal).filter((name) => name !== 'gwet-ac1'))
  })

  it('takes words of an order by their place, and gives them no correlation', () => {
    const words: RatedSet = {
      coders: ['ann', 'ben'],
      level: 'ordinal',
      categories: ['low', 'middle', 'high'],
      ratings: [
        ['low', 'low'],
        ['high', 'middle'],
        ['middle', 'middle'],
      ],
    }
    const places = [
      [0, 0],
      [2, 1],
      [1, 1],
    ]
    expect(of(words, 'krippendorff-alpha')).toMatchObject(krippendorffAlpha(places, 'ordinal'))
    expect(namesOf(words).filter((name) => name.startsWith('icc'))).toEqual([])
    expect(namesOf(words)).toContain('weighted-kappa-linear')
  })

  it('gives those of two coders once for every pair, and the others once for all', () => {
    const found = agreementOf(steps)
    const pairs = ['ann,ben', 'ann,cleo', 'ben,cleo']
    const codersOf = (name: string) =>
      found.filter((one) => one.coefficient === name).map(({ coders }) => String(coders))
    expect(codersOf('cohen-kappa')).toEqual(pairs)
    expect(codersOf('weighted-kappa-quadratic')).toEqual(pairs)
    expect(codersOf('percent')).toEqual(['ann,ben,cleo', ...pairs])
    for (const name of ['krippendorff-alpha', 'icc-1', 'icc-3k']) expect(codersOf(name)).toEqual(['ann,ben,cleo'])
    const [first] = intraclassCorrelations([...steps.ratings] as number[][])
    expect(of(steps, 'icc-1')).toMatchObject({ value: first?.value, f: first?.f, p: first?.p })
  })

  it('says how many of the units that both rated each coder saw as present', () => {
    expect(of(present, 'cohen-kappa')).toMatchObject({ units: 5, positives: [2, 2] })
    expect(of(present, 'cohen-kappa')).toMatchObject(
      cohenKappa([
        [2, 1],
        [1, 1],
      ]),
    )
    expect(of(present, 'positive-agreement')).toMatchObject({ value: 0.5 })
    expect(of(present, 'negative-agreement')).toMatchObject({ value: 4 / 6 })
    expect(namesOf({ ...present, categories: ['no', 'yes'] })).toContain('positive-agreement')
    expect(of(present, 'gwet-ac1')?.value).toBe(
      gwetAc1(
        [
          [0, 0],
          [1, 1],
          [0, 1],
          [0, 0],
          [1, 0],
          [0, null],
        ],
        2,
      ).value,
    )
  })

  it('counts as present no unit that one of the two did not rate', () => {
    const gaps = { ...present, ratings: [...present.ratings, ['yes', null], ['yes', null], [null, 'yes']] }
    expect(of(gaps, 'cohen-kappa')).toMatchObject({ units: 5, positives: [2, 2] })
    const beside = { ...gaps, coders: ['ann', 'ben', 'cleo'], ratings: gaps.ratings.map((row) => [...row, null]) }
    expect(of(beside, 'cohen-kappa', ['ann', 'ben'])).toMatchObject({ units: 5, positives: [2, 2] })
  })

  it('weights by the distance of values of equal steps, and by the place of those of an order', () => {
    const counts: RatedSet = {
      coders: ['ann', 'ben'],
      level: 'ratio',
      categories: [4, 5, 7, 8],
      ratings: [
        [5, 4],
        [8, 7],
        [4, 4],
      ],
    }
    const kappasOf = (set: RatedSet) =>
      ['linear', 'quadratic'].map((weights) => of(set, `weighted-kappa-${weights}`)?.value?.toFixed(3))
    expect(kappasOf(counts)).toEqual(['0.625', '0.875'])
    expect(kappasOf({ ...counts, level: 'ordinal' })).toEqual(['0.500', '0.769'])
    expect(kappasOf({ ...counts, level: 'ordinal', weightedBy: 'distance' })).toEqual(['0.625', '0.875'])
    expect(kappasOf({ ...counts, level: 'ordinal', categories: [4, 5, 6, 7, 8] })).toEqual(['0.625', '0.875'])
    expect(of(counts, 'weighted-kappa-linear')?.weightedBy).toBe('distance')
    expect(of({ ...counts, level: 'ordinal' }, 'weighted-kappa-linear')?.weightedBy).toBe('place')
    expect(of(counts, 'cohen-kappa')).not.toHaveProperty('weightedBy')
  })

  describe('with machines beside people', () => {
    const runs = ['run 1', 'run 2', 'run 3']
    const people = ['ann', 'ben', 'cleo']
    const ratings = steps.ratings.map((row) => [...row, 5, 5, 5])
    const both: RatedSet = { ...steps, coders: [...people, ...runs], machines: runs, ratings }
    const pooled = ['krippendorff-alpha', 'icc-1', 'icc-2', 'icc-3', 'icc-1k', 'icc-2k', 'icc-3k']

    it('gives those of all coders for the people alone, and those of two for every pair', () => {
      for (const name of [...pooled, 'percent']) expect(of(both, name, people)).toEqual(of(steps, name))
      const found = agreementOf(both)
      expect(found.filter(({ coders }) => coders.length > 3)).toEqual([])
      expect(found.filter(({ coefficient }) => coefficient === 'cohen-kappa')).toHaveLength(15)
      expect(of(both, 'percent', ['ann', 'run 2'])?.value).toBe(0.25)
      const nominal = { ...both, level: 'nominal' } as const
      expect(of(nominal, 'gwet-ac1', people)).toEqual(of({ ...steps, level: 'nominal' }, 'gwet-ac1'))
    })

    it('takes no rating that a machine lacks for one that a person lacks', () => {
      const lacking = {
        ...both,
        ratings: ratings.map((row, at) => (at === 0 ? [...row.slice(0, 3), null, 5, 5] : row)),
      }
      expect(of(lacking, 'icc-2', people)).toEqual(of(steps, 'icc-2'))
    })

    it('finds the people wherever they are among the coders', () => {
      const turned = {
        ...both,
        coders: [...runs, ...people],
        ratings: ratings.map((row) => [...row.slice(3), ...row.slice(0, 3)]),
      }
      expect(of(turned, 'krippendorff-alpha', people)).toEqual(of(steps, 'krippendorff-alpha'))
    })

    it('gives the pair of two people once', () => {
      const two = ['ann', 'ben', 'run 1']
      const set = { ...steps, coders: two, machines: ['run 1'] }
      expect(
        agreementOf(set).filter(({ coefficient, coders }) => coefficient === 'percent' && String(coders) === 'ann,ben'),
      ).toHaveLength(1)
    })

    it('gives none of all coders for one person and several machines', () => {
      const one = { ...steps, machines: ['ben', 'cleo'] }
      expect(agreementOf(one).filter(({ coefficient }) => pooled.includes(coefficient))).toEqual([])
      expect(agreementOf(one).every(({ coders }) => coders.length === 2)).toBe(true)
    })

    it('gives all of a person and one machine, and of machines alone', () => {
      const pair = { ...present, coders: ['ann', 'reader'] }
      expect(agreementOf({ ...pair, machines: ['reader'] })).toEqual(agreementOf(pair))
      expect(agreementOf({ ...steps, machines: steps.coders })).toEqual(agreementOf(steps))
    })
  })

  it('gives the six correlations no value where a rating is missing', () => {
    const missing = { ...steps, ratings: [...steps.ratings, [1, null, 2]] }
    const correlations = agreementOf(missing).filter(({ coefficient }) => coefficient.startsWith('icc'))
    expect(correlations).toHaveLength(6)
    for (const one of correlations) expect(one).toMatchObject({ value: null, because: 'empty', coders: steps.coders })
    expect(of(missing, 'krippendorff-alpha')?.units).toBe(5)
  })

  it('has no agreement of one coder, and says so of every coefficient', () => {
    const alone = agreementOf({
      ...present,
      level: 'ordinal',
      categories: [0, 1],
      coders: ['ann'],
      ratings: [[0], [1]],
      isPresent: (value) => value === 1,
    })
    expect(alone.map(({ coefficient }) => coefficient)).toEqual(agreementCoefficients)
    for (const one of alone) expect(one).toMatchObject({ coders: ['ann'], units: 2, value: null, because: 'one-coder' })
    expect(alone.find(({ coefficient }) => coefficient === 'weighted-kappa-linear')).toMatchObject({
      weights: 'linear',
    })
  })

  it('counts a table of at most a hundred values', () => {
    const categories = Array.from({ length: 101 }, (_, index) => index)
    expect(namesOf({ ...steps, categories })).not.toContain('cohen-kappa')
    expect(namesOf({ ...steps, categories: categories.slice(1) })).toContain('cohen-kappa')
  })

  it('names the code and the group', () => {
    for (const one of agreementOf({ ...steps, code: 'withdrawal', by: 'main' }))
      expect(one).toMatchObject({ code: 'withdrawal', by: 'main' })
  })

  it('never gives a number that is none', () => {
    const cases: readonly RatedSet[] = [
      { ...steps, ratings: [] },
      { ...steps, ratings: [[1, 1, 1]] },
      {
        ...steps,
        ratings: [
          [1, 1, 1],
          [1, 1, 1],
        ],
      },
      {
        ...steps,
        ratings: [
          [null, null, null],
          [1, null, null],
        ],
      },
      {
        ...present,
        ratings: [
          ['no', 'no'],
          ['no', 'no'],
        ],
      },
      { ...present, coders: [], ratings: [] },
    ]
    for (const set of cases)
      for (const one of agreementOf(set)) {
        for (const number of [one.value, one.se, one.low, one.high, one.f, one.p])
          expect(Number.isNaN(number)).toBe(false)
        expect(one.value === null).toBe(one.because !== undefined)
      }
  })
})
