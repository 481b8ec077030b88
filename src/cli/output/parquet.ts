import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer'
import type { Cell, DataTable, TableColumn } from '../../vocabulary/inside.js'

const mostInt32 = 2 ** 31 - 1

/** How the cells of a column are written; a cell that is not there is null. */
interface Written {
  readonly type: BasicType
  readonly data: unknown[]
  readonly encoding?: 'PLAIN'
}

/**
 * Whole numbers are INT32, which every reader gives as plain numbers; a column that holds a greater one is INT64, as a whole. What is
 * beyond 2 ** 53 is no exact count any more, so that such a column is DOUBLE.
 */
const wholeNumbers = (cells: readonly Cell[]): Written => {
  const numbers = cells.filter((cell) => typeof cell === 'number')
  if (!numbers.every(Number.isSafeInteger)) return { type: 'DOUBLE', data: [...cells] }
  if (numbers.every((number) => Math.abs(number) <= mostInt32)) return { type: 'INT32', data: [...cells] }
  return { type: 'INT64', data: cells.map((cell) => (typeof cell === 'number' ? BigInt(cell) : null)) }
}

const written: Readonly<Record<TableColumn['type'], (cells: readonly Cell[]) => Written>> = {
  text: (cells) => ({ type: 'STRING', data: [...cells] }),
  whole: wholeNumbers,
  // A column of whole doubles stays one of doubles.
  number: (cells) => ({ type: 'DOUBLE', data: [...cells] }),
  // Left to itself the writer takes another encoding for more than 16, which not every reader knows.
  'yes-no': (cells) => ({ type: 'BOOLEAN', data: [...cells], encoding: 'PLAIN' }),
}

/** In the footer of a file without rows: their number, and the empty list of row groups, whose elements the writer gives no type. */
const noRowGroups = [0x16, 0x00, 0x19, 0x00]
const listOfStructs = 0x0c

/** Gives that list the type of its elements, without which some readers refuse the file. */
const withTypedList = (file: Uint8Array): Uint8Array => {
  const at = Buffer.from(file).lastIndexOf(Buffer.from(noRowGroups))
  if (at >= 0) file[at + noRowGroups.length - 1] = listOfStructs
  return file
}

/** A table as the bytes of a Parquet file. */
export const parquet = ({ columns, rows }: DataTable): Uint8Array => {
  const file = new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type }, place) => ({
        name,
        nullable: true,
        ...written[type](rows.map((row) => row[place] ?? null)),
      })),
    }),
  )
  return rows.length === 0 ? withTypedList(file) : file
}
