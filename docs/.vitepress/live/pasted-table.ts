/** A pasted table or a chosen file, read by the table reader of the command line: the same faults, with line and column. */
import { instruments, scaleNames, scaleRange } from 'rupture-repair/instruments'
import type { ScaleRange } from 'rupture-repair/series'
import { explainFault } from '../../../src/verbs/say/explain-faults.js'
import type { DecimalMark } from '../../../src/verbs/table/cell.js'
import { columnAt } from '../../../src/verbs/table/columns.js'
import { readCourses } from '../../../src/verbs/table/read-series.js'
import { type Row, readTable, type Table } from '../../../src/verbs/table/table.js'
import { textColumn } from '../../../src/verbs/table/text-column.js'
import type { Fault } from '../../../src/verbs/world/fault.js'
import { mostSessions } from './pasted.js'

/** What is between two columns, by the name it has in the list. */
export const delimiters = { tab: '\t', comma: ',', semicolon: ';' } as const
export type Delimiter = keyof typeof delimiters

/** Which columns are read; without one for clients all rows are of one client, without one for sessions they are in order. */
export interface Columns {
  readonly client: string
  readonly session: string
  readonly score: string
  readonly decimal: DecimalMark
}

export interface Client {
  readonly id: string
  readonly scores: readonly (number | null)[]
}

export type TableRead =
  | { readonly _tag: 'Clients'; readonly clients: readonly Client[]; readonly notes: readonly string[] }
  | { readonly _tag: 'Faults'; readonly faults: readonly string[] }

const numberOrGap = /^([-+]?[\d.,]+|na|-|)$/i

/** Says whether a text has a heading row: a first line with a word in it, and lines below. */
export const isTable = (text: string): boolean => {
  const [head = '', ...below] = text.trim().split(/\r\n|\n|\r/)
  return below.length > 0 && head.split(/[\t,; ]/).some((cell) => !numberOrGap.test(cell.trim()))
}

/** What parts the columns of the heading row, of tab, semicolon and comma the first that is in it. */
export const delimiterIn = (text: string): Delimiter => {
  const [head = ''] = text.trim().split(/\r\n|\n|\r/)
  return head.includes('\t') ? 'tab' : head.includes(';') ? 'semicolon' : 'comma'
}

const told = (faults: readonly Fault[]): TableRead => {
  const all = [...new Set(faults.map(explainFault))]
  const more = all.length > 5 ? [`and ${all.length - 5} more of such places`] : []
  return { _tag: 'Faults', faults: [...all.slice(0, 5), ...more] }
}

export const tableIn = (text: string, delimiter: Delimiter): Table | TableRead => {
  const table = readTable('the table', new TextEncoder().encode(text), { delimiter: delimiters[delimiter], skip: 0 })
  return table._tag === 'Left' ? told(table.left) : table.right
}

/** The columns that bear the usual names; the others are for the reader to choose. */
export const columnsNamed = ({ header }: Table): Columns => {
  const named = (names: RegExp): string => header.find((name) => names.test(name)) ?? ''
  return {
    client: named(/^(id|client|alliance|patient|person)$/i),
    session: named(/^session$/i),
    score: named(/^score$/i),
    decimal: '.',
  }
}

/** The table with a column more: the same client in every row, or the number of the row among those of its client. */
const withColumn = (table: Table, name: string, cellOf: (row: Row) => string): Table => ({
  ...table,
  header: [...table.header, name],
  columns: [...table.columns, textColumn(Array.from(table.rows, cellOf))],
})

export const clientsIn = (table: Table, { client, session, score, decimal }: Columns): TableRead => {
  const [oneClient, inOrder] = ['(one client)', '(order of rows)']
  const keyed = client === '' ? withColumn(table, oneClient, () => 'the client') : table
  const id = client === '' ? oneClient : client
  const clientOf = columnAt(keyed, keyed.header.indexOf(id)).of
  const rows = new Map<string, number>()
  const ordered =
    session !== ''
      ? keyed
      : withColumn(keyed, inOrder, (row) => {
          const count = (rows.get(clientOf(row)) ?? 0) + 1
          rows.set(clientOf(row), count)
          return String(count)
        })
  const read = readCourses(ordered, {
    delimiter: table.delimiter,
    skip: 0,
    keys: {
      id,
      session: { _tag: 'Number', column: session === '' ? inOrder : session },
      rater: undefined,
      where: [],
      sessions: undefined,
    },
    layout: { _tag: 'Long', score },
    numbers: { decimal, missing: new Set() },
    better: 'higher',
    range: undefined,
    hasNoEnds: true,
  })
  if (read._tag === 'Left') return told(read.left)
  const far = [...read.right.courses].filter(({ series }) =>
    series.points.some(({ session: at }) => at < 1 || at > mostSessions),
  )
  if (far.length > 0)
    return {
      _tag: 'Faults',
      faults: [
        `${far.length} of ${read.right.courses.length} clients have a session below 1 or above ${mostSessions}, column ${ordered.header.indexOf(session) + 1} (${session}); this page draws sessions 1 to ${mostSessions}. On a file, rupture-repair detect reads any.`,
      ],
    }
  const clients = Array.from(read.right.courses, ({ series }) => {
    const at = new Map(series.points.map((point) => [point.session, point.score]))
    const last = Math.max(...at.keys())
    return { id: series.id, scores: Array.from({ length: last }, (_, index) => at.get(index + 1) ?? null) }
  })
  return { _tag: 'Clients', clients, notes: read.right.notes.map(({ message }) => message) }
}

/** The ends of every score of every known instrument. */
export const knownScales: readonly (ScaleRange & { readonly name: string })[] = instruments.flatMap((instrument) =>
  scaleNames(instrument).flatMap((scale) => {
    const range = scaleRange(instrument, scale)
    return range === undefined ? [] : [{ name: `${instrument.name}, ${scale}`, ...range }]
  }),
)

/** The lowest and the highest score; `undefined` where no two differ. */
export const endsOfData = (scores: readonly (number | null)[]): ScaleRange | undefined => {
  const known = scores.filter((score) => score !== null)
  const [min, max] = [Math.min(...known), Math.max(...known)]
  return min < max ? { min, max } : undefined
}
