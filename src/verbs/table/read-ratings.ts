import type { CodeValue } from '../../coding/inside.js'
import { isLeft, left, right } from '../../kernel/inside.js'
import { lookAlikeValues } from '../say/look-alike.js'
import type { Note } from '../say/note.js'
import type { Fault, OrFaults } from '../world/fault.js'
import type { World } from '../world/world.js'
import { isMissing, isNumeral, maybeNoName, type NumberFormat, readNumber } from './cell.js'
import { farRatings, type ValueOnLine } from './far-scores.js'
import { byUnit, type Rated, type RatedUnits } from './rated-units.js'
import { type RatingCell, type RatingColumns, ratingCells } from './rating-columns.js'
import { readSource, type TableFormat } from './table.js'
import { type ValueScale, valueProblem, wordProblem } from './value-scale.js'

/** Where a table's ratings are, and what they may be. */
export interface RatingsTable extends TableFormat {
  readonly columns: RatingColumns
  readonly numbers: NumberFormat
}

/** The ratings of a table; `filtered` rows were not wanted. */
export interface RatingsRead extends RatedUnits {
  readonly filtered: number
  readonly notes: readonly Note[]
  /** What must be known where the units of a session are taken together. */
  readonly sessionNotes: readonly Note[]
}

const maybeMissing =
  'what programs write for a missing value. Hint: where it is a category, --categories none,weak,clear declares it with the others; where such cells mean a missing value, --missing names their codes.'

/** Reads a value, null where it is missing, or says why it is none. */
const valueReader =
  (scale: ValueScale, numbers: NumberFormat) =>
  ({ cell, at }: RatingCell): CodeValue | null | Fault => {
    if (isMissing(cell, numbers)) return null
    const noWord = wordProblem(scale)
    if (noWord !== undefined && !scale.isCut && scale.level === 'ordinal' && !isNumeral(cell))
      return { ...at, what: noWord }
    const value = noWord === undefined && !isNumeral(cell) ? cell : readNumber(cell, at, numbers)
    if (value === null || typeof value === 'object') return value
    const what = valueProblem(scale, value)
    if (what !== undefined) return { ...at, what }
    const isOpen = scale.categories === undefined && typeof value === 'string'
    return isOpen && maybeNoName(value) ? { ...at, what: maybeMissing } : value
  }

/** Notes on categories that are not declared: words that look alike, and numbers like codes for a missing value. */
const observedNotes = (rated: readonly (Rated & { readonly line: number })[]): readonly Note[] => {
  const words = new Map<string, number>()
  const numbers = new Map<string | undefined, ValueOnLine[]>()
  for (const { value, code, line } of rated) {
    if (typeof value === 'string' && !words.has(value)) words.set(value, line)
    if (typeof value !== 'number') continue
    const own = numbers.get(code)
    if (own === undefined) numbers.set(code, [{ value, line }])
    else own.push({ value, line })
  }
  return [...lookAlikeValues('categories', words), ...farRatings([...numbers.values()])]
}

/** Reads the ratings of a table, or finds everything that is wrong with it. */
export const readRatings = (
  file: string,
  { delimiter, skip, columns, numbers }: RatingsTable,
  scale: ValueScale,
  world: World,
): OrFaults<RatingsRead> => {
  const table = readSource(file, { delimiter, skip }, world)
  if (isLeft(table)) return table
  const read = ratingCells(table.right, columns)
  if (isLeft(read)) return read
  const readValue = valueReader(scale, numbers)
  const faults: Fault[] = [...read.right.faults]
  const rated = read.right.cells.map(({ cell, at, ...of }) => {
    const value = readValue({ cell, at, ...of })
    if (value !== null && typeof value === 'object') faults.push(value)
    return { ...of, line: at.line, value: value !== null && typeof value === 'object' ? null : value }
  })
  if (faults.length > 0) return left(faults)
  const { filtered, sessionNotes } = read.right
  const notes = scale.categories === undefined ? observedNotes(rated) : []
  return right({ ...byUnit(rated), filtered, notes, sessionNotes })
}
