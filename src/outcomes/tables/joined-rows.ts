import type { Cell, TableColumn } from '../../vocabulary/inside.js'

/** A table of one's own: its columns beside the id, and the cells of each id. */
export interface JoinedRows {
  readonly columns: readonly string[]
  readonly rows: ReadonlyMap<string, readonly string[]>
}

/** A number as a program writes it; 007 is a code, and stays one. */
const isNumber = (text: string): boolean => /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text)

/** A column of one's own: numbers where all that is there is one, else text; a blank is null. */
export interface JoinedColumn extends TableColumn {
  readonly of: (id: string) => Cell
}

/** Returns the columns that are joined to the row of an alliance. */
export const joinedColumns = ({ columns, rows }: JoinedRows): readonly JoinedColumn[] =>
  columns.map((name, place) => {
    const cells = [...rows.values()].map((row) => row[place] ?? '')
    const areNumbers = cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || isNumber(cell))
    return {
      ...{ name, type: areNumbers ? 'number' : 'text', meaning: 'of the joined file; blank: nothing there' },
      of: (id) => {
        const cell = rows.get(id)?.[place] ?? ''
        return cell === '' ? null : areNumbers ? Number(cell) : cell
      },
    }
  })
