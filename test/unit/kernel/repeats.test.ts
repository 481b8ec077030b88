import { expect, it } from 'vitest'
import { repeats } from '../../../src/kernel/inside.js'

it('says of each member whether the same is before it', () => {
  expect(repeats(['a', 'b', 'a', 1, '1', 'a'])).toEqual([false, false, true, false, false, true])
  expect(repeats([])).toEqual([])
})
