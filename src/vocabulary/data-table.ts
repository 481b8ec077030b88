/** What can be in a cell; null is what is not there, a blank in a CSV. */
export type Cell = string | number | boolean | null

/** A column: its name in snake_case, what a cell of it is, and what it means; every table's codebook is made of these. */
export interface TableColumn {
  readonly name: string
  readonly type: 'text' | 'whole' | 'number' | 'yes-no'
  readonly meaning: string
}

/** A tidy table; every row is as long as there are columns. */
export interface DataTable {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Cell[])[]
}
