import type { CodersAgreement } from '../../coding/inside.js'
import { fixed } from '../../kernel/inside.js'
import type { WithoutValue } from '../../statistics/inside.js'

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
  if (low === null || high === null) return fixed(value, 2)
  const interval = `${fixed(low, 2)} to ${fixed(high, 2)}`
  return high - low > widest ? interval : `${fixed(value, 2)} (${interval})`
}
