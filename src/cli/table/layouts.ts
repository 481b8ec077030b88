import { isLeft, left, right } from '../../kernel/inside.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { type AnswerKey, scoreTable } from './answers.js'
import { areCodes, outOfRange, readNumber } from './cell.js'
import { type FoundColumn, numberedNames } from './columns.js'
import { farNotes, type ValueOnLine } from './far-scores.js'
import { gather, ownerOf, type PointsRead, type SeriesOptions } from './points.js'
import { keyRows } from './rows.js'
import type { Row, Table } from './table.js'
import { keysPerClient, namedSessions, spanOf } from './wide.js'

/** A reader that sends what is neither a score nor a gap, or lies outside the scale's range, to `faults`, and scores to `found`. */
const scoreReader =
  ({ numbers, range }: Pick<SeriesOptions, 'numbers' | 'range'>, faults: Fault[], found: ValueOnLine[]) =>
  (column: FoundColumn, row: Row): number | null => {
    const place = column.at(row)
    const score = readNumber(column.of(row), place, numbers)
    if (score === null) return null
    if (typeof score !== 'number') faults.push(score)
    else if (range === undefined || (score >= range.min && score <= range.max)) {
      found.push({ value: score, line: row.line })
      return score
    } else faults.push(outOfRange(place, range.min, range.max, areCodes))
    return null
  }

/** A table with one row per session: the score is read from one column. */
export const readLong = (table: Table, options: SeriesOptions, score: string): OrFaults<PointsRead> => {
  const keyed = keyRows(table, options.keys, [score])
  if (isLeft(keyed)) return keyed
  const { rows, column } = keyed.right
  const [faults, scores]: [Fault[], ValueOnLine[]] = [[...keyed.right.faults], []]
  const read = scoreReader(options, faults, scores)
  const points = gather(
    rows.map(({ row, session = 0, ...owner }) => ({ ...owner, session, score: read(column(score), row) })),
  )
  if (faults.length > 0) return left(faults)
  const span = options.keys.sessions
  const notes = [...keyed.right.notes, ...farNotes(scores, options)]
  return right({ points, ...(span === undefined ? {} : { span }), notes })
}

/** A table with one row per client: each session's score is read from the column that the pattern names. */
export const readWide = (table: Table, options: SeriesOptions, pattern: string): OrFaults<PointsRead> => {
  const found = namedSessions(table, pattern, options.keys.sessions)
  const sessions = isLeft(found) ? [] : found.right
  const asked = sessions.map((session) => ({ session }))
  const { names, faults: doubled } = numberedNames(table, pattern, asked)
  const keyed = keyRows(table, keysPerClient(options.keys), names)
  const faults = [
    ...(isLeft(found) ? found.left : []),
    ...doubled,
    ...(isLeft(keyed) ? keyed.left : keyed.right.faults),
  ]
  if (isLeft(keyed)) return left(faults)
  const { rows, column } = keyed.right
  const scores: ValueOnLine[] = []
  const read = scoreReader(options, faults, scores)
  const points = rows.map((row) => ({
    ...ownerOf(row),
    points: names.map((name, index) => ({ session: sessions[index] ?? 0, score: read(column(name), row.row) })),
  }))
  if (faults.length > 0) return left(faults)
  return right({ points, span: spanOf(sessions), notes: farNotes(scores, options) })
}

/** A table of answers: each form is scored and one of the instrument's scales taken as the session's score. */
export const readScored = (
  table: Table,
  { keys, numbers }: SeriesOptions,
  { key, scale }: { readonly key: AnswerKey; readonly scale: string },
): OrFaults<PointsRead> => {
  const scored = scoreTable(table, keys, key, numbers)
  if (isLeft(scored)) return scored
  const { forms, span, notes } = scored.right
  const rows = forms.map(({ scores, ...of }) => {
    const all: Readonly<Record<string, unknown>> = scores ?? {}
    const score = all[scale]
    return { ...of, score: typeof score === 'number' ? score : null }
  })
  return right({ points: gather(rows), ...(span === undefined ? {} : { span }), notes })
}
