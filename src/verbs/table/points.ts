import type { SessionSpan } from '../../series/index.js'
import { mean } from '../../statistics/index.js'
import type { BetterEnd, ScaleRange, ScorePoint } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'
import type { AnswerKey } from './answers.js'
import type { NumberFormat } from './cell.js'
import type { RowKeys } from './rows.js'
import type { TableFormat } from './table.js'

/** How scores are in a table: a row per session, a row per client, or as answers that are yet to be scored. */
export type Layout =
  | { readonly _tag: 'Long'; readonly score: string }
  | { readonly _tag: 'Wide'; readonly pattern: string }
  | { readonly _tag: 'Answers'; readonly scale: string; readonly key: AnswerKey }

/** Everything needed to read series of scores from a table. */
export interface SeriesOptions extends TableFormat {
  readonly keys: RowKeys
  readonly layout: Layout
  readonly numbers: NumberFormat
  readonly better: BetterEnd
  readonly range: ScaleRange | undefined
  /** The user says that the scale has no ends; else a range that is not there is unknown. */
  readonly hasNoEnds: boolean
}

/** Whose scores: a client or alliance, and the rater where that is part of the key. */
interface Owner {
  readonly id: string
  readonly rater?: string
}

/** The sessions on record for one owner, each with its score or `null`. */
export interface Points extends Owner {
  readonly points: readonly ScorePoint[]
}

/** What one table says of scores, however it is laid out; `span` where every series covers the same sessions. */
export interface PointsRead {
  readonly points: readonly Points[]
  readonly span?: SessionSpan
  readonly notes: readonly Note[]
}

/** The owner alone, without the rest of a row. */
export const ownerOf = ({ id, rater }: Owner): Owner => ({ id, ...(rater === undefined ? {} : { rater }) })

/**
 * Rows of one session each, gathered by owner in the order in which owners first appear; of several rows of a session the
 * mean of their scores counts.
 */
export const gather = (rows: readonly (Owner & ScorePoint)[]): readonly Points[] => {
  const gathered = new Map<string, { readonly owner: Owner; readonly scores: Map<number, number[]> }>()
  for (const row of rows) {
    const key = JSON.stringify([row.id, row.rater ?? null])
    const { owner, scores } = gathered.get(key) ?? { owner: ownerOf(row), scores: new Map<number, number[]>() }
    const before = scores.get(row.session) ?? []
    scores.set(row.session, row.score === null ? before : [...before, row.score])
    gathered.set(key, { owner, scores })
  }
  return [...gathered.values()].map(({ owner, scores }) => ({
    ...owner,
    points: [...scores].map(([session, of]) => ({ session, score: of.length === 0 ? null : mean(of) })),
  }))
}
