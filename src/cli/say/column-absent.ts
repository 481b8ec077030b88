import { sessionMark } from '../table/pattern.js'
import { resembling } from './resemblance.js'
import { nameRuns } from './runs.js'

/** Columns that a table ought to have and has not. */
export interface ColumnAbsent {
  readonly _tag: 'ColumnAbsent'
  readonly file: string
  readonly line: number
  readonly names: readonly string[]
  /** Where columns were looked for by a pattern and none fits it. */
  readonly pattern?: string
  /** What the first line holds; it may be data, so only what resembles a wanted name is ever shown. */
  readonly seen: readonly string[]
  readonly delimiter: string
}

const delimiters: readonly string[] = [',', ';', '\t', '|']

/** A tab cannot be seen in a message. */
const nameDelimiter = (delimiter: string): string => (delimiter === '\t' ? 'tab' : `'${delimiter}'`)

/** The longest instrument's items and the key of a row fit in; a wide table can lack thousands. */
const most = 40

const delimiterHint = ({ seen, delimiter }: ColumnAbsent): string | undefined => {
  const [only = '', ...others] = seen
  const other = delimiters.find((mark) => mark !== delimiter && only.includes(mark))
  return others.length > 0 || other === undefined
    ? undefined
    : `with the delimiter ${nameDelimiter(delimiter)} the first line is one single column; it holds ${nameDelimiter(other)}: is --delimiter ${nameDelimiter(other)} meant?`
}

/** What is absent, which names there are like it, and what may be the reason. */
export const explainAbsent = (fault: ColumnAbsent): string => {
  const { names, pattern, seen } = fault
  const what =
    pattern === undefined
      ? `${names.length === 1 ? 'column' : 'columns'} absent: ${nameRuns(names, ' … ', most)}`
      : `no column matches ${pattern}`
  const delimiter = delimiterHint(fault)
  if (delimiter !== undefined) return `${what}. Hint: ${delimiter}`
  const similar = resembling(seen, pattern === undefined ? names : [pattern.replace(sessionMark, '1')])
  return similar.length === 0
    ? `${what}. Columns seen: ${seen.length}; no similar names, so none is shown. Hint: is the line with the column names missing?`
    : `${what}. Columns seen: ${seen.length}; similar names: ${nameRuns(similar, ' … ', most)}. Hint: names are compared letter by letter, capitals included.`
}
