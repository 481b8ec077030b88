/** e to several powers, rounded to the nearest double from 40 digits of mpmath 1.3 (`mp.dps = 40; mp.exp(x)`), and Math.exp. */
import { exponential, logarithm } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'

const relative = (found: number, true_: number): number => Math.abs(found - true_) / Math.abs(true_)

describe('the exponential', () => {
  it.each([
    [1, Math.E],
    [-1, 0.36787944117144233],
    [0.5, 1.6487212707001282],
    [10, 22026.465794806718],
    [-20, 2.061153622438558e-9],
    [Math.LN2, 2],
    [-Math.LN2 / 3, 0.7937005259840998],
  ])('of %d within a unit in the last place', (x, value) =>
    expect(relative(exponential(x), value)).toBeLessThanOrEqual(2 ** -52),
  )

  it('agrees with Math.exp over the whole range', () => {
    for (let x = -708; x < 709; x += 0.37) expect(relative(exponential(x), Math.exp(x))).toBeLessThanOrEqual(2 ** -51)
  })

  it('is exact at 0, and ends where doubles do', () => {
    expect([0, 710, -746, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY].map(exponential)).toEqual([
      1,
      Number.POSITIVE_INFINITY,
      0,
      0,
      Number.POSITIVE_INFINITY,
    ])
    expect(exponential(Number.NaN)).toBeNaN()
    expect(exponential(-745)).toBe(5e-324)
    expect(relative(exponential(709.7), Math.exp(709.7))).toBeLessThanOrEqual(2 ** -51)
  })

  it('undoes the logarithm', () => {
    for (const x of [1e-9, 0.3, 1, 2, 41.5, 1e12]) expect(relative(exponential(logarithm(x)), x)).toBeLessThan(1e-14)
  })
})
