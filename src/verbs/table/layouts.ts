import { isLeft, left, listed, right } from '../../kernel/inside.js'
import type { Note } from '../say/note.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { type AnswerKey, scoreTable } from './answers.js'
import { areCodes, asCode, isGap, outOfRange, readNumber } from './cell.js'
import { type FoundColumn, numberedNames } from './columns.js'
import { farNotes } from './far-scores.js'
import { type Growing, growingNumbers, growingWhole } from './growing.js'
import { gather, type PointsRead, type SeriesOptions } from './points.js'
import { keyRows, noRow } from './rows.js'
import type { Row, Table } from './table.js'
import { keysPerClient, namedSessions, spanOf } from './wide.js'

/** Where a reader of scores puts what it meets: what is no score and no gap, the scores, and how often each code for a gap. */
interface Met {
  readonly faults: Fault[]
  readonly scores: Growing<Float64Array>
  readonly lines: Growing<Uint32Array>
  readonly codes: Map<string, number>
}

const nothingMet = (faults: Fault[]): Met => ({
  ...{ faults, scores: growingNumbers(), lines: growingWhole() },
  codes: new Map(),
})

/** A reader of the scores of a column; one outside the scale's range is a fault. */
const scoreReader =
  ({ numbers, range }: Pick<SeriesOptions, 'numbers' | 'range'>, { faults, scores, lines, codes }: Met) =>
  ({ once }: FoundColumn): ((row: Row) => number | null) => {
    /** A score, `null` for a gap, or the code for one. */
    const read = once((cell, at): number | string | null | Fault => {
      const score = readNumber(cell, at(), numbers)
      if (score === null) return isGap(cell) ? null : asCode(cell, numbers.decimal)
      return typeof score !== 'number' || range === undefined || (score >= range.min && score <= range.max)
        ? score
        : outOfRange(at(), range.min, range.max, areCodes)
    })
    return (row) => {
      const score = read(row)
      if (typeof score === 'number') {
        scores.add(score)
        lines.add(row.line)
        return score
      }
      if (typeof score === 'string') codes.set(score, (codes.get(score) ?? 0) + 1)
      else if (score !== null) faults.push(score)
      return null
    }
  }

/** A note where codes for a gap lie on the scale, since scores may have been taken for gaps. */
const codesOnScale = (codes: ReadonlyMap<string, number>, { numbers, range }: SeriesOptions): readonly Note[] => {
  const isOnScale = (code: string): boolean =>
    range !== undefined && Number(code) >= range.min && Number(code) <= range.max
  const many = [...codes].reduce((sum, [code, times]) => sum + (isOnScale(code) ? times : 0), 0)
  if (many === 0) return []
  const named = [...numbers.missing].filter((code) => isOnScale(code) && codes.has(code))
  const [cells, lie, were] = many === 1 ? ['cell', 'lies', 'was'] : ['cells', 'lie', 'were']
  const message = `${many} ${cells} with the ${named.length === 1 ? 'code' : 'codes'} ${named.join(', ')} ${lie} on the scale and ${were} read as missing`
  return [{ _tag: 'CodesOnScale', message }]
}

/** What a reader must know of the scores and the gaps. */
const scoreNotes = ({ scores, lines, codes }: Met, options: SeriesOptions): readonly Note[] => [
  ...codesOnScale(codes, options),
  ...farNotes(
    listed(scores.length(), (index) => ({ value: scores.at(index), line: lines.at(index) })),
    options,
  ),
]

/** A literal for each shape, without a spread: there is one for every score. */
const scoredRow = (id: string, rater: string | undefined, session: number, score: number | null) =>
  rater === undefined ? { id, session, score } : { id, rater, session, score }

/** A table with one row per session: the score is read from one column. */
export const readLong = (table: Table, options: SeriesOptions, score: string): OrFaults<PointsRead> => {
  const keyed = keyRows(table, options.keys, [score])
  if (isLeft(keyed)) return keyed
  const { rows, column } = keyed.right
  const met = nothingMet([...keyed.right.faults])
  const read = scoreReader(options, met)(column(score))
  const gathered = gather(
    listed(rows.length, (index) => {
      const { row, id, rater, session = 0 } = rows.at(index) ?? noRow
      return scoredRow(id, rater, session, read(row))
    }),
  )
  if (met.faults.length > 0) return left(met.faults)
  const span = options.keys.sessions
  const notes = [...keyed.right.notes, ...scoreNotes(met, options)]
  return right({ ...gathered, ...(span === undefined ? {} : { span }), notes })
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
  const met = nothingMet(faults)
  const readers = names.map(column).map(scoreReader(options, met))
  const gathered = gather(
    listed(rows.length * readers.length, (index) => {
      const { row, id, rater } = rows.at(Math.floor(index / readers.length)) ?? noRow
      const place = index % readers.length
      return scoredRow(id, rater, sessions[place] ?? 0, readers[place]?.(row) ?? null)
    }),
  )
  if (faults.length > 0) return left(faults)
  return right({ ...gathered, span: spanOf(sessions), notes: [...keyed.right.notes, ...scoreNotes(met, options)] })
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
  return right({ ...gather(rows), ...(span === undefined ? {} : { span }), notes })
}
