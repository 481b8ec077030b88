import { describe, expect, it } from 'vitest'
import { expectSame } from './agreement-by-hand.js'
import { fTail } from './f-tail.js'
import { t975 } from './quantiles.js'

describe('F and t by integration', () => {
  it('are what closed forms and printed tables say', () => {
    // With df1 = 2 the tail is (1 + 2f / df2)^(−df2 / 2).
    for (const [f, df2] of [
      [0.3, 5],
      [4, 12],
      [40, 3],
    ] as const)
      expectSame(fTail(f, 2, df2) / (1 + (2 * f) / df2) ** (-df2 / 2), 1, 11)
    expect([1, 2, 5, 11, 30].map((df) => t975(df).toFixed(3))).toEqual(['12.706', '4.303', '2.571', '2.201', '2.042'])
  })
})
