/** The first look at a file: what its first rows are, before anything is asked of them. */
import { listed } from '../../../src/kernel/inside.js'
import { explainFaults } from '../../../src/verbs/say/explain-faults.js'
import { messageLines } from '../../../src/verbs/say/print.js'
import { withCells } from '../../../src/verbs/table/columns.js'
import { readTable } from '../../../src/verbs/table/table.js'
import { decode } from '../../../src/verbs/world/decode.js'
import { delimiters } from './own-form.js'
import type { OwnFile } from './own-run.js'

export interface Looked {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How many rows there are below the column names. */
  readonly many: number
  /** How many columns the first line has by each delimiter. */
  readonly columns: Readonly<Record<string, number>>
  /** What keeps the table from being read, as the program prints it. */
  readonly faults: string
}

const rowsShown = 6

const characterOf = (delimiter: string): string => (delimiter === 'tab' ? '\t' : delimiter)

export const lookAt = (file: OwnFile, delimiter: string, skip: number): Looked => {
  const text = decode(file.name, file.bytes)
  const [first = ''] = text._tag === 'Left' ? [] : text.right.split(/[\r\n]/, 1)
  const columns = Object.fromEntries(
    Object.values(delimiters).map((one) => [one, first.split(characterOf(one)).length]),
  )
  const read = readTable(file.name, file.bytes, { delimiter: characterOf(delimiter), skip })
  const faults = read._tag === 'Left' ? read.left : read.right.faults
  const { lines, hints } = explainFaults(faults)
  const said = { columns, faults: messageLines([...lines, ...hints]) }
  if (read._tag === 'Left') return { header: [], rows: [], many: 0, ...said }
  const { header, rows } = read.right
  const shown = listed(Math.min(rowsShown, rows.length), (index) => rows.at(index) ?? { line: 0, place: 0 })
  const cells = Array.from(shown, withCells(read.right)).map((row) => row.cells)
  return { header, rows: cells, many: rows.length, ...said }
}
