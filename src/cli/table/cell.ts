import { greatestScore } from '../../vocabulary/inside.js'
import type { Column, Fault } from '../world/fault.js'

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

/** How scores and answers are written: the decimal mark, and what stands for a gap beside the spellings of *no value*. */
export interface NumberFormat {
  readonly decimal: DecimalMark
  /** Codes that are numbers as `String` writes them, the others in small letters. */
  readonly missing: ReadonlySet<string>
}

const numbers: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i,
  ',': /^[-+]?(\d+,?\d*|,\d+)(e[-+]?\d+)?$/i,
}

export const outOfRange = (place: Place, min: number, max: number, hint?: string): Fault => ({
  ...place,
  what: `out of range; expected ${min} to ${max}`,
  ...(hint === undefined ? {} : { hint }),
})

/** What a cell of no score and no answer may be. */
export const areCodes = 'do such cells stand for a missing value? --missing names their codes.'

/** What programs write for a missing value, beside numbers. */
const code = /^([-–.?]+|#.*|null|none|missing)$/i

/** A column that names a row, in words. */
type KeyPart = 'an id' | 'a rater' | 'a session' | 'an occasion'

/** The fault that a part of a key is a gap; programs write a missing id as NA, and many people would become one. */
export const gapInKey = (cell: string, place: Place, part: KeyPart): Fault => ({
  ...place,
  what: `${cell === '' ? 'blank' : cell}, where each row needs ${part}`,
  ...(cell === ''
    ? {}
    : { hint: 'so programs write a missing value; what is meant as a name needs another spelling.' }),
})

const numberOf = (cell: string): number => Number(cell.replace(',', '.'))

/** Says whether a cell is a gap; a code that is a number is compared as one, any other as text. */
export const isMissing = (cell: string, { decimal, missing }: NumberFormat): boolean =>
  isGap(cell) ||
  (missing.size > 0 && missing.has(numbers[decimal].test(cell) ? String(numberOf(cell)) : cell.toLowerCase()))

/** A number, `null` for a gap, or the fault that it is neither; `hint` where many are no numbers by any decimal mark. */
export const readNumber = (cell: string, place: Place, format: NumberFormat, hint?: string): number | null | Fault => {
  if (isMissing(cell, format)) return null
  const { decimal } = format
  const value = numberOf(cell)
  const isNumber = numbers[decimal].test(cell)
  if (/^[-+]?inf(inity)?$/i.test(cell) || (isNumber && !Number.isFinite(value)))
    return { ...place, what: 'not a finite number' }
  if (!isNumber) {
    const what = `not a number; expected digits with the decimal mark '${decimal}'`
    const other = decimal === '.' ? ',' : '.'
    if (numbers[other].test(cell)) return { ...place, what: `${what}. Hint: is --decimal '${other}' meant?` }
    const likely = code.test(cell) ? areCodes : hint
    return { ...place, what, ...(likely === undefined ? {} : { hint: likely }) }
  }
  return Math.abs(value) <= greatestScore ? value : outOfRange(place, -greatestScore, greatestScore)
}

/** The greatest session number a table may hold: as many sessions as a series covers; more is a date or a record number. */
export const greatestSession = 10_000

const dates: readonly RegExp[] = [/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ].*)?$/, /^(19|20)\d{6}$/, /\d\d:\d\d/]

/**
 * A session is a count: a whole number, so that a date or a record number is not taken for one. Programs write it as 1.0 or
 * 1,00; three digits after the mark are not decimals but thousands.
 */
export const readSession = (cell: string, place: Place): number | Fault => {
  if (isGap(cell)) return gapInKey(cell, place, 'a session')
  const session = /^\+?\d+([.,]0{0,2})?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN
  if (session <= greatestSession) return session
  const what = dates.some((date) => date.test(cell))
    ? 'a date is not a session number. Hint: --occasion in place of --session numbers the dates of each id in order'
    : `not a session number; expected a whole number from 0 to ${greatestSession}${/[a-z].*\d/i.test(cell) ? '. Hint: --session-pattern reads the number within a name' : ''}`
  return { ...place, what }
}
