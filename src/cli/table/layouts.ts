import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { Fault } from '../world/fault.js'
import { type AnswerKey, scoreTable } from './answers.js'
import { readNumber } from './cell.js'
import { columnAt, type FoundColumn, numberIn, sessionMark } from './columns.js'
import { gather, ownerOf, type PointsRead, type SeriesOptions } from './points.js'
import { keyRows } from './rows.js'
import type { Row, Table } from './table.js'

/** Reads the score in a row's column, or `null` for a gap. */
type ScoreReader = (column: FoundColumn, row: Row) => number | null

/** A reader that sends what is neither a score nor a gap, or lies outside the scale's range, to `faults`. */
const scoreReader =
  ({ decimal, range }: Pick<SeriesOptions, 'decimal' | 'range'>, faults: Fault[]): ScoreReader =>
  (column, row) => {
    const place = column.at(row)
    const score = readNumber(column.of(row), place, decimal)
    if (score === null) return null
    if (typeof score !== 'number') faults.push(score)
    else if (range === undefined || (score >= range.min && score <= range.max)) return score
    else faults.push({ _tag: 'OutOfRange', ...place, ...range })
    return null
  }

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
    ...(fitting.length === 0 ? { pattern: { text: pattern, fitting: pattern.replace(sessionMark, '1') } } : {}),
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

/** A table of answers: each form is scored and one of the instrument's scales taken as the session's score. */
export const readScored = (
  table: Table,
  { keys, decimal }: SeriesOptions,
  { key, scale }: { readonly key: AnswerKey; readonly scale: string },
): Either<NonEmpty<Fault>, PointsRead> => {
  const scored = scoreTable(table, keys, key, decimal)
  if (isLeft(scored)) return scored
  const rows = scored.right.rows.map((row) => {
    const scores: Readonly<Record<string, unknown>> = row
    const score = scores[scale]
    return { ...ownerOf(row), session: row.session, score: typeof score === 'number' ? score : null }
  })
  const span = keys.sessions
  return right({ points: gather(rows), ...(span === undefined ? {} : { span }), notes: scored.right.notes })
}
