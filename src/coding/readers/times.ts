import type { CellRow } from './cells.js'
import { type ReadProblem, type TimeForm, timeForms } from './read-problem.js'

/** A column of times: where it is, its decimal mark, and the form of its times where that is said. */
export interface TimeColumn {
  /** The place of the column in a row, the first being 0. */
  readonly index: number
  readonly decimal: '.' | ','
  readonly form?: TimeForm | undefined
}

interface Written {
  readonly form: TimeForm
  readonly seconds: number
}

/** Reads a time by how it is written; a number alone is in seconds. */
const readWritten = (text: string, decimal: string): Written | undefined => {
  const time = decimal === ',' ? text.replace(',', '.') : text
  if (decimal === ',' && text.includes('.')) return undefined
  const parts = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)$/.exec(time)
  if (parts === null) return undefined
  const [, hours, minutes, rest] = parts
  const seconds = Number(rest)
  if (minutes === undefined) return { form: 'seconds', seconds }
  if (seconds >= 60 || (hours !== undefined && Number(minutes) >= 60)) return undefined
  const all = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + seconds
  return { form: hours === undefined ? 'mm:ss' : 'hh:mm:ss', seconds: Math.round(all * 1e6) / 1e6 }
}

/** Returns a number of seconds, which may be below 0; nothing where a text is none. */
export const readSeconds = (text: string, decimal: '.' | ','): number | undefined =>
  (decimal === ',' ? /^[-+]?\d+(,\d+)?$/ : /^[-+]?\d+(\.\d+)?$/).test(text) ? Number(text.replace(',', '.')) : undefined

/** The form that most times of a column have. */
const commonForm = (read: readonly (Written | undefined)[]): TimeForm => {
  const many = (form: TimeForm): number => read.filter((one) => one?.form === form).length
  return timeForms.reduce((most, form) => (many(form) > many(most) ? form : most))
}

/** The times of a column, row by row, and every row that has none or one of another form. */
export interface TimesRead {
  readonly times: readonly (number | undefined)[]
  readonly problems: readonly ReadProblem[]
}

/**
 * Returns the times of a column in seconds, and every row whose time is none or has another form than the others. The form is
 * the same throughout a column and is never guessed row by row.
 *
 * @example
 * readTimes([{ line: 2, cells: ['01:30'] }, { line: 3, cells: ['02:00.5'] }], { index: 0, decimal: '.' }).times
 * // => [90, 120.5]
 */
export const readTimes = (rows: readonly CellRow[], { index, decimal, form: named }: TimeColumn): TimesRead => {
  const read = rows.map(({ cells }) => readWritten(cells[index] ?? '', decimal))
  const form = named === 'milliseconds' ? 'seconds' : (named ?? commonForm(read))
  const scale = named === 'milliseconds' ? 1000 : 1
  return {
    times: read.map((time) => (time?.form === form ? time.seconds / scale : undefined)),
    problems: rows.flatMap(({ line }, at): readonly ReadProblem[] => {
      const place = { line, column: index + 1 }
      const time = read[at]
      if (time === undefined) return [{ _tag: 'NotATime', ...place }]
      return time.form === form ? [] : [{ _tag: 'AnotherTimeForm', ...place, form: named ?? form }]
    }),
  }
}

/** Returns whether a text is a time in any of the forms. */
export const isTime = (text: string): boolean => readWritten(text.replace(',', '.'), '.') !== undefined

/** Returns whether a text is a whole number, which may count seconds or milliseconds. */
export const isWhole = (text: string): boolean => /^\d+$/.test(text)
