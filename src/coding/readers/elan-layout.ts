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
  readonly end: number
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

/** Beginnings of the word for duration in languages of ELAN: without the end, a duration would stand in its place. */
const isDurationName = (name: string): boolean => /^(dur|duur|dauer)/i.test(name)

/** A header names the form of each time at the end of a column's name, in whatever language the rest is. */
const isTimeName = (name: string): boolean => / - (hh:mm:ss|ss\.msec|msec)/.test(name)

const withHeader = ({ cells }: CellRow, rows: readonly CellRow[]): ElanLayout | undefined => {
  const places = cells.flatMap((name, index) => (isTimeName(name) ? [index] : []))
  const [first = 0, last = 0] = [places[0], places.at(-1)]
  const [ending, form] = headerForms.find(([end]) => places.some((at) => cells[at]?.endsWith(end))) ?? []
  const [begin, end] = places.filter((at) => ending !== undefined && cells[at]?.endsWith(ending))
  if (form === undefined || begin === undefined || end === undefined) return undefined
  if (isDurationName(cells[end] ?? '')) return undefined
  const texts = cells
    .flatMap((name, index) => (index > last ? [{ index, tier: name }] : []))
    .filter(({ tier }) => !/^file( (name|path))?$/i.test(tier))
  const [only] = texts
  if (only === undefined) return undefined
  const times = { rows, begin, end, form }
  if (first === 0) return { ...times, texts }
  if (texts.length > 1) return undefined
  return { ...times, texts: [only], tier: 0, ...(first > 1 ? { participant: 1 } : {}) }
}

/**
 * Without a header: tier, perhaps participant, then begin, end and duration in one or several forms, then the annotation. Whole
 * rows of times must agree, or the layout is not taken for one.
 */
const withoutHeader = (rows: readonly CellRow[]): ElanLayout | undefined => {
  const width = rows[0]?.cells.length ?? 0
  const isTimes = (index: number): boolean => rows.every(({ cells }) => isTime(cells[index] ?? ''))
  const first = [1, 2].find(isTimes)
  if (first === undefined || rows.some(({ cells }) => cells.length !== width)) return undefined
  const many = (width - 1 - first) / 3
  const places = Array.from({ length: width - 1 - first }, (_, index) => first + index)
  if (!Number.isInteger(many) || many < 1 || !places.every(isTimes)) return undefined
  const form = Array.from({ length: many }, (_, index) => first + index)
  // A form that shows by its colons or its point comes before whole numbers.
  const shown = (mark: RegExp) => form.find((index) => rows.some(({ cells }) => mark.test(cells[index] ?? '')))
  const begin = shown(/:/) ?? shown(/[.,]/) ?? first
  const [end, duration] = [begin + many, begin + 2 * many]
  const isSum = ({ cells }: CellRow): boolean => agrees(cells[begin], cells[duration], cells[end])
  if (!rows.every(isSum)) return undefined
  const texts = [{ index: width - 1, tier: '' }]
  return { rows, tier: 0, ...(first > 1 ? { participant: 1 } : {}), begin, end, texts }
}

const clock = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)

/** Returns whether begin and duration make the end, to the last digit that is written. */
const agrees = (begin = '', duration = '', end = ''): boolean =>
  Math.abs(clock(begin) + clock(duration) - clock(end)) < 0.0015

/** Returns where the parts of the annotations are, by the header or, without one, by times that agree; nothing where they do not. */
export const elanLayout = (all: readonly CellRow[]): ElanLayout | undefined => {
  const [first, ...others] = all
  if (first === undefined) return undefined
  return first.cells.some(isTimeName) ? withHeader(first, others) : withoutHeader(all)
}
