import * as instruments from '../../instruments/index.js'
import {
  type AnsweredForm,
  reversedAgainstIn,
  type ScoredRow,
  type ScoreFault,
  type ScoreNote,
} from '../../instruments/inside.js'
import { isLeft, type Listed, left, listed, right } from '../../kernel/inside.js'
import type { SessionSpan } from '../../series/inside.js'
import type { Note } from '../say/note.js'
import { nameRuns } from '../say/runs.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { isMissing, type NumberFormat, outOfRange, type Place, readNumber } from './cell.js'
import { columnAt, type FoundColumn, type Numbers, numberedNames, numbersBy, sessionMark } from './columns.js'
import { type KeyedRow, keyRows, noRow, type RowKeys } from './rows.js'
import type { Row, Table } from './table.js'
import { keysPerClient, namedSessions, spanOf } from './wide.js'

/** Where the answers to an instrument are, in the published order, and what numbers their words mean. */
export interface AnswerKey {
  readonly instrument: instruments.Instrument
  /** Where the instrument is the user's own. */
  readonly file?: string
  /** Names, or a pattern with the number of the item in it and, in a table with one row per client, that of the session. */
  readonly items: readonly string[] | string
  /** Where given, an answer is one of these words and nothing else. */
  readonly words?: ReadonlyMap<string, number>
}

/** One form; without scores where all items of one session are blank, since others of that client are in the same row. */
export interface FormRead extends Pick<KeyedRow, 'id' | 'rater'> {
  readonly session: number
  readonly scores: ScoredRow | null
}

/** What a table says of forms, in the order of the file; `span` where every series covers the same sessions. */
export interface FormsRead {
  readonly forms: readonly FormRead[]
  readonly span?: SessionSpan
  readonly notes: readonly Note[]
}

export const otherForm =
  'is this another instrument, or another form of it? Where such cells mean a missing value, --missing names their codes.'

const areWords = "are the answers words? Say what they mean with --answers 'Never=1,…'."

const readAnswer = (cell: string, place: Place, { words }: AnswerKey, format: NumberFormat): number | null | Fault => {
  if (words === undefined) return readNumber(cell, place, format, areWords)
  const answer = words.get(cell)
  if (answer !== undefined) return answer
  if (isMissing(cell, format)) return null
  return {
    ...place,
    what: `unknown answer; expected one of ${[...words.keys()].join(', ')}, or blank`,
    hint: 'words are compared letter by letter, capitals included.',
  }
}

const toFault = (fault: ScoreFault, at: (line: number, item: number) => Place): Fault => {
  switch (fault._tag) {
    case 'AnswerOutOfRange':
      return outOfRange(at(fault.row, fault.item), fault.min, fault.max, otherForm)
    case 'AnswerNotWhole':
      return { ...at(fault.row, fault.item), what: 'not a whole number, as this instrument’s answers are' }
    case 'WrongNumberOfItems':
      throw new TypeError('unreachable: the columns of all items were found')
  }
}

/** A note on a form in words. */
export const noteWords = (note: ScoreNote): string => {
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

/** The columns of one form, and the session where they name it. */
interface Sheet {
  readonly names: readonly string[]
  readonly session?: number
}

/** A form that is yet to be scored: whose it is, its answers, and where each is. */
interface Unscored {
  readonly of: Pick<FormRead, 'id' | 'rater' | 'session'>
  readonly row: Row
  readonly columns: readonly FoundColumn[]
  readonly answers: readonly (number | null)[]
}

const toNote = (note: ScoreNote, { of, row, columns }: Unscored): Note => ({
  _tag: note._tag,
  ...of,
  line: row.line,
  ...('item' in note ? { column: columns[note.item - 1]?.name ?? '' } : {}),
  message: noteWords(note),
})

/** Whether there is one row per client, whose columns name the sessions. */
export const isPerClient = ({ items }: Pick<AnswerKey, 'items'>): boolean =>
  typeof items === 'string' && items.includes(sessionMark)

/** The columns of the forms of a row, one or one for each session, and what is wrong with their names. */
const sheetsOf = (
  table: Table,
  key: AnswerKey,
  asked: SessionSpan | undefined,
): { readonly sheets: readonly Sheet[]; readonly faults: readonly Fault[] } => {
  const { instrument, items } = key
  if (typeof items !== 'string') return { sheets: [{ names: items }], faults: [] }
  const numbers = Array.from({ length: instrument.items }, (_, index): Numbers => ({ n: index + 1 }))
  const isItem = ({ n = 0 }: Numbers): boolean => n >= 1 && n <= instrument.items
  const sessions = isPerClient(key) ? namedSessions(table, items, asked, isItem) : right([undefined])
  if (isLeft(sessions)) return { sheets: [], faults: sessions.left }
  const of = sessions.right.map((session) => (session === undefined ? {} : { session }))
  const wanted = of.flatMap((sheet) => numbers.map((number) => ({ ...number, ...sheet })))
  const { names, faults } = numberedNames(table, items, wanted)
  const many = instrument.items
  const sheets = of.map((sheet, index): Sheet => ({ ...sheet, names: names.slice(index * many, (index + 1) * many) }))
  return { sheets, faults }
}

/** Columns like those of the items that the instrument has no item for: another instrument may be meant. */
const unreadNotes = ({ header }: Table, { items, instrument }: AnswerKey): readonly Note[] => {
  if (typeof items !== 'string') return []
  const read = numbersBy(items)
  const unread = header.filter((name) => {
    const n = read(name)?.n
    return n !== undefined && !(n >= 1 && n <= instrument.items)
  })
  if (unread.length === 0) return []
  const [columns, match, were] = unread.length === 1 ? ['column', 'matches', 'was'] : ['columns', 'match', 'were']
  const message = `${columns} ${nameRuns(unread, ' to ')} ${match} the pattern and ${were} not read`
  return [{ _tag: 'ColumnsNotRead', message }]
}

/** Items that look as if others had reversed them before: named by column or, where each session has its own, by number. */
export const reversedNotes = (
  { instrument, items }: AnswerKey,
  forms: Listed<AnsweredForm>,
  names: readonly string[],
): readonly Note[] => {
  const against = reversedAgainstIn(instrument, forms)
  if (against.length === 0) return []
  const named = against.map((item) => (isPerClient({ items }) ? `item ${item}` : (names[item - 1] ?? ''))).join(', ')
  const all = against.length > 1 && against.length === instrument.reversed.length ? ' (all that the key reverses)' : ''
  const [run, its, are, that] =
    against.length === 1 ? ['runs', 'its', 'is it', 'that reversal'] : ['run', 'their', 'are they', 'these reversals']
  const message = `after ${its} reversal ${named}${all} ${run} against the rest of ${its} scale; ${are} reversed in the file already? If so, give the answers as they were, or a key without ${that} by --instrument-file`
  return [{ _tag: 'ReversedItemsAgainst', message }]
}

/** So many forms are scored at once; of those before only the scores are kept, for of answers memory has no room. */
const atOnce = 4096

/** Scores every wanted form, in the order of the file; only the named item columns are read, so attention checks are not. */
export const scoreTable = (table: Table, keys: RowKeys, key: AnswerKey, format: NumberFormat): OrFaults<FormsRead> => {
  const perClient = isPerClient(key)
  const { sheets, faults: misnamed } = sheetsOf(table, key, keys.sessions)
  const names = sheets.flatMap((sheet) => sheet.names)
  const keyed = keyRows(table, perClient ? keysPerClient(keys) : keys, names)
  if (isLeft(keyed)) return left([...misnamed, ...keyed.left])
  const { rows, column } = keyed.right
  const columnsOf = sheets.map((sheet) => ({ ...sheet, columns: sheet.names.map(column) }))
  const readers = columnsOf.map(({ session, columns }) => ({
    session,
    columns,
    read: columns.map(({ once }) => once((cell, at) => readAnswer(cell, at(), key, format))),
  }))
  const unread: Fault[] = []
  const formAt = (index: number): Unscored & { readonly isBlank: boolean } => {
    const { row, id, rater, session: own = 0 } = rows.at(Math.floor(index / readers.length)) ?? noRow
    const { session = own, columns, read } = readers[index % readers.length] ?? { columns: [], read: [] }
    const before = unread.length
    const answers = read.map((answerOf) => {
      const answer = answerOf(row)
      if (typeof answer === 'number' || answer === null) return answer
      unread.push(answer)
      return null
    })
    const isBlank = perClient && unread.length === before && answers.every((answer) => answer === null)
    return { of: rater === undefined ? { id, session } : { id, rater, session }, row, columns, answers, isBlank }
  }
  const forms: FormRead[] = []
  const unscored: Fault[] = []
  const notes: Note[] = []
  const all = rows.length * readers.length
  for (let from = 0; from < all; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, all - from) }, (_, index) => formAt(from + index))
    const filled = some.filter(({ isBlank }) => !isBlank)
    const scored = instruments.score(
      key.instrument,
      filled.map(({ of, answers }, row) => ({ ...of, answers, row })),
    )
    if (isLeft(scored)) {
      const placeOf = (form: number, item: number): Place => {
        const { columns = [], row = noRow.row } = filled[form] ?? {}
        return (columns[item - 1] ?? columnAt(table, 0)).at(row)
      }
      for (const each of scored.left.map((fault) => toFault(fault, placeOf))) unscored.push(each)
      continue
    }
    let next = 0
    for (const { of, isBlank } of some) {
      forms.push({ ...of, scores: isBlank ? null : (scored.right.rows[next] ?? null) })
      if (!isBlank) next += 1
    }
    for (const note of scored.right.problems) {
      const form = filled[note.row]
      if (form !== undefined) notes.push(toNote(note, form))
    }
  }
  const faults = [...misnamed, ...keyed.right.faults, ...unread, ...unscored]
  if (faults.length > 0) return left(faults)
  const answered = listed(all, (row): AnsweredForm => {
    const { of, answers } = formAt(row)
    return { ...of, answers, row }
  })
  const span = perClient ? spanOf(sheets.map(({ session = 0 }) => session)) : keys.sessions
  return right({
    forms,
    ...(span === undefined ? {} : { span }),
    notes: [...keyed.right.notes, ...unreadNotes(table, key), ...reversedNotes(key, answered, names), ...notes],
  })
}
