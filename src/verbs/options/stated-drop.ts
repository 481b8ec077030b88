import type { TrueDrop } from '../../detection/inside.js'
import { right } from '../../kernel/inside.js'
import { checked, combined, option, type Read, type Reader, rare, wrong } from './reader.js'
import { decimalNumber, text } from './texts.js'

/** What the user holds to be true of such courses: in how many of them there is a fall, and of which size and length. */
export interface StatedDrop extends TrueDrop {
  /** A share of courses, from 0 to 1. */
  readonly baseRate: number
}

/** The two statements, which have no default and belong together. */
export const statedDrop: Reader<StatedDrop | undefined> = combined(
  {
    rate: rare(option('--base-rate <SHARE>', 'with --true-drop: in what share of courses there is such a fall', text)),
    drop: rare(
      option('--true-drop <SIZE[@N]>', 'with --base-rate: its size, and how long it lasts (else to the end)', text),
    ),
  },
  ({ rate, drop }): Read<StatedDrop | undefined> => {
    if (rate === undefined && drop === undefined) return right(undefined)
    if (rate === undefined || drop === undefined)
      return wrong('--base-rate and --true-drop belong together; neither has a default')
    const [sizeText = '', sessions, ...more] = drop.split('@')
    const [baseRate, size] = [decimalNumber(rate), decimalNumber(sizeText)]
    const lasting = sessions === undefined ? null : decimalNumber(sessions)
    const isDrop = size > 0 && Number.isFinite(size) && more.length === 0
    const isLength = lasting === null || (lasting >= 1 && Number.isSafeInteger(lasting))
    return checked(
      { baseRate, size, lasting },
      !(baseRate > 0 && baseRate < 1) && '--base-rate needs a share of courses above 0 and below 1',
      !(isDrop && isLength) &&
        '--true-drop needs SIZE or SIZE@SESSIONS, such as 8@3: points above 0, and how many sessions it lasts',
    )
  },
)
