import { type Listed, listed } from '../../kernel/inside.js'
import type { SessionSpan } from '../../series/inside.js'
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
  readonly owners: readonly Owner[]
  readonly points: Listed<Points>
  readonly span?: SessionSpan
  readonly notes: readonly Note[]
}

/** The owner alone, without the rest of a row. */
export const ownerOf = ({ id, rater }: Owner): Owner => ({ id, ...(rater === undefined ? {} : { rater }) })

/** The owners without a score in any session. */
export const withoutScore = (all: Listed<Points>): readonly Owner[] => {
  const found: Owner[] = []
  for (const one of all) if (one.points.every(({ score }) => score === null)) found.push(ownerOf(one))
  return found
}

/** Numbers owners in the order in which they first appear; the rows of one mostly follow one another. */
const ownerNumbers = () => {
  const owners: Owner[] = []
  const byRater = new Map<string | undefined, Map<string, number>>()
  let [last, number]: [Owner | undefined, number] = [undefined, 0]
  const numberOf = (owner: Owner): number => {
    if (last !== undefined && last.id === owner.id && last.rater === owner.rater) return number
    const byId = byRater.get(owner.rater) ?? new Map<string, number>()
    byRater.set(owner.rater, byId)
    number = byId.get(owner.id) ?? owners.length
    if (number === owners.length) owners.push(ownerOf(owner))
    byId.set(owner.id, number)
    last = owner
    return number
  }
  return { owners, numberOf }
}

/** Of each owner the first of its rows, where rows are in the order of owners, and the order itself. */
const byOwner = (of: Uint32Array, owners: number) => {
  const starts = new Uint32Array(owners + 1)
  for (const owner of of) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1
  for (let owner = 0; owner < owners; owner += 1) starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0)
  const next = starts.slice()
  const order = new Uint32Array(of.length)
  for (let row = 0; row < of.length; row += 1) {
    const owner = of[row] ?? 0
    order[next[owner] ?? 0] = row
    next[owner] = (next[owner] ?? 0) + 1
  }
  return { starts, order }
}

/** Points of which each session is there once, with the mean of its scores. */
const merged = (points: readonly ScorePoint[]): readonly ScorePoint[] => {
  const scores = new Map<number, number[]>()
  for (const { session, score } of points) {
    const own = scores.get(session) ?? []
    scores.set(session, own)
    if (score !== null) own.push(score)
  }
  return [...scores].map(([session, of]) => ({ session, score: of.length === 0 ? null : mean(of) }))
}

/**
 * Rows of one session each, gathered by owner in the order in which owners first appear; of several rows of a session the
 * mean of their scores counts. They are kept as numbers, and points are made where they are asked for.
 */
export const gather = (rows: Listed<Owner & ScorePoint>): Pick<PointsRead, 'owners' | 'points'> => {
  const { owners, numberOf } = ownerNumbers()
  const of = new Uint32Array(rows.length)
  const [sessions, scores] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows.at(index)
    if (row === undefined) continue
    of[index] = numberOf(row)
    sessions[index] = row.session
    scores[index] = row.score ?? Number.NaN
  }
  const { starts, order } = byOwner(of, owners.length)
  const points = listed(owners.length, (owner) => {
    const points: ScorePoint[] = []
    let isAscending = true
    for (let place = starts[owner] ?? 0; place < (starts[owner + 1] ?? 0); place += 1) {
      const row = order[place] ?? 0
      const [session = 0, score = Number.NaN] = [sessions[row], scores[row]]
      isAscending &&= session > (points.at(-1)?.session ?? Number.NEGATIVE_INFINITY)
      points.push({ session, score: Number.isNaN(score) ? null : score })
    }
    return { ...(owners[owner] ?? { id: '' }), points: isAscending ? points : merged(points) }
  })
  return { owners, points }
}
