import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../../kernel/index.js'
import type { Fault } from '../world/fault.js'
import { gather, type PointsRead } from './points.js'
import { keyRows } from './rows.js'
import { scoreReader } from './score-cell.js'
import type { SeriesOptions } from './series-options.js'
import type { Table } from './table.js'

/** A table with one row per session: the score is read from one column. */
export const readLong = (table: Table, options: SeriesOptions, score: string): Either<NonEmpty<Fault>, PointsRead> => {
  const keyed = keyRows(table, options.keys, [score])
  if (isLeft(keyed)) return keyed
  const { rows, column } = keyed.right
  const faults = [...keyed.right.faults]
  const read = scoreReader(options, faults)
  const points = gather(
    rows.map(({ row, session = 0, ...owner }) => ({ ...owner, session, score: read(column(score), row) })),
  )
  const failed = nonEmpty(faults)
  if (failed !== undefined) return left(failed)
  const span = options.keys.sessions
  return right({ points, ...(span === undefined ? {} : { span }), notes: [] })
}
