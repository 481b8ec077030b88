import { greatestScore } from '../../vocabulary/inside.js'
import { type Column, type Fault, greatestSession } from '../world/fault.js'

/** Where a value stands; every fault found in it takes these three along. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: Column
}

/** The spellings of *no value*, in capitals or not; everything else that is not a number is a fault. */
export const gapSpellings = ['', 'NA', 'N/A', 'NaN'] as const

const gaps: ReadonlySet<string> = new Set(gapSpellings.map((spelling) => spelling.toLowerCase()))

export const isGap = (cell: string): boolean => gaps.has(cell.toLowerCase())

/** The decimal marks a number can be written with. */
export const decimalMarks = ['.', ','] as const
export type DecimalMark = (typeof decimalMarks)[number]

const numbers: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i,
  ',': /^[-+]?(\d+,?\d*|,\d+)(e[-+]?\d+)?$/i,
}

/** A number, `null` for a gap, or the fault that it is neither. */
export const readNumber = (cell: string, place: Place, decimal: DecimalMark): number | null | Fault => {
  if (isGap(cell)) return null
  if (/^[-+]?inf(inity)?$/i.test(cell)) return { _tag: 'NotFinite', ...place }
  if (!numbers[decimal].test(cell)) {
    const otherMark = numbers[decimal === '.' ? ',' : '.'].test(cell)
    return { _tag: 'NotANumber', ...place, decimal, otherMark }
  }
  const value = Number(cell.replace(',', '.'))
  if (!Number.isFinite(value)) return { _tag: 'NotFinite', ...place }
  return Math.abs(value) <= greatestScore
    ? value
    : { _tag: 'OutOfRange', ...place, min: -greatestScore, max: greatestScore }
}

const dates: readonly RegExp[] = [/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ].*)?$/, /^(19|20)\d{6}$/, /\d\d:\d\d/]

/**
 * A session is a count: a whole number from 0 to 10,000, so that a date or a record number is not taken for one. Programs
 * write it as 1.0 or 1,00; three digits after the mark are not decimals but thousands.
 */
export const readSession = (cell: string, place: Place): number | Fault => {
  if (isGap(cell)) return { _tag: 'KeyBlank', ...place, part: 'session' }
  const session = /^\+?\d+([.,]0{0,2})?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN
  if (session <= greatestSession) return session
  return { _tag: 'NotASession', ...place, date: dates.some((date) => date.test(cell)) }
}
