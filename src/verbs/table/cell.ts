import { greatestScore } from '../../vocabulary/inside.js'
import { isUnseen } from '../say/look-alike.js'
import type { Column, Fault } from '../world/fault.js'

/** Where a value is; every fault found in it takes these three along. */
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

/** How scores and answers are written: the decimal mark, and what means a gap beside the spellings of *no value*. */
export interface NumberFormat {
  readonly decimal: DecimalMark
  /** Codes as `asCode` writes them. */
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
export const areCodes = 'do such cells mean a missing value? --missing names their codes.'

/** What spreadsheets and programs write for a missing value and for nothing else. */
const onlyMissing = /^(#(null!|n\/a|value!|ref!|div\/0!|name\?|num!)|<na>)$/i

/** What they write besides, and what may be a name as well. */
const maybeMissing = /^([-–.?]+|null|none|missing|n\.a\.?)$/i

/** What programs write for a missing value, beside numbers and gaps. */
const isCode = (cell: string): boolean => onlyMissing.test(cell) || maybeMissing.test(cell) || cell.startsWith('#')

/** Says whether a part of a key is none, whatever it was written as. */
export const isNoName = (cell: string): boolean => isGap(cell) || onlyMissing.test(cell) || isUnseen(cell)

/** Says whether a part of a key is what programs write for a missing value, and may be a name as well. */
export const maybeNoName = (cell: string): boolean => maybeMissing.test(cell)

/** A column that names a row, in words. */
type KeyPart = 'an id' | 'a rater' | 'a session' | 'an occasion' | 'a unit' | 'a group' | 'a code' | 'a coder'

/** The fault that a part of a key is a gap; programs write a missing id as NA, and many people would become one. */
export const gapInKey = (cell: string, place: Place, part: KeyPart): Fault => ({
  ...place,
  what: `${isUnseen(cell) ? 'blank' : cell}, where each row needs ${part}`,
  ...(isUnseen(cell)
    ? {}
    : { hint: 'so programs write a missing value; what is meant as a name needs another spelling.' }),
})

const numberOf = (cell: string): number => Number(cell.replace(',', '.'))

/** A text as codes for a missing value are compared: what is a number as one, any other in small letters. */
export const asCode = (text: string, decimal: DecimalMark): string =>
  numbers[decimal].test(text) ? String(numberOf(text)) : text.toLowerCase()

/** Says whether a cell is a gap. */
export const isMissing = (cell: string, { decimal, missing }: NumberFormat): boolean =>
  isGap(cell) || (missing.size > 0 && missing.has(asCode(cell, decimal)))

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
    const likely = isCode(cell) ? areCodes : hint
    return { ...place, what, ...(likely === undefined ? {} : { hint: likely }) }
  }
  return Math.abs(value) <= greatestScore ? value : outOfRange(place, -greatestScore, greatestScore)
}

/** The greatest session number a table may hold: as many sessions as a series covers; more is a date or a record number. */
export const greatestSession = 10_000

const dates: readonly RegExp[] = [/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ].*)?$/, /^(19|20)\d{6}$/, /\d\d:\d\d/]

/** Says whether a cell is a number by any decimal mark. */
export const isNumeral = (cell: string): boolean => decimalMarks.some((mark) => numbers[mark].test(cell))

/**
 * Says whether a cell is text as a heading is, which no slip in a row of data looks like: no gap and no code for one, no date,
 * and no single word that begins with a digit.
 */
export const isHeadingText = (cell: string): boolean =>
  /\p{L}/u.test(cell) &&
  !isGap(cell) &&
  !isCode(cell) &&
  !/^[-+.,]?\d\S*$/.test(cell) &&
  ![...dates, /\b\d{1,2}\b.*\b\d{4}\b/].some((date) => date.test(cell))

/**
 * A session is a count: a whole number, so that a date or a record number is not taken for one. Programs write it as 1.0 or
 * 1,00; three digits after the mark are not decimals but thousands.
 */
export const readSession = (cell: string, place: Place): number | Fault => {
  if (isGap(cell)) return gapInKey(cell, place, 'a session')
  const session = /^\+?\d+([.,]0{0,2})?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN
  if (session <= greatestSession) return session
  const what = dates.some((date) => date.test(cell))
    ? 'a date is not a session number. Hint: --occasion in place of --session numbers the dates of each id in order, written as 2026-03-14'
    : `not a session number; expected a whole number from 0 to ${greatestSession}${/[a-z].*\d/i.test(cell) ? '. Hint: --session-pattern reads the number within a name' : ''}`
  return { ...place, what }
}
