import type { CodersAgreement } from '../../coding/index.js'
import type { WithoutValue } from '../../statistics/index.js'

const becauseWords: Readonly<Record<WithoutValue, string>> = {
  'one-coder': 'one coder',
  'one-unit': 'one unit',
  'one-category': 'one category',
  'no-variance': 'no variance',
  empty: 'nothing to compare',
}

/** An interval wider than this is shown in place of the value. */
const widest = 0.4

/** Returns a coefficient with its interval; the interval alone where it is wide, and the reason where there is no value. */
export const agreementCell = (one: CodersAgreement | undefined): string => {
  if (one === undefined) return '–'
  const { value, because, low, high } = one
  if (value === null) return because === undefined ? '–' : becauseWords[because]
  if (low === null || high === null) return value.toFixed(2)
  const interval = `${low.toFixed(2)} to ${high.toFixed(2)}`
  return high - low > widest ? interval : `${value.toFixed(2)} (${interval})`
}
