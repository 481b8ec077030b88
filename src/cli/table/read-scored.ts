import { type Either, isLeft, type NonEmpty, right } from '../../kernel/index.js'
import type { Fault } from '../world/fault.js'
import { type AnswerKey, scoreTable } from './answers.js'
import { gather, ownerOf, type PointsRead } from './points.js'
import type { SeriesOptions } from './series-options.js'
import type { Table } from './table.js'

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
