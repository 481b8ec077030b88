import type { NonEmpty } from '../../kernel/inside.js'
import { type Fault, greatestSession } from '../world/fault.js'
import { nameRuns } from './runs.js'

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

type Absent = Extract<Fault, { readonly _tag: 'ColumnAbsent' }>

const delimiters: readonly string[] = [',', ';', '\t', '|']

/** A tab cannot be seen in a message. */
const nameDelimiter = (delimiter: string): string => (delimiter === '\t' ? 'tab' : `'${delimiter}'`)

/** The longest instrument's items and the key of a row fit in; a wide table can lack thousands. */
const most = 40

const delimiterHint = ({ seen, delimiter }: Absent): string | undefined => {
  const [only = '', ...others] = seen
  const other = delimiters.find((mark) => mark !== delimiter && only.includes(mark))
  return others.length > 0 || other === undefined
    ? undefined
    : `with the delimiter ${nameDelimiter(delimiter)} the first line is one single column; it holds ${nameDelimiter(other)}: is --delimiter ${nameDelimiter(other)} meant?`
}

/** What is absent, which names there are like it, and what may be the reason. */
const explainAbsent = (fault: Absent): string => {
  const { names, pattern, seen } = fault
  const what =
    pattern === undefined
      ? `${names.length === 1 ? 'column' : 'columns'} absent: ${nameRuns(names, ' … ', most)}`
      : `no column matches ${pattern.text}`
  const delimiter = delimiterHint(fault)
  if (delimiter !== undefined) return `${what}. Hint: ${delimiter}`
  const similar = resembling(seen, pattern === undefined ? names : [pattern.fitting])
  return similar.length === 0
    ? `${what}. Columns seen: ${seen.length}; no similar names, so none is shown. Hint: is the line with the column names missing?`
    : `${what}. Columns seen: ${seen.length}; similar names: ${nameRuns(similar, ' … ', most)}. Hint: names are compared letter by letter, capitals included.`
}

const what = (fault: Fault): string => {
  switch (fault._tag) {
    case 'CannotRead':
      return `cannot be read (${fault.why})`
    case 'Occupied':
      return 'exists and is not empty; --force replaces it'
    case 'NoFile':
      return `is ${fault.is}, where a file is to be written`
    case 'NotOurs':
      return 'stands where the output is to go, and the manifest there does not name it as written by this verb; it stays. Move it, or choose another --out'
    case 'Changed':
      return 'is not as this program wrote it, so it stays; move it, or choose another --out'
    case 'SameFile':
      return 'is read, and stands where the output is to go; choose another --out'
    case 'AtWork':
      return `process ${fault.pid} is writing the same files there; try again when it has ended`
    case 'CannotWrite':
      return `cannot be written (${fault.code})`
    case 'Empty':
      return fault.header ? 'column names only, no row below them' : 'the file is empty'
    case 'TooManySessions':
      return `${fault.found} sessions in all, gaps included, where ${fault.most} are the most; is the session column, or --sessions, right?`
    case 'SeriesTooLong':
      return `${fault.found} sessions of id ${fault.id}, gaps included, where ${fault.most} are the most`
    case 'NotUtf8':
      return 'not UTF-8 text; save the table as "CSV UTF-8"'
    case 'StrayQuote':
      return 'a quotation mark where none may stand; a value in quotation marks is quoted whole, and a mark inside it is doubled'
    case 'OpenQuote':
      return 'a quotation mark is opened here and never closed; is the file cut off?'
    case 'ColumnAbsent':
      return explainAbsent(fault)
    case 'ColumnTwice':
      return `the column name ${fault.name} stands twice`
    case 'RaggedRow':
      return `${fault.found} values where the header names ${fault.expected} columns${fault.last ? '; it is the last line: is the file cut off?' : ''}`
    case 'NoRowChosen':
      return `no row is left after ${fault.filters.join(' ')}`
    case 'KeyBlank':
      return `blank, where each row needs ${fault.part === 'id' ? 'an id' : `a ${fault.part}`}`
    case 'NotASession':
      return fault.date
        ? 'a date is not a session number. Hint: number the sessions 1, 2, 3 … in the order of their dates'
        : `not a session number; expected a whole number from 0 to ${greatestSession}`
    case 'NotANumber':
      return `not a number; expected digits with the decimal mark '${fault.decimal}'${fault.otherMark ? `. Hint: is --decimal '${fault.decimal === '.' ? ',' : '.'}' meant?` : ''}`
    case 'AnswerNotANumber':
      return `not a number; expected digits with the decimal mark '${fault.decimal}'`
    case 'NotFinite':
      return 'not a finite number'
    case 'NotWhole':
      return 'not a whole number, as this instrument’s answers are'
    case 'OutOfRange':
      return `out of range; expected ${fault.min} to ${fault.max}`
    case 'UnknownAnswer':
      return `unknown answer; expected one of ${fault.expected.join(', ')}, or blank`
    case 'UnknownMark':
      return `expected ${fault.expected.join(', ')} or blank`
    case 'DuplicateKey':
      return `the same ${fault.columns.join(' and ')} as on line ${fault.first}`
    case 'Unfit':
    case 'LogLine':
    case 'NoLogLine':
      return fault.what
  }
}

/** One line for the person who must mend the file: file, line, column, what was expected. */
export const explainFault = (fault: Fault): string => {
  const line = 'line' in fault ? `, line ${fault.line}` : ''
  const column = 'column' in fault ? `, column ${fault.column.number} (${fault.column.name})` : ''
  return `${fault.file === '-' ? 'standard input' : fault.file}${line}${column}: ${what(fault)}`
}

const hints: Readonly<Partial<Record<Fault['_tag'], string>>> = {
  AnswerNotANumber: "are the answers words? Say what they mean with --answers 'Never=1,…'.",
  DuplicateKey: 'do several people have rows of their own, as members of a group do? Name their column with --rater.',
  UnknownAnswer: 'words are compared letter by letter, capitals included.',
  NoLogLine: 'is this a table? replay reads a log of JSON Lines; the other verbs read tables.',
}

/** What many faults of one kind have in common; a single one is more likely a slip. */
export const hintFor = (faults: NonEmpty<Fault>): string | undefined => {
  const [first, ...rest] = faults
  return rest.length > 0 && rest.every(({ _tag }) => _tag === first._tag) ? hints[first._tag] : undefined
}
