import { type Either, left, right } from '../../kernel/inside.js'
import type { CellRow } from './cells.js'
import type { TimeForm } from './read-problem.js'
import { isTime } from './times.js'

/** Where the parts of an annotation are in a text of ELAN; places in a row are counted from 0. */
export interface ElanLayout {
  readonly rows: readonly CellRow[]
  /** The column of the tier; left out where each tier has its own column. */
  readonly tier?: number
  readonly participant?: number
  readonly begin: number
  /** The column of the end, or of the duration where the end was not exported. */
  readonly end: number
  readonly isDuration: boolean
  /** The columns of annotations, each with its tier where it has its own column. */
  readonly texts: readonly { readonly index: number; readonly tier: string }[]
  /** The form of the times, where the header names it. */
  readonly form?: TimeForm
}

/** What the header calls the forms of a time, in the order in which they are taken; frames are not read. */
const headerForms: readonly (readonly [ending: string, form: TimeForm])[] = [
  [' - hh:mm:ss.ms', 'hh:mm:ss'],
  [' - ss.msec', 'seconds'],
  [' - msec', 'milliseconds'],
]

/** What the columns are called in the languages of ELAN that are known here; of the end and the duration one may be missing. */
const isBegin = (name: string): boolean => /begin|start|anfang|d[ée]but|d[ée]part|in[ií]ci/i.test(name)
const isEnd = (name: string): boolean => /(^|\s)(end|eind|fin)/i.test(name)
const isDurationName = (name: string): boolean => /^(dur|duur|dauer)/i.test(name)

/** A header names the form of each time at the end of a column's name, in whatever language the rest is. */
const isTimeName = (name: string): boolean => / - (hh:mm:ss|ss\.msec|msec)/.test(name)

const expectedText =
  'tab-delimited text of ELAN: tier, begin, end, annotation, under a line of column names; without such a line also the duration, so that begin and duration make the end'
const expectedForms = 'times as hh:mm:ss.ms, ss.msec or msec, of which ELAN exports any; times in frames are not read'
const expectedTimes =
  'columns of begin and end, or of begin and duration, in one form, whose names say which they are; ELAN exports all three'

/** Of three times of one form the second is the end; of two it is the end or the duration, which only its name says. */
const endOf = (names: readonly string[]): Pick<ElanLayout, 'isDuration'> | undefined => {
  const [begin = '', second = '', third] = names
  if (third !== undefined || isEnd(second)) return { isDuration: false }
  return isDurationName(second) && isBegin(begin) ? { isDuration: true } : undefined
}

const withHeader = ({ cells }: CellRow, rows: readonly CellRow[]): Either<string, ElanLayout> => {
  const places = cells.flatMap((name, index) => (isTimeName(name) ? [index] : []))
  const [first = 0, last = 0] = [places[0], places.at(-1)]
  const [ending, form] = headerForms.find(([end]) => places.some((at) => cells[at]?.endsWith(end))) ?? []
  if (ending === undefined || form === undefined) return left(expectedForms)
  const ofForm = places.filter((at) => cells[at]?.endsWith(ending))
  const [begin, end] = ofForm
  const which = endOf(ofForm.map((at) => cells[at] ?? ''))
  if (begin === undefined || end === undefined || which === undefined) return left(expectedTimes)
  const texts = cells
    .flatMap((name, index) => (index > last ? [{ index, tier: name }] : []))
    .filter(({ tier }) => !/^file( (name|path))?$/i.test(tier))
  const [only] = texts
  if (only === undefined) return left(expectedText)
  const times = { rows, begin, end, ...which, form }
  if (first === 0) return right({ ...times, texts })
  if (texts.length > 1) return left(expectedText)
  return right({ ...times, texts: [only], tier: 0, ...(first > 1 ? { participant: 1 } : {}) })
}

/**
 * Without a header: tier, perhaps participant, then begin, end and duration in one or several forms, then the annotation. Whole
 * rows of times must agree, or the layout is not taken for one.
 */
const withoutHeader = (rows: readonly CellRow[]): Either<string, ElanLayout> => {
  if (rows.some(({ cells }) => cells.some((cell) => /^\d+:\d+:\d+[:;]\d+$/.test(cell)))) return left(expectedForms)
  const width = rows[0]?.cells.length ?? 0
  const isTimes = (index: number): boolean => rows.every(({ cells }) => isTime(cells[index] ?? ''))
  const first = [1, 2].find(isTimes)
  if (first === undefined || rows.some(({ cells }) => cells.length !== width)) return left(expectedText)
  const many = (width - 1 - first) / 3
  const places = Array.from({ length: width - 1 - first }, (_, index) => first + index)
  if (!Number.isInteger(many) || many < 1 || !places.every(isTimes)) return left(expectedText)
  const form = Array.from({ length: many }, (_, index) => first + index)
  // A form that shows by its colons or its point comes before whole numbers.
  const shown = (mark: RegExp) => form.find((index) => rows.some(({ cells }) => mark.test(cells[index] ?? '')))
  const begin = shown(/:/) ?? shown(/[.,]/) ?? first
  const [end, duration] = [begin + many, begin + 2 * many]
  const isSum = ({ cells }: CellRow): boolean => agrees(cells[begin], cells[duration], cells[end])
  if (!rows.every(isSum)) return left(expectedText)
  const texts = [{ index: width - 1, tier: '' }]
  return right({ rows, tier: 0, ...(first > 1 ? { participant: 1 } : {}), begin, end, isDuration: false, texts })
}

const clock = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)

/** Returns whether begin and duration make the end, to the last digit that is written. */
const agrees = (begin = '', duration = '', end = ''): boolean =>
  Math.abs(clock(begin) + clock(duration) - clock(end)) < 0.0015

/** ELAN may write a line for each file of media before all others. */
const isMediaLine = ({ cells: [first = ''] }: CellRow): boolean => /^"?#\w*:/.test(first)

/** Returns the names of the columns; none where the text has no header. */
export const elanHeader = (all: readonly CellRow[]): readonly string[] =>
  all.find((row) => !isMediaLine(row))?.cells.filter((_, __, cells) => cells.some(isTimeName)) ?? []

/**
 * Returns where the parts of the annotations are, by the header or, without one, by times that agree; what was expected where they do
 * not.
 */
export const elanLayout = (all: readonly CellRow[]): Either<string, ElanLayout> => {
  const start = all.findIndex((row) => !isMediaLine(row))
  const [first, ...others] = start < 0 ? [] : all.slice(start)
  if (first === undefined) return left(expectedText)
  return first.cells.some(isTimeName) ? withHeader(first, others) : withoutHeader([first, ...others])
}
