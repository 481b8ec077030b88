import { describe, expect, it } from 'vitest'
import { fixed } from '../../../src/kernel/inside.js'

describe('fixed', () => {
  it('has so many decimals, and no sign before a zero', () => {
    expect([0.125, -0.5, -0.004, -7.6e-17, -0, 1].map((value) => fixed(value, 2))).toEqual([
      ...['0.13', '-0.50', '0.00', '0.00', '0.00', '1.00'],
    ])
    expect([-0.4, -10, -0.6].map((value) => fixed(value, 0))).toEqual(['0', '-10', '-1'])
  })
})
