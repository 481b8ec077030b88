/** A result is plain data, the same as fp-ts makes. */
import * as E from 'fp-ts/lib/Either.js'
import { isLeft, isRight, left, match, right } from 'rupture-repair/kernel'
import { expect, it } from 'vitest'

it('is an Either of fp-ts, and plain data', () => {
  expect([left('no'), right(1)]).toEqual([E.left('no'), E.right(1)])
  expect(JSON.stringify([left('no'), right(1)])).toBe('[{"_tag":"Left","left":"no"},{"_tag":"Right","right":1}]')
})
it('tells a refusal from a value', () => {
  expect([isLeft(left('no')), isLeft(right(1)), isRight(left('no')), isRight(right(1))]).toEqual([
    true,
    false,
    false,
    true,
  ])
})
it('is read by two functions, one for each side', () => {
  const read = match(
    (refusal: string) => `refused: ${refusal}`,
    (value: number) => `value: ${value}`,
  )
  expect([read(left('no')), read(right(1))]).toEqual(['refused: no', 'value: 1'])
})
