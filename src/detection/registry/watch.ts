import { type Either, isLeft, left, type NonEmpty, right } from '../../kernel/inside.js'
import { makeSeries, type SeriesProblem } from '../../series/index.js'
import type { Detection, ScorePoint } from '../../vocabulary/inside.js'
import type { SeriesHead } from '../definition/inside.js'
import { type Rule, type RuleId, rules, type StateOf } from './rules.js'

/** A rule that is being fed one session after another; plain data, so that an app can keep it between sessions. */
export interface Watch<Id extends RuleId = RuleId> {
  readonly head: SeriesHead
  readonly rule: Rule<Id>
  /** The session last fed; `null` before the first. */
  readonly last: number | null
  readonly state: StateOf<Id>
}

/** A session that was fed already, or passed over as a gap: it is not later than the last. */
interface SessionAlreadyFed {
  readonly _tag: 'SessionAlreadyFed'
  readonly id: string
  readonly session: number
  readonly last: number
}

/**
 * Returns a watch of a rule that has not seen a session yet. Throws as `detect` does.
 *
 * @example
 * const watch = start({ id: 'ann', better: 'higher' }, { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } })
 * finish(watch).findings // => []
 */
export const start = <Id extends RuleId>(head: SeriesHead, rule: Rule<Id>): Watch<Id> => ({
  head,
  rule,
  last: null,
  state: rules[rule._tag].start(head, rule.parameters),
})

/**
 * Returns the watch after one more session; sessions left out since the last one are gaps.
 *
 * Scores are in the unit of the scale, `null` where there is none, and so where one is no finite number. Refused: whatever
 * else `makeSeries` refuses of a point, and a session that is not later than the one before.
 *
 * @example
 * const empty = start({ id: 'ann', better: 'higher' }, { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } })
 * const one = step(empty, { session: 1, score: 6 })
 * const two = one._tag === 'Right' ? step(one.right, { session: 2, score: 3 }) : one
 * two._tag === 'Right' && finish(two.right).findings.map(({ from, to }) => [from, to]) // => [[1, 2]]
 */
export const step = <Id extends RuleId>(
  watch: Watch<Id>,
  point: ScorePoint,
): Either<NonEmpty<SeriesProblem | SessionAlreadyFed>, Watch<Id>> => {
  const { head, rule, last } = watch
  const { session, score } = point
  const follows = last !== null && Number.isSafeInteger(session) && session > last
  const span = follows ? { span: { first: last + 1, last: session } } : {}
  const series = makeSeries({ ...head, ...span, points: [{ session, score: Number.isFinite(score) ? score : null }] })
  if (isLeft(series)) return series
  if (last !== null && !follows) return left([{ _tag: 'SessionAlreadyFed', id: head.id, session, last }])
  const { step: advance } = rules[rule._tag]
  return right({ ...watch, last: session, state: series.right.points.reduce(advance, watch.state) })
}

/**
 * Returns what the rule says of the sessions it has been fed: what `detect` says of a series that ends there.
 *
 * Where the rule looks ahead (see the registry) that may change with later scores.
 *
 * @example
 * const parameters = { ...rules['sudden-change'].defaults, cutoff: 7 }
 * finish(start({ id: 'ann', better: 'higher' }, { _tag: 'sudden-change', parameters })).intervals // => []
 */
export const finish = <Id extends RuleId>({ rule, state }: Watch<Id>): Detection => rules[rule._tag].finish(state)
