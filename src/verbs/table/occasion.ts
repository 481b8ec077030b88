import type { Fault } from '../world/fault.js'
import { gapInKey, isGap, type Place } from './cell.js'

/** When something was, in days; `form` is how it was written. */
interface Occasion {
  readonly form: string
  readonly at: number
}

const date = /^(\d{4})(-?)(\d\d)\2(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d(?::?\d\d)?)?)?$/
const day = /^[-+]?\d{1,7}(?:[.,]0*)?$/

/** Thousandths of a second. */
const perDay = 86_400_000

/** Minutes to take away from a time in a zone such as `+01:00`. */
const offset = (zone: string): number => {
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** An ISO date with or without a time, or a whole number of days; nothing where it is neither, or is in no calendar. */
const occasionIn = (cell: string): Occasion | undefined => {
  if (day.test(cell)) return { form: 'a day', at: Number(cell.replace(',', '.')) }
  const [, year, , month, dayOfMonth, hours, minutes = '0', seconds = '0', zone] = date.exec(cell) ?? []
  if (year === undefined) return undefined
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)))
  const isReal = midnight.getUTCMonth() === Number(month) - 1 && midnight.getUTCDate() === Number(dayOfMonth)
  if (!isReal || Number(hours ?? 0) > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return undefined
  if (hours === undefined) return { form: 'a date', at: midnight.getTime() / perDay }
  const time = midnight.getTime() + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  if (zone === undefined) return { form: 'a date with a time', at: time / perDay }
  return { form: 'a date with a time and its zone', at: (time - offset(zone) * 60_000) / perDay }
}

const unread =
  'not an occasion; expected a date as 2026-03-14, with or without a time as 2026-03-14T09:30, or a day as a whole number. Hint: other forms of a date are not read, since 03/04 is April in one country and March in another'

/** Reads the cells of one column of occasions, which are all written as the first that is one. */
export const occasionReader = (): ((cell: string, place: Place) => number | Fault) => {
  let first: { readonly form: string; readonly line: number } | undefined
  return (cell, place) => {
    if (isGap(cell)) return gapInKey(cell, place, 'an occasion')
    const occasion = occasionIn(cell)
    if (occasion === undefined) return { ...place, what: unread }
    first ??= { form: occasion.form, line: place.line }
    if (occasion.form === first.form) return occasion.at
    const what = `${occasion.form}, where line ${first.line} has ${first.form}; occasions are written alike in the whole column`
    return { ...place, what }
  }
}
