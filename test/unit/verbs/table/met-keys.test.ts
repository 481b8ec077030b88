import fc from 'fast-check'
import { expect, it } from 'vitest'
import { metKeys } from '../../../../src/verbs/table/met-keys.js'

it('finds the first row of each key, whatever the keys are', () => {
  const key = fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(0, -0, 1, 2.5, 20_000.25, Number.NaN))
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const { meet } = metKeys(
        Uint32Array.from(keys, ([owner]) => owner),
        Float64Array.from(keys, ([, session]) => session),
      )
      const first = new Map<string, number>()
      keys.forEach(([owner, session], place) => {
        const name = JSON.stringify([owner, session])
        expect(meet(place)).toBe(first.get(name))
        if (!first.has(name)) first.set(name, place)
      })
    }),
    { numRuns: 200, seed: 18 },
  )
})

it('keeps a later row in place of an earlier one', () => {
  const { meet, replace } = metKeys(new Uint32Array([3, 3, 3]), new Float64Array([1, 1, 1]))
  expect(meet(0)).toBeUndefined()
  expect(meet(1)).toBe(0)
  replace(1)
  expect(meet(2)).toBe(1)
})
