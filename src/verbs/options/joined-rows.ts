import { isLeft, left, right } from '../../kernel/inside.js'
import { withCells } from '../table/columns.js'
import { readSource } from '../table/table.js'
import type { Fault, OrFaults } from '../world/fault.js'
import type { World } from '../world/world.js'
import { combined, option, type Reader, rare, wrong } from './reader.js'
import { text } from './texts.js'

/** A table of one's own by its ids: the other columns, and the cells of each id. */
interface JoinedRows {
  readonly columns: readonly string[]
  readonly rows: ReadonlyMap<string, readonly string[]>
}

/** Reads a comma-separated table by a column of ids, which are texts and may be there once each. */
const readJoined = (file: string, on: string, world: World): OrFaults<JoinedRows> => {
  const table = readSource(file, { delimiter: ',', skip: 0 }, world)
  if (isLeft(table)) return table
  const { header, headerLine, rows, faults } = table.right
  const at = header.indexOf(on)
  const found: Fault[] = [...faults]
  if (at < 0)
    found.push({ file, line: headerLine, what: `no column is called as --on says; there are ${header.join(', ')}` })
  const joined = new Map<string, readonly string[]>()
  for (const { line, cells } of at < 0 ? [] : Array.from(rows, withCells(table.right))) {
    const id = cells[at] ?? ''
    if (id === '') found.push({ file, line, column: { number: at + 1, name: on }, what: 'expected an id' })
    else if (joined.has(id))
      found.push({ file, line, column: { number: at + 1, name: on }, what: 'this id has a row already' })
    joined.set(
      id,
      cells.filter((_, place) => place !== at),
    )
  }
  if (found.length > 0) return left(found)
  return right({ columns: header.filter((_, place) => place !== at), rows: joined })
}

/** `--join FILE --on COLUMN`: a table of one's own, with a row for each id. */
export const joinedRows: Reader<JoinedRows | undefined> = rare(
  combined(
    {
      file: option(
        '--join <FILE>',
        'with --table repair: a comma-separated table of your own, a row an alliance',
        text,
      ),
      on: option('--on <COLUMN>', 'with --join: its column of ids, which are those of the log', text),
    },
    ({ file, on }, world) => {
      if (file === undefined && on === undefined) return right(undefined)
      if (file === undefined || on === undefined) return wrong('--join FILE and --on COLUMN go together')
      return readJoined(file, on, world)
    },
  ),
)
