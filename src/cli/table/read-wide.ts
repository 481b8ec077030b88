import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../../kernel/index.js'
import type { Fault } from '../world/fault.js'
import { columnAt, type FoundColumn } from './columns.js'
import { numberIn, sessionMark } from './pattern.js'
import { ownerOf, type PointsRead } from './points.js'
import { keyRows } from './rows.js'
import { scoreReader } from './score-cell.js'
import type { SeriesOptions } from './series-options.js'
import type { Table } from './table.js'

interface SessionColumn {
  readonly session: number
  readonly column: FoundColumn
}

/** The columns that fit the pattern, by session; the sessions asked for must all be there. */
const sessionColumns = (
  table: Table,
  pattern: string,
  sessions: SeriesOptions['keys']['sessions'],
): Either<NonEmpty<Fault>, NonEmpty<SessionColumn>> => {
  const { file, header, headerLine: line, delimiter } = table
  const fitting = header.flatMap((name, index): SessionColumn[] => {
    const session = numberIn(name, pattern, sessionMark)
    return session === undefined ? [] : [{ session, column: columnAt(table, index) }]
  })
  const chosen = fitting
    .filter(({ session }) => sessions === undefined || (session >= sessions.first && session <= sessions.last))
    .sort((a, b) => a.session - b.session)
  const twice = chosen.flatMap(({ session, column: { name } }, index): Fault[] => {
    const before = chosen[index - 1]
    if (before?.session !== session) return []
    const what = `${before.column.name} and ${name} both name session ${session}`
    return [
      before.column.name === name ? { _tag: 'ColumnTwice', file, line, name } : { _tag: 'LogLine', file, line, what },
    ]
  })
  const wanted =
    sessions === undefined
      ? []
      : Array.from({ length: sessions.last - sessions.first + 1 }, (_, index) => sessions.first + index)
  const missing = wanted.filter((session) => !chosen.some((column) => column.session === session))
  const names = missing.map((session) => pattern.replace(sessionMark, String(session)))
  const absent: Fault = {
    _tag: 'ColumnAbsent',
    file,
    line,
    names: names.length > 0 ? names : [pattern],
    ...(fitting.length === 0 ? { pattern } : {}),
    seen: header,
    delimiter,
  }
  const faults = nonEmpty<Fault>([...(missing.length > 0 || chosen.length === 0 ? [absent] : []), ...twice])
  const columns = nonEmpty(chosen)
  return faults !== undefined ? left(faults) : columns === undefined ? left([absent]) : right(columns)
}

/** A table with one row per client: each session's score is read from the column that the pattern names. */
export const readWide = (
  table: Table,
  options: SeriesOptions,
  pattern: string,
): Either<NonEmpty<Fault>, PointsRead> => {
  const { sessions } = options.keys
  const found = sessionColumns(table, pattern, sessions)
  const keyed = keyRows(table, { ...options.keys, session: undefined, sessions: undefined }, [])
  if (isLeft(found)) return left([...found.left, ...(isLeft(keyed) ? keyed.left : keyed.right.faults)])
  if (isLeft(keyed)) return keyed
  const faults = [...keyed.right.faults]
  const read = scoreReader(options, faults)
  const points = keyed.right.rows.map((row) => ({
    ...ownerOf(row),
    points: found.right.map(({ session, column }) => ({ session, score: read(column, row.row) })),
  }))
  const failed = nonEmpty(faults)
  if (failed !== undefined) return left(failed)
  const first = found.right[0].session
  const last = found.right.reduce((greatest, { session }) => Math.max(greatest, session), first)
  return right({ points, span: { first, last }, notes: [] })
}
