/**
 * Whether a rule could judge a series at all, and if not why: only of who was judged does "not found" say something.
 */
import { observed } from '../../series/index.js'
import type { Detection, NotJudgedReason, ScoreSeries } from '../../vocabulary/inside.js'
import { countedAs, type Direction, movementTo } from '../definition/inside.js'
import { detect, type Rule } from '../registry/rules.js'
import { testableSessions } from './testable-sessions.js'
import { unvarying } from './unvarying.js'

/** What a rule can say of a series and a direction. */
export type Judgement =
  | { readonly _tag: 'Judged'; readonly flagged: boolean }
  /** The scores cannot show such a movement, however many there are. */
  | { readonly _tag: 'CannotShow'; readonly because: Extract<NotJudgedReason, 'scale-end' | 'constant'> }
  | { readonly _tag: 'TooFew'; readonly because: Extract<NotJudgedReason, 'gaps' | 'few'> }

/**
 * Returns whether a rule judged a series: flagged or not where any session was testable, otherwise the reason why not.
 *
 * A series is flagged by a finding that counts, in the direction asked for. `gaps` says that the rule would judge the same scores
 * if their sessions were numbered without gaps. `detection` is what the rule said of the series. Throws as `detect` does.
 * Source: definition of this library.
 *
 * @example
 * const points = [2, 4, 6, 8].map((session) => ({ session, score: 6 }))
 * const series = withGaps({ id: 'ann', better: 'higher', points })
 * const rule = { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 2 } } as const
 * judgementOf(series, rule, detect(series, rule), 'worsening') // => { _tag: 'TooFew', because: 'gaps' }
 */
export const judgementOf = (series: ScoreSeries, rule: Rule, detection: Detection, direction: Direction): Judgement => {
  if (detection.findings.some(countedAs(series, direction))) return { _tag: 'Judged', flagged: true }
  if (testableSessions(series, rule, detection, direction).length > 0) return { _tag: 'Judged', flagged: false }
  const moved = movementTo(series, direction)
  const isHidden = detection.unknowable.some(({ because, kind = moved }) => because === 'scale end' && kind === moved)
  if (isHidden) return { _tag: 'CannotShow', because: 'scale-end' }
  const constant = unvarying(series, rule)
  if (constant !== undefined) return { _tag: 'CannotShow', because: constant }
  const numbered = withoutGaps(series)
  const wouldJudge =
    numbered.points.length < series.points.length &&
    testableSessions(numbered, rule, detect(numbered, rule), direction).length > 0
  return { _tag: 'TooFew', because: wouldJudge ? 'gaps' : 'few' }
}

/** The same scores, numbered by occasion. */
const withoutGaps = (series: ScoreSeries): ScoreSeries => ({
  ...series,
  points: observed(series).map(({ score }, index) => ({ session: index + 1, score })),
})
