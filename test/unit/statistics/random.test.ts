import { logarithm, normal, normalQuantile, purposes, uniform } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { blockInto, isSeed, wordAt } from '../../../src/statistics/inside.js'

const correlation = (x: readonly number[], y: readonly number[]): number => {
  const n = x.length
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
  const [mx, my] = [total(x) / n, total(y) / n]
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number): number =>
    total(a.map((value, index) => (value - ma) * (Number(b[index]) - mb)))
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my))
}

describe('first draws over 2,000 seeds', () => {
  const seeds = Array.from({ length: 2_000 }, (_, seed) => seed)
  const first = seeds.map((seed) => normal(wordAt(seed, 0, 0, 1, 0)))
  // Under independence r has standard error 1/√2000 = .022; four of them.
  const bound = 4 / Math.sqrt(2_000)

  it.each([
    ['the next seed', (seed: number) => wordAt(seed + 1, 0, 0, 1, 0)],
    ['the seed that differs in its high half', (seed: number) => wordAt(seed + 2 ** 32, 0, 0, 1, 0)],
    ['the next replication', (seed: number) => wordAt(seed, 1, 0, 1, 0)],
    ['the next alliance', (seed: number) => wordAt(seed, 0, 1, 1, 0)],
    ['the next session', (seed: number) => wordAt(seed, 0, 0, 2, 0)],
    ['the next purpose', (seed: number) => wordAt(seed, 0, 0, 1, 1)],
    ['the next block of purposes', (seed: number) => wordAt(seed, 0, 0, 1, 4)],
    ['the alliance numbered as the session', (seed: number) => wordAt(seed, 0, 1, 0, 0)],
  ])('do not go with those of %s', (name, word) => {
    const r = correlation(
      first,
      seeds.map((seed) => normal(word(seed))),
    )
    console.info(`${name}: r = ${r.toFixed(4)} (bound ${bound.toFixed(4)})`)
    expect(Math.abs(r)).toBeLessThan(bound)
  })

  it('fill the unit interval evenly and every bit alike', () => {
    const words = seeds.map((seed) => wordAt(seed, 0, 0, 1, 0))
    const cells = Array.from({ length: 20 }, (_, cell) => words.filter((w) => Math.floor(uniform(w) * 20) === cell))
    const chiSquare = cells.reduce((sum, { length }) => sum + (length - 100) ** 2 / 100, 0)
    const ones = Array.from({ length: 32 }, (_, bit) => words.filter((word) => (word >>> bit) & 1).length)
    console.info(`chi-square ${chiSquare.toFixed(1)} of 19 degrees of freedom; ones per bit ${ones.join(' ')}`)
    // The 99.9% point of chi-square with 19 degrees of freedom is 43.82 (R qchisq); four standard errors a bit.
    expect(chiSquare).toBeLessThan(43.82)
    for (const count of ones) expect(Math.abs(count - 1_000)).toBeLessThan(4 * Math.sqrt(500))
  })

  it('are normal with mean 0 and SD 1', () => {
    const mean = first.reduce((sum, x) => sum + x, 0) / 2_000
    const square = first.reduce((sum, x) => sum + x * x, 0) / 2_000
    const inside = first.filter((x) => Math.abs(x) < 1).length / 2_000
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(2_000))
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / 2_000))
    expect(Math.abs(inside - 0.6827)).toBeLessThan(4 * Math.sqrt((0.6827 * 0.3173) / 2_000))
  })
})

describe('addresses', () => {
  it('give one word per purpose, four to a block', () => {
    const words = new Uint32Array(4)
    blockInto(words, 5, 6, 7, 8, 3)
    expect([12, 13, 14, 15].map((purpose) => wordAt(5, 6, 7, 8, purpose))).toEqual([...words])
  })

  it('never give two purposes one number', () => {
    const numbers = Object.values(purposes)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(Math.max(...numbers)).toBeLessThan(65_536)
  })

  it('are whole numbers in their range, or the word is NaN', () => {
    for (const bad of [-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY])
      for (const place of [1, 2, 3, 4]) {
        const parts = [1, 1, 1, 1, 1].map((part, index) => (index === place ? bad : part))
        const [seed = 0, replication = 0, alliance = 0, session = 0, purpose = 0] = parts
        expect(wordAt(seed, replication, alliance, session, purpose)).toBeNaN()
      }
    for (const bad of [-1, 0.5, 2 ** 53, Number.NaN]) {
      expect(isSeed(bad)).toBe(false)
      expect(wordAt(bad, 0, 0, 0, 0)).toBeNaN()
    }
  })

  it('do not depend on what the room for words held', () => {
    const scratch = Uint32Array.of(1, 2, 3, 4)
    expect(wordAt(9, 8, 7, 6, 5, scratch)).toBe(wordAt(9, 8, 7, 6, 5))
  })
})

describe('numbers made of words', () => {
  const [least, greatest] = [0, 2 ** 32 - 1]

  it('lie strictly between 0 and 1', () => {
    expect([uniform(least), uniform(greatest)]).toEqual([2 ** -33, 1 - 2 ** -33])
  })

  it('rise in equal steps', () => {
    expect(uniform(8) - uniform(7)).toBe(2 ** -32)
  })

  it('are symmetric as normals and end at ±6.34', () => {
    for (const word of [0, 1, 77, 2 ** 30, 2 ** 31 - 1]) expect(normal(greatest - word)).toBe(-normal(word))
    expect(normal(greatest)).toBeCloseTo(6.338, 3)
  })

  it('answer at and beyond the ends', () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY])
    for (const p of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(p)).toBeNaN()
    expect([0, 1, Number.POSITIVE_INFINITY].map(logarithm)).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ])
    for (const x of [-1, Number.NaN, Number.NEGATIVE_INFINITY]) expect(logarithm(x)).toBeNaN()
  })
})
