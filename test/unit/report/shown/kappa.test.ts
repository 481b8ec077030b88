import { expect, test } from 'vitest'
import { kappaShown } from '../../../../src/report/shown/kappa.js'

/** Units of six clients: flagged by both rules, by the one, by the other, by neither. */
const tables = [
  [1, 0, 0, 3],
  [0, 1, 0, 4],
  [2, 0, 1, 2],
  [0, 0, 0, 5],
  [1, 1, 0, 3],
  [0, 0, 1, 4],
] as const
const of = (...some: readonly (readonly [number, number, number, number])[]) =>
  kappaShown(new Map(some.map((table, index) => [`client-${index}`, table])))

// κ and its jackknife over clients worked out by a program of its own, with Student's t of a printed table (2.5706 and 2.7764).
test('κ comes with its 95% interval, and with all that it rests on', () =>
  expect(of(...tables)).toEqual({
    clients: 6,
    units: 29,
    both: 4,
    positives: [6, 6],
    words: '0.58 (0.23 to 0.93)',
  }))

test('with five clients it has an interval, with four it has none', () => {
  expect(of(...tables.slice(0, 5)).words).toBe('0.65 (0.34 to 0.96)')
  expect(of(...tables.slice(0, 4)).words).toBe('0.68')
})

test('a client without a unit is none of those it rests on', () =>
  expect(of(...tables.slice(0, 4), [0, 0, 0, 0])).toMatchObject({ clients: 4, words: '0.68' }))

test('it has no interval where it is not defined without one of the clients', () =>
  expect(of([3, 0, 0, 2], ...Array.from({ length: 5 }, () => [0, 0, 0, 4] as const)).words).toBe('1.00'))

test('it is a dash where no unit is flagged, and where there is none', () => {
  expect(of([0, 0, 0, 4], [0, 0, 0, 3]).words).toBe('–')
  expect(of()).toMatchObject({ clients: 0, units: 0, words: '–' })
})

test('its limits are never beyond -1 and 1', () => {
  const { words } = of([2, 0, 0, 2], [1, 1, 0, 2], [2, 0, 0, 2], [2, 0, 0, 2], [0, 2, 0, 2])
  expect(words).toMatch(/ to 1\.00\)$/)
})
