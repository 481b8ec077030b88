import { isLeft, left, right } from '../../kernel/inside.js'
import type { Note } from '../say/note.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { type AnswerKey, scoreTable } from './answers.js'
import { areCodes, asCode, isGap, outOfRange, readNumber } from './cell.js'
import { type FoundColumn, numberedNames } from './columns.js'
import { farNotes, type ValueOnLine } from './far-scores.js'
import { gather, ownerOf, type PointsRead, type SeriesOptions } from './points.js'
import { keyRows } from './rows.js'
import type { Row, Table } from './table.js'
import { keysPerClient, namedSessions, spanOf } from './wide.js'

/** Where a reader of scores puts what it meets: what is no score and no gap, the scores, and the codes for a gap. */
interface Met {
  readonly faults: Fault[]
  readonly scores: ValueOnLine[]
  readonly codes: string[]
}

/** A reader of scores; one outside the scale's range is a fault. */
const scoreReader =
  ({ numbers, range }: Pick<SeriesOptions, 'numbers' | 'range'>, { faults, scores, codes }: Met) =>
  (column: FoundColumn, row: Row): number | null => {
    const place = column.at(row)
    const score = readNumber(column.of(row), place, numbers)
    if (score === null) {
      if (!isGap(column.of(row))) codes.push(asCode(column.of(row), numbers.decimal))
      return null
    }
    if (typeof score !== 'number') faults.push(score)
    else if (range === undefined || (score >= range.min && score <= range.max)) {
      scores.push({ value: score, line: row.line })
      return score
    } else faults.push(outOfRange(place, range.min, range.max, areCodes))
    return null
  }

/** A note where codes for a gap lie on the scale, since scores may have been taken for gaps. */
const codesOnScale = (codes: readonly string[], { numbers, range }: SeriesOptions): readonly Note[] => {
  const isOnScale = (code: string): boolean =>
    range !== undefined && Number(code) >= range.min && Number(code) <= range.max
  const many = codes.filter(isOnScale).length
  if (many === 0) return []
  const named = [...numbers.missing].filter((code) => isOnScale(code) && codes.includes(code))
  const [cells, lie, were] = many === 1 ? ['cell', 'lies', 'was'] : ['cells', 'lie', 'were']
  const message = `${many} ${cells} with the ${named.length === 1 ? 'code' : 'codes'} ${named.join(', ')} ${lie} on the scale and ${were} read as missing`
  return [{ _tag: 'CodesOnScale', message }]
}

/** What a reader must know of the scores and the gaps. */
const scoreNotes = ({ scores, codes }: Met, options: SeriesOptions): readonly Note[] => [
  ...codesOnScale(codes, options),
  ...farNotes(scores, options),
]

/** A table with one row per session: the score is read from one column. */
export const readLong = (table: Table, options: SeriesOptions, score: string): OrFaults<PointsRead> => {
  const keyed = keyRows(table, options.keys, [score])
  if (isLeft(keyed)) return keyed
  const { rows, column } = keyed.right
  const met: Met = { faults: [...keyed.right.faults], scores: [], codes: [] }
  const read = scoreReader(options, met)
  const points = gather(
    rows.map(({ row, session = 0, ...owner }) => ({ ...owner, session, score: read(column(score), row) })),
  )
  if (met.faults.length > 0) return left(met.faults)
  const span = options.keys.sessions
  const notes = [...keyed.right.notes, ...scoreNotes(met, options)]
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
  const met: Met = { faults, scores: [], codes: [] }
  const read = scoreReader(options, met)
  const points = rows.map((row) => ({
    ...ownerOf(row),
    points: names.map((name, index) => ({ session: sessions[index] ?? 0, score: read(column(name), row.row) })),
  }))
  if (faults.length > 0) return left(faults)
  return right({ points, span: spanOf(sessions), notes: [...keyed.right.notes, ...scoreNotes(met, options)] })
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
