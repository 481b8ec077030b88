/** A row of a delimited file, with the line on which it begins. */
export interface CellRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table of cells that are still text. */
export interface CellTable {
  readonly header: readonly string[]
  readonly headerLine: number
  readonly rows: readonly CellRow[]
}
