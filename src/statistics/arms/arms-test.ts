/** What a test says of the difference between two or more arms; all `NaN` where it cannot say anything. */
export interface ArmsTest {
  readonly statistic: number
  /** The degrees of freedom: of the arms, and in an F of what is within them. */
  readonly df: number
  readonly dfWithin?: number
  /** The probability of a statistic at least as large if nothing differs; of two arms it is two-sided. */
  readonly p: number
}

/** What a test says where there is nothing to compare. */
export const noTest: ArmsTest = { statistic: Number.NaN, df: Number.NaN, p: Number.NaN }
