import { nameRuns } from '../say/runs.js'
import type { Fault } from '../world/fault.js'
import { nameDelimiter, type Table } from './table.js'

/** A name without what people write in different ways: capitals, blanks, punctuation and the number in it. */
const core = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{N}+/gu, '#')

/** How many letters must be put in, taken out or replaced to make one text of the other (Levenshtein 1966). */
const distance = (one: string, other: string): number => {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1]
    for (const [index, against] of [...other].entries()) {
      const replaced = (before[index] ?? 0) + (letter === against ? 0 : 1)
      line.push(Math.min(replaced, (before[index + 1] ?? 0) + 1, (line[index] ?? 0) + 1))
    }
    before = line
  }
  return before.at(-1) ?? 0
}

/** Slips of the pen: two in a long name, one in a short one and none in three letters, where any answer would be near. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

const near = (one: string, other: string): boolean => {
  const allowed = slips(Math.min(one.length, other.length))
  return one === other || (Math.abs(one.length - other.length) <= allowed && distance(one, other) <= allowed)
}

/**
 * The names that can be meant by one of the wanted: the same but for capitals, punctuation, the number or a slip of the pen.
 * A first line may be data, so no other name may be shown; what holds no letter is a score or a date and never a name.
 */
export const resembling = (names: readonly string[], wanted: readonly string[]): readonly string[] => {
  const cores = [...new Set(wanted.map(core))]
  return names.filter((name) => {
    const own = core(name)
    return /\p{L}/u.test(own) && cores.some((other) => near(own, other))
  })
}

/** The names that one name is, where it was typed as a list. */
const partsOf = (name: string): readonly string[] => name.split(/[,;|\s]+/)

const delimiters: readonly string[] = [',', ';', '\t', '|']

/** The longest instrument's items and the key of a row fit in; a wide table can lack thousands. */
const most = 40

/** Whether a first line is one of names for sure: it has a wanted one, and no cell that a score, a date or a gap could be. */
const holdsNames = (header: readonly string[], wanted: readonly string[]): boolean =>
  header.every((name) => /\p{L}/u.test(name)) && wanted.some((name) => name.length > 2 && header.includes(name))

const reasonOf = ({ header, delimiter }: Table, wanted: readonly string[], names: readonly string[]): string => {
  const [only = '', ...others] = header
  const other = delimiters.find((mark) => mark !== delimiter && only.includes(mark))
  if (others.length === 0 && other !== undefined)
    return `Hint: with the delimiter ${nameDelimiter(delimiter)} the first line is one single column; it holds ${nameDelimiter(other)}: is --delimiter ${nameDelimiter(other)} meant?`
  const list = names.find((name) => partsOf(name).length > 1 && partsOf(name).every((part) => header.includes(part)))
  if (list !== undefined)
    return `Columns seen: ${header.length}; ${list} names ${partsOf(list).length} of them. Hint: an option that reads one column takes one name.`
  const similar = resembling(header, names)
  const sure = holdsNames(header, wanted)
  if (similar.length === 0 && !sure)
    return `Columns seen: ${header.length}; no similar names, so none is shown. Hint: does the first line of the file hold the column names?`
  const shown =
    similar.length > 0
      ? `${header.length}; similar names: ${nameRuns(similar, ' … ', most)}`
      : nameRuns(header, ' … ', most)
  return `Columns seen: ${shown}. Hint: names are compared letter by letter, capitals included.`
}

/** Which of the wanted columns are absent, which names there are, and what may be the reason; `wanted` fits a pattern where one found none. */
export const absentColumns = (table: Table, wanted: readonly string[], pattern?: string): Fault => {
  const names = wanted.filter((name) => !table.header.includes(name))
  const what =
    pattern === undefined
      ? `${names.length === 1 ? 'column' : 'columns'} absent: ${nameRuns(names, ' … ', most)}`
      : `no column matches ${pattern}`
  return { file: table.file, line: table.headerLine, what: `${what}. ${reasonOf(table, wanted, names)}` }
}
