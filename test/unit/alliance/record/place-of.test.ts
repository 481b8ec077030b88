import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeOf } from '../../../../src/alliance/record/place-of.js'

interface Named {
  readonly name: string
  readonly version: number
}
const nameOf = ({ name }: Named): string => name

it('finds what a look through the list finds, while the list grows and its elements are replaced', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 100, maxLength: 300 }), (steps) => {
      const list: Named[] = []
      for (const [name, asked] of steps) {
        list.push({ name: `n${name}`, version: 0 })
        const at = placeOf(list, `n${asked}`, nameOf)
        expect(at).toBe(list.findIndex((one) => one.name === `n${asked}`))
        if (at >= 0) list[at] = { name: `n${asked}`, version: list.length }
      }
    }),
  )
})

it('looks at each element of a long list a few times, however often it is asked', () => {
  const list = Array.from({ length: 1000 }, (_, index): Named => ({ name: `n${index}`, version: 0 }))
  let looks = 0
  const counted = (one: Named): string => {
    looks += 1
    return one.name
  }
  for (const { name } of list) placeOf(list, name, counted)
  placeOf(list, 'none', counted)
  expect(looks).toBeLessThan(3 * list.length)
})
