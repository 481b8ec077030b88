import { describe, expect, it } from 'vitest'
import { agreementCell } from '../../../../src/report/inside.js'

const found = { coefficient: 'cohen-kappa', coders: ['ann', 'ben'], units: 9, se: 0.1 } as const

describe('agreementCell', () => {
  it.each([
    [0.2, 0, 0.4, '0.20 (0.00 to 0.40)'],
    [0.2, 0, 0.41, '0.00 to 0.41'],
    [0.2, 0, 0.4001, '0.00 to 0.40'],
    [0.7, 0.5, 0.9, '0.70 (0.50 to 0.90)'],
  ])('prints the value where its interval spans at most .4: %s, %s to %s', (value, low, high, cell) =>
    expect(agreementCell({ ...found, value, low, high })).toBe(cell),
  )

  it('prints the value alone without limits, and the reason without a value', () => {
    expect(agreementCell({ ...found, value: 0.5, low: null, high: null })).toBe('0.50')
    expect(agreementCell({ ...found, value: null, because: 'one-unit', low: null, high: null })).toBe('one unit')
    expect(agreementCell(undefined)).toBe('–')
  })
})
