import * as instruments from '../../instruments/index.js'
import { left, right } from '../../kernel/inside.js'
import type { Note } from '../say/note.js'
import { nameRuns } from '../say/runs.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { areCodes, isMissing, type NumberFormat, outOfRange, type Place, readNumber } from './cell.js'
import { type ColumnNamed, itemMark, numberIn } from './columns.js'
import { type KeyedRow, keyRows, type RowKeys } from './rows.js'
import type { Table } from './table.js'

/** Where the answers to an instrument stand, in the published order, and what numbers their words mean. */
export interface AnswerKey {
  readonly instrument: instruments.Instrument
  /** Where the instrument is the user's own. */
  readonly file?: string
  readonly items: readonly string[]
  /** The pattern that gave `items`, where they were not listed. */
  readonly pattern?: string
  /** Where given, an answer is one of these words and nothing else. */
  readonly words?: ReadonlyMap<string, number>
}

const areWords = "are the answers words? Say what they mean with --answers 'Never=1,…'."

const readAnswer = (cell: string, place: Place, { words }: AnswerKey, numbers: NumberFormat): number | null | Fault => {
  if (words === undefined) return readNumber(cell, place, numbers, areWords)
  const answer = words.get(cell)
  if (answer !== undefined) return answer
  if (isMissing(cell, numbers)) return null
  return {
    ...place,
    what: `unknown answer; expected one of ${[...words.keys()].join(', ')}, or blank`,
    hint: 'words are compared letter by letter, capitals included.',
  }
}

const toFault = (fault: instruments.ScoreFault, at: (line: number, item: number) => Place): Fault => {
  switch (fault._tag) {
    case 'AnswerOutOfRange':
      return outOfRange(at(fault.row, fault.item), fault.min, fault.max, areCodes)
    case 'AnswerNotWhole':
      return { ...at(fault.row, fault.item), what: 'not a whole number, as this instrument’s answers are' }
    case 'WrongNumberOfItems':
      throw new TypeError('unreachable: the columns of all items were found')
  }
}

const noteWords = (note: instruments.ScoreNote): string => {
  switch (note._tag) {
    case 'BlankAnswer':
      return 'blank answer'
    case 'AnsweredUnasked':
      return 'answered, though an earlier answer says that this was not asked'
    case 'ScoreWithheld':
      return `${note.scale} withheld, items are blank: ${note.blanks.join(', ')}`
    case 'ScoreProrated':
      return `${note.scale} filled in for blank items: ${note.blanks.join(', ')}`
  }
}

const toNote = (note: instruments.ScoreNote, key: AnswerKey, { id, session = 0, rater }: KeyedRow): Note => ({
  _tag: note._tag,
  ...{ id, ...(rater === undefined ? {} : { rater }), session, line: note.row },
  ...('item' in note ? { column: key.items[note.item - 1] ?? '' } : {}),
  message: noteWords(note),
})

const readForm = (
  keyed: KeyedRow,
  key: AnswerKey,
  column: ColumnNamed,
  numbers: NumberFormat,
  faults: Fault[],
): instruments.AnsweredForm => {
  const { row, id, session = 0, rater } = keyed
  const answers = key.items.map((name) => {
    const answer = readAnswer(column(name).of(row), column(name).at(row), key, numbers)
    if (typeof answer === 'number' || answer === null) return answer
    faults.push(answer)
    return null
  })
  return { id, session, ...(rater === undefined ? {} : { rater }), answers, row: row.line }
}

/** Columns like those of the items that the instrument has no item for: another instrument may be meant. */
const unreadNotes = ({ header }: Table, { pattern, items }: AnswerKey): readonly Note[] => {
  if (pattern === undefined) return []
  const unread = header.filter((name) => numberIn(name, pattern, itemMark) !== undefined && !items.includes(name))
  if (unread.length === 0) return []
  const [columns, match, were] = unread.length === 1 ? ['column', 'matches', 'was'] : ['columns', 'match', 'were']
  const message = `${columns} ${nameRuns(unread, ' to ')} ${match} the pattern and ${were} not read`
  return [{ _tag: 'ColumnsNotRead', message }]
}

/** Scores every wanted form, in the order of the file; only the named item columns are read, so attention checks are not. */
export const scoreTable = (
  table: Table,
  keys: RowKeys,
  key: AnswerKey,
  numbers: NumberFormat,
): OrFaults<{ readonly rows: readonly instruments.ScoredRow[]; readonly notes: readonly Note[] }> => {
  const keyed = keyRows(table, keys, key.items)
  if (keyed._tag === 'Left') return keyed
  const { rows, column } = keyed.right
  const byLine = new Map(rows.map((row) => [row.row.line, row]))
  const faults = [...keyed.right.faults]
  const forms = rows.map((row) => readForm(row, key, column, numbers, faults))
  const at = (line: number, item: number): Place => column(key.items[item - 1] ?? '').at({ line })
  const scored = instruments.score(key.instrument, forms)
  if (scored._tag === 'Left') return left([...faults, ...scored.left.map((fault) => toFault(fault, at))])
  if (faults.length > 0) return left(faults)
  const notes = scored.right.problems.flatMap((note) => {
    const row = byLine.get(note.row)
    return row === undefined ? [] : [toNote(note, key, row)]
  })
  return right({ rows: scored.right.rows, notes: [...unreadNotes(table, key), ...notes] })
}
