/** Each method on each degenerate table: a value, worked out by hand, or a reason. */
import {
  cohenKappa,
  completeUnits,
  crossTable,
  type Estimate,
  gwetAc1,
  intraclassCorrelations,
  krippendorffAlpha,
  levels,
  percentAgreement,
  type Ratings,
  specificAgreement,
  weightedKappa,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import type { WithoutValue } from '../../../../src/statistics/agreement/estimate.js'
import { kappaWeights, withoutValue } from '../../../../src/statistics/inside.js'

type Said = number | WithoutValue

/** What each method says of codes from 0 to 3, of which all but 0 are presence, in this order. */
interface Expected {
  readonly percent: Said
  /** Positive and negative. */
  readonly specific: readonly [Said, Said]
  /** Plain, linear and quadratic. */
  readonly kappa: readonly [Said, Said, Said]
  /** Nominal, ordinal, interval and ratio. */
  readonly alpha: readonly [Said, Said, Said, Said]
  readonly ac1: Said
  /** ICC(1), (2), (3), (1,k), (2,k) and (3,k). */
  readonly icc: readonly [Said, Said, Said, Said, Said, Said]
}

const estimates = (ratings: Ratings<number>): Readonly<Record<keyof Expected, readonly Estimate[]>> => {
  const table = crossTable(ratings, [0, 1], 4)
  const presence = ratings.map((unit) => unit.map((value) => (value === null ? null : Math.min(value, 1))))
  const [[neither = 0, second = 0] = [], [first = 0, both = 0] = []] = crossTable(presence, [0, 1], 2)
  const { positive, negative } = specificAgreement([
    [both, first],
    [second, neither],
  ])
  return {
    percent: [percentAgreement(ratings)],
    specific: [positive, negative],
    kappa: [cohenKappa(table), ...kappaWeights.map((weights) => weightedKappa(table, weights))],
    alpha: levels.map((level) => krippendorffAlpha(ratings, level)),
    ac1: [gwetAc1(ratings, 4)],
    icc: intraclassCorrelations(completeUnits(ratings)),
  }
}

const two = (said: Said) => [said, said] as const
const three = (said: Said) => [said, said, said] as const
const four = (said: Said) => [said, said, said, said] as const
const six = (said: Said) => [said, said, said, said, said, said] as const
const nothing: Expected = {
  ...{ percent: 'empty', specific: two('empty'), kappa: three('empty'), alpha: four('empty'), ac1: 'empty' },
  icc: six('empty'),
}

// A table of counts has two coders, so that κ and specific agreement of one coder have no unit.
const oneCoder: Expected = {
  ...nothing,
  ...{ percent: 'one-coder', alpha: four('one-coder'), ac1: 'one-coder' },
}

const degenerate: Readonly<Record<string, readonly [Ratings<number>, Expected]>> = {
  'perfect agreement': [
    [
      [0, 0],
      [1, 1],
      [0, 0],
    ],
    { percent: 1, specific: two(1), kappa: three(1), alpha: four(1), ac1: 1, icc: six(1) },
  ],
  'one category, the absence': [
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    {
      ...{ percent: 1, specific: ['empty', 1], kappa: three('one-category'), alpha: four('one-category'), ac1: 1 },
      icc: six('no-variance'),
    },
  ],
  'one category, a presence': [
    [
      [2, 2],
      [2, 2],
    ],
    {
      ...{ percent: 1, specific: [1, 'empty'], kappa: three('one-category'), alpha: four('one-category'), ac1: 1 },
      icc: six('no-variance'),
    },
  ],
  'one coder': [[[0], [1], [0]], { ...oneCoder, icc: six('one-coder') }],
  'a second coder who rated nothing': [
    [
      [0, null],
      [1, null],
    ],
    oneCoder,
  ],
  'one unit': [
    [[0, 1]],
    { percent: 0, specific: two(0), kappa: three(0), alpha: four('one-unit'), ac1: -1 / 5, icc: six('one-unit') },
  ],
  'one unit in agreement': [
    [[1, 1]],
    {
      ...{ percent: 1, specific: [1, 'empty'], kappa: three('one-category'), alpha: four('one-category'), ac1: 1 },
      icc: six('one-unit'),
    },
  ],
  // AC1 takes chance from the fourth unit too: 5/8 and 3/8 of the ratings.
  'an empty cell': [
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, null],
    ],
    {
      ...{ percent: 2 / 3, specific: two(2 / 3), kappa: three(2 / 5), alpha: four(4 / 9) },
      ...{ ac1: (2 / 3 - 5 / 32) / (27 / 32), icc: [1 / 2, 1 / 2, 1 / 2, 2 / 3, 2 / 3, 2 / 3] },
    },
  ],
  'no variance between units': [
    [
      [0, 1],
      [1, 0],
      [0, 1],
      [1, 0],
    ],
    {
      ...{ percent: 0, specific: two(0), kappa: three(-1), alpha: four(-3 / 4), ac1: -1 / 5 },
      icc: [-1, -2, -1, 'no-variance', 'no-variance', 'no-variance'],
    },
  ],
  'no variance but between coders': [
    [
      [0, 1],
      [0, 1],
      [0, 1],
    ],
    {
      ...{ percent: 0, specific: two(0), kappa: three(0), alpha: four(-2 / 3), ac1: -1 / 5 },
      icc: [-1, 0, 'no-variance', 'no-variance', 0, 'no-variance'],
    },
  ],
  'all missing': [
    [
      [null, null],
      [null, null],
    ],
    nothing,
  ],
  'no unit': [[], nothing],
  'units that no two rated': [
    [
      [0, null],
      [null, 1],
    ],
    nothing,
  ],
  // 2 is declared and unused: it keeps its distance in weights, and AC1 counts four categories.
  'an unused category': [
    [
      [0, 0],
      [1, 3],
      [3, 3],
      [1, 1],
    ],
    {
      ...{ percent: 3 / 4, specific: two(1), kappa: [7 / 11, 7 / 11, 17 / 25] },
      ...{ alpha: [2 / 3, 79 / 100, 17 / 24, 50 / 57], ac1: 17 / 25 },
      icc: [17 / 23, 17 / 23, 17 / 23, 17 / 20, 17 / 20, 17 / 20],
    },
  ],
}

describe.each(Object.entries(degenerate))('%s', (_, [ratings, expected]) => {
  it.each(['percent', 'specific', 'kappa', 'alpha', 'ac1', 'icc'] as const)('%s', (method) => {
    const found = estimates(ratings)[method]
    const said = [expected[method]].flat()
    expect(found).toHaveLength(said.length)
    for (const [index, { value, because, ...rest }] of found.entries()) {
      const one = said[index] ?? 'empty'
      if (typeof one === 'number') expect([value, because]).toEqual([expect.closeTo(one, 12), undefined])
      else expect([value, because]).toEqual([null, one])
      for (const number of Object.values(rest)) expect(Number.isNaN(number)).toBe(false)
    }
  })
})

it('have every reason among them', () => {
  const said = Object.values(degenerate).flatMap(([, expected]) => Object.values(expected).flat())
  expect(withoutValue.filter((reason) => !said.includes(reason))).toEqual([])
})
