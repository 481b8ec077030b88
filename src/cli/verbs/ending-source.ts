import { type Either, isLeft, type NonEmpty, right } from '../../kernel/index.js'
import type { Note } from '../say/note.js'
import { type EndingRecord, readEndings } from '../table/endings.js'
import { readSource } from '../table/source.js'
import type { Table } from '../table/table.js'
import type { Fault } from '../world/fault.js'
import type { World } from '../world/world.js'
import type { TraceOptions } from './trace-options.js'

/** The endings that were found, and what a reader of them must know. */
export interface EndingsRead {
  readonly records: readonly EndingRecord[]
  readonly notes: readonly Note[]
}

/**
 * The endings that the options point to: none, columns of the table of scores, or a file of their own. A filter on the
 * scores holds for that file too where it has the column; where it has not, a note says so.
 */
export const readEndingSource = (
  { detection, endings }: TraceOptions,
  scores: Either<NonEmpty<Fault>, Table>,
  world: World,
): Either<NonEmpty<Fault>, EndingsRead> => {
  if (endings === undefined) return right({ records: [], notes: [] })
  const table = endings.file === undefined ? scores : readSource(endings.file, detection.text.delimiter, world)
  if (isLeft(table)) return table
  const { file, header } = table.right
  const [where, unknown] = [true, false].map((known) =>
    detection.series.keys.where.filter(({ column }) => header.includes(column) === known),
  )
  const records = readEndings(table.right, { ...endings.keys, where: where ?? [] }, endings.where)
  if (isLeft(records)) return records
  const notes = (unknown ?? []).map(
    ({ column }): Note => ({
      _tag: 'EndingsNotFiltered',
      message: `${file} has no column ${column}, so --where did not filter its rows`,
    }),
  )
  return right({ records: records.right, notes })
}
