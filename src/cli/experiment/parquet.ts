import { parquetWriteBuffer } from 'hyparquet-writer'
import type { ResultTable } from '../../simulation/index.js'

const types = { text: 'STRING', whole: 'INT32', number: 'DOUBLE' } as const satisfies Record<
  ResultTable['columns'][number]['type'],
  string
>

/** A table as the bytes of a Parquet file; a cell that is not there is null. */
export const parquet = ({ columns, rows }: ResultTable): Uint8Array =>
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
