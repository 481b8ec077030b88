import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { csv, type OutputFile } from '../../verbs/inside.js'
import type { Cell, DataTable, TableColumn } from '../../vocabulary/inside.js'

const parquetTypes = {
  text: 'STRING',
  whole: 'INT32',
  number: 'DOUBLE',
  'yes-no': 'BOOLEAN',
} as const satisfies Record<TableColumn['type'], string>

/** A table as the bytes of a Parquet file; a cell that is not there is null. */
const parquet = ({ columns, rows }: DataTable): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type }, place) => ({
        name,
        type: parquetTypes[type],
        data: rows.map((row) => row[place] ?? null),
        nullable: true,
      })),
    }),
  )

const shown = (cell: Cell): string | number | null => (typeof cell === 'boolean' ? String(cell) : cell)

/** A table as a CSV file with a header. */
export const tableCsv = ({ columns, rows }: DataTable): string =>
  csv(
    columns.map(({ name }) => name),
    rows.map((row) => row.map(shown)),
  )

/** The rows of a table as objects, for JSON. */
export const records = ({ columns, rows }: DataTable): readonly Readonly<Record<string, Cell>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])))

/** A table as CSV and as Parquet. */
export const tableFiles = (folder: string, name: string, table: DataTable): readonly OutputFile[] => [
  { path: join(folder, `${name}.csv`), text: tableCsv(table) },
  { path: join(folder, `${name}.parquet`), text: parquet(table) },
]

/** What every column of some tables means. */
export const codebookFile = (
  folder: string,
  tables: readonly (readonly [string, DataTable, ...unknown[]])[],
): OutputFile => ({
  path: join(folder, 'codebook.csv'),
  text: csv(
    ['table', 'column', 'type', 'meaning'],
    tables.flatMap(([table, { columns }]) => columns.map(({ name, type, meaning }) => [table, name, type, meaning])),
  ),
})
