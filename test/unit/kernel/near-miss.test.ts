import { expect, test } from 'vitest'
import { nearMiss } from '../../../src/kernel/near-miss.js'

test.each([
  ['abuot', 'about'],
  ['baout', 'about'],
  ['abou', 'about'],
  ['abbout', 'about'],
  ['About', 'about'],
  ['ab', undefined],
  ['', undefined],
  ['in', 'in'],
  ['ni', undefined],
  ['a'.repeat(61), undefined],
])('of %s is %s', (word, meant) => expect(nearMiss(word, ['in', 'about', 'unknown'])).toBe(meant))
