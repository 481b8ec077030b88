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

/** Returns a name of several words as a key of JSON. */
export const camelCase = (name: string): string =>
  name.replaceAll(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Returns a key of JSON as the name of a column. */
export const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Returns the rows of a table as objects for JSON, whose keys are the names of the columns in camelCase. */
export const recordsOf = ({ columns, rows }: DataTable): readonly Readonly<Record<string, Cell>>[] => {
  const keys = columns.map(({ name }) => camelCase(name))
  return rows.map((row) => Object.fromEntries(keys.map((key, place) => [key, row[place] ?? null])))
}
