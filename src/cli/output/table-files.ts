import { join } from 'node:path'
import { csv, inCsv, type OutputFile } from '../../verbs/inside.js'
import type { DataTable } from '../../vocabulary/inside.js'
import { parquet } from './parquet.js'

/** A table as a CSV file with a header. */
export const tableCsv = ({ columns, rows }: DataTable): string =>
  csv(
    columns.map(({ name }) => name),
    rows.map((row) => row.map(inCsv)),
  )

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
