import { isLeft, left, right } from '../../kernel/inside.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { absentColumns } from './absent-columns.js'
import { type AnswerKey, scoreTable } from './answers.js'
import { areCodes, outOfRange, readNumber } from './cell.js'
import { columnAt, columnTwice, type FoundColumn, numberIn, sessionMark } from './columns.js'
import { farNotes, type ScoreOnLine } from './far-scores.js'
import { gather, ownerOf, type PointsRead, type SeriesOptions } from './points.js'
import { isWithin, keyRows } from './rows.js'
import type { Row, Table } from './table.js'

/** A reader that sends what is neither a score nor a gap, or lies outside the scale's range, to `faults`, and scores to `found`. */
const scoreReader =
  ({ numbers, range }: Pick<SeriesOptions, 'numbers' | 'range'>, faults: Fault[], found: ScoreOnLine[]) =>
  (column: FoundColumn, row: Row): number | null => {
    const place = column.at(row)
    const score = readNumber(column.of(row), place, numbers)
    if (score === null) return null
    if (typeof score !== 'number') faults.push(score)
    else if (range === undefined || (score >= range.min && score <= range.max)) {
      found.push({ score, line: row.line })
      return score
    } else faults.push(outOfRange(place, range.min, range.max, areCodes))
    return null
  }

/** A table with one row per session: the score is read from one column. */
export const readLong = (table: Table, options: SeriesOptions, score: string): OrFaults<PointsRead> => {
  const keyed = keyRows(table, options.keys, [score])
  if (isLeft(keyed)) return keyed
  const { rows, column } = keyed.right
  const [faults, scores]: [Fault[], ScoreOnLine[]] = [[...keyed.right.faults], []]
  const read = scoreReader(options, faults, scores)
  const points = gather(
    rows.map(({ row, session = 0, ...owner }) => ({ ...owner, session, score: read(column(score), row) })),
  )
  if (faults.length > 0) return left(faults)
  const span = options.keys.sessions
  return right({ points, ...(span === undefined ? {} : { span }), notes: farNotes(scores, options.range) })
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
): OrFaults<readonly SessionColumn[]> => {
  const { file, header, headerLine: line } = table
  const fitting = header.flatMap((name, index): SessionColumn[] => {
    const session = numberIn(name, pattern, sessionMark)
    return session === undefined ? [] : [{ session, column: columnAt(table, index) }]
  })
  const nameOf = (session: number): string => pattern.replace(sessionMark, String(session))
  if (fitting.length === 0) return left([absentColumns(table, [nameOf(1)], pattern)])
  const chosen = fitting.filter(({ session }) => isWithin(session, sessions)).sort((a, b) => a.session - b.session)
  const twice = chosen.flatMap(({ session, column: { name } }, index): readonly Fault[] => {
    const before = chosen[index - 1]
    if (before?.session !== session) return []
    if (before.column.name === name) return [columnTwice(file, line, name)]
    return [{ file, line, what: `${before.column.name} and ${name} both name session ${session}` }]
  })
  const wanted =
    sessions === undefined
      ? []
      : Array.from({ length: sessions.last - sessions.first + 1 }, (_, index) => sessions.first + index)
  const missing = wanted.filter((session) => !chosen.some((column) => column.session === session))
  const faults = [...(missing.length > 0 ? [absentColumns(table, missing.map(nameOf))] : []), ...twice]
  return faults.length > 0 ? left(faults) : right(chosen)
}

/** A table with one row per client: each session's score is read from the column that the pattern names. */
export const readWide = (table: Table, options: SeriesOptions, pattern: string): OrFaults<PointsRead> => {
  const { sessions } = options.keys
  const found = sessionColumns(table, pattern, sessions)
  const keyed = keyRows(table, { ...options.keys, session: undefined, sessions: undefined }, [])
  if (isLeft(found)) return left([...found.left, ...(isLeft(keyed) ? keyed.left : keyed.right.faults)])
  if (isLeft(keyed)) return keyed
  const [faults, scores]: [Fault[], ScoreOnLine[]] = [[...keyed.right.faults], []]
  const read = scoreReader(options, faults, scores)
  const points = keyed.right.rows.map((row) => ({
    ...ownerOf(row),
    points: found.right.map(({ session, column }) => ({ session, score: read(column, row.row) })),
  }))
  if (faults.length > 0) return left(faults)
  const [first, last] = [found.right[0]?.session ?? 0, found.right.at(-1)?.session ?? 0]
  return right({ points, span: { first, last }, notes: farNotes(scores, options.range) })
}

/** A table of answers: each form is scored and one of the instrument's scales taken as the session's score. */
export const readScored = (
  table: Table,
  { keys, numbers }: SeriesOptions,
  { key, scale }: { readonly key: AnswerKey; readonly scale: string },
): OrFaults<PointsRead> => {
  const scored = scoreTable(table, keys, key, numbers)
  if (isLeft(scored)) return scored
  const rows = scored.right.rows.map((row) => {
    const scores: Readonly<Record<string, unknown>> = row
    const score = scores[scale]
    return { ...ownerOf(row), session: row.session, score: typeof score === 'number' ? score : null }
  })
  const span = keys.sessions
  return right({ points: gather(rows), ...(span === undefined ? {} : { span }), notes: scored.right.notes })
}
