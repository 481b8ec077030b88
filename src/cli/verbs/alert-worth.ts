import {
  alertValue,
  type CohortLikeness,
  hitRateLike,
  type OfTen,
  type Rule,
  type TrueDrop,
} from '../../detection/index.js'
import { type Complaints, decimalNumber, type RawOptions } from '../options/raw-options.js'

/** What the user holds to be true of such courses: in how many of them there is a fall, and of which size and length. */
export interface StatedDrop extends TrueDrop {
  /** A share of courses, from 0 to 1. */
  readonly baseRate: number
}

/** Of ten courses flagged so many hold the fall that was stated, of ten such falls so many are missed; simulated. */
export interface AlertWorth {
  readonly simulated: true
  readonly autocorrelation: number
  readonly real: OfTen
  readonly missed: OfTen
}

/** The two statements, which have no default and belong together. */
export const statedDropOption = (raw: RawOptions, complaints: Complaints): StatedDrop | undefined => {
  if (raw.baseRate === undefined && raw.trueDrop === undefined) return undefined
  if (raw.baseRate === undefined || raw.trueDrop === undefined) {
    complaints.push('--base-rate and --true-drop belong together; neither has a default')
    return undefined
  }
  const baseRate = decimalNumber(raw.baseRate)
  const [size = '', lasting, ...more] = raw.trueDrop.split('@')
  const fall = decimalNumber(size)
  const sessions = lasting === undefined ? null : decimalNumber(lasting)
  if (!(baseRate > 0 && baseRate < 1)) complaints.push('--base-rate needs a share of courses above 0 and below 1')
  if (
    !(fall > 0 && Number.isFinite(fall)) ||
    more.length > 0 ||
    !(sessions === null || (sessions >= 1 && Number.isSafeInteger(sessions)))
  )
    complaints.push(
      '--true-drop needs SIZE or SIZE@SESSIONS, such as 8@3: points above 0, and how many sessions it lasts',
    )
  return { baseRate, size: fall, lasting: sessions }
}

/** What a flag is worth under what was stated. */
export const alertWorth = (
  rule: Rule,
  likeness: CohortLikeness,
  { baseRate, ...drop }: StatedDrop,
  {
    autocorrelation,
    share: rate,
    low,
    high,
  }: { readonly autocorrelation: number; readonly share: number; readonly low: number; readonly high: number },
  simulation: { readonly seed: number; readonly series: number },
): AlertWorth => {
  const hits = hitRateLike(rule, likeness, drop, { ...simulation, autocorrelation })
  const { real, missed } = alertValue({ baseRate, falseAlarmRate: { rate, low, high }, hitRate: hits })
  return { simulated: true, autocorrelation, real, missed }
}
