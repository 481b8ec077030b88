import type { Cell, DataTable, TableColumn } from '../../vocabulary/inside.js'

/** A column of a table of rows, with what is in a row's cell. */
export interface ColumnOf<Row> extends TableColumn {
  readonly of: (row: Row) => Cell
}

/** Returns a column. */
export const column = <Row>(
  name: string,
  type: TableColumn['type'],
  meaning: string,
  of: ColumnOf<Row>['of'],
): ColumnOf<Row> => ({ name, type, meaning, of })

/** Returns a table of rows. */
export const tableOf = <Row>(columns: readonly ColumnOf<Row>[], rows: readonly Row[]): DataTable => ({
  columns: columns.map(({ name, type, meaning }) => ({ name, type, meaning })),
  rows: rows.map((row) => columns.map(({ of }) => of(row))),
})
