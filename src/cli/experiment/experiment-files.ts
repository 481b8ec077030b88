import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { measuresPlot, type PlotSpec, powerPlot, type ResultTable } from '../../simulation/index.js'
import type { OutputFile } from '../say/outcome.js'
import { csv, json } from '../say/print.js'

const types = { text: 'STRING', whole: 'INT32', number: 'DOUBLE' } as const satisfies Record<
  ResultTable['columns'][number]['type'],
  string
>

/** A table as the bytes of a Parquet file; a cell that is not there is null. */
const parquet = ({ columns, rows }: ResultTable): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type }, place) => ({
        name,
        type: types[type],
        data: rows.map((row) => row[place] ?? null),
        nullable: true,
      })),
    }),
  )

/** The tables of an experiment; power only where it was asked for. */
export interface ExperimentTables {
  readonly measures: ResultTable
  readonly power: ResultTable | undefined
}

/** A table as a CSV file with a header. */
export const tableCsv = ({ columns, rows }: ResultTable): string =>
  csv(
    columns.map(({ name }) => name),
    rows,
  )

const named = ({ measures, power }: ExperimentTables): readonly (readonly [string, ResultTable, PlotSpec])[] => [
  ['measures', measures, measuresPlot(measures)],
  ...(power === undefined ? [] : [['power', power, powerPlot(power)] as const]),
]

/** The names of the files, in the order in which they are written. */
export const fileNames = (hasPower: boolean): readonly string[] => [
  ...['measures', ...(hasPower ? ['power'] : [])].flatMap((name) => [
    `${name}.csv`,
    `${name}.parquet`,
    `${name}.vl.json`,
  ]),
  'codebook.csv',
]

/** Every table as CSV and as Parquet with its plot for Vega-Lite, and the codebook of all columns. */
export const experimentFiles = (out: string, tables: ExperimentTables): readonly OutputFile[] => {
  const files = named(tables)
  const codebook = files.flatMap(([name, { columns }]) =>
    columns.map((column) => [name, column.name, column.type, column.meaning]),
  )
  return [
    ...files.flatMap(([name, table, plot]): readonly OutputFile[] => [
      { path: join(out, `${name}.csv`), text: tableCsv(table) },
      { path: join(out, `${name}.parquet`), text: parquet(table) },
      { path: join(out, `${name}.vl.json`), text: json(plot) },
    ]),
    { path: join(out, 'codebook.csv'), text: csv(['table', 'column', 'type', 'meaning'], codebook) },
  ]
}
