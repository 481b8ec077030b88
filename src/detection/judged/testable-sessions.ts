import { observed } from '../../series/index.js'
import type { Detection, ScoreSeries } from '../../vocabulary/inside.js'
import { type Direction, movementTo } from '../definition/inside.js'
import { aboutRule } from '../registry/about-rule.js'
import type { Rule } from '../registry/rules.js'
import { unvarying } from './unvarying.js'

/**
 * Returns the sessions of which a rule can say whether a score moved in a direction, in order: those that were at risk of a
 * finding, found or not.
 *
 * Of a rule that judges intervals they are those to which a verdict leads, so `sudden-change` tests neither the first two sessions
 * nor the last; of one that judges movements not the first score; and none that the rule lists as unknowable for that
 * movement. A series that never varies has none where the rule measures by its own spread alone, unless its one score lies between
 * the known ends of the scale. `detection` is what the rule said of the series. No errors. Source: definition of this library.
 *
 * @example
 * const points = [6, 6, 6, 3, 3, 3].map((score, index) => ({ session: index + 1, score }))
 * const series = { id: 'ann', better: 'higher', points } as const
 * const rule = { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 2 } } as const
 * testableSessions(series, rule, detect(series, rule), 'worsening') // => [3, 4, 5]
 */
export const testableSessions = (
  series: ScoreSeries,
  rule: Rule,
  { intervals, unknowable }: Detection,
  direction: Direction,
): readonly number[] => {
  const { judges } = aboutRule(rule)
  if (unvarying(series, rule) !== undefined) return []
  const moved = movementTo(series, direction)
  if (judges._tag === 'Intervals')
    return intervals.flatMap(({ to, kind, verdict }) => (kind === moved && verdict !== 'unknown' ? [to] : []))
  const silent = new Set(unknowable.flatMap(({ session, kind = moved }) => (kind === moved ? [session] : [])))
  const scored = observed(series).slice(judges._tag === 'Movements' ? 1 : 0)
  return scored.flatMap(({ session }) => (silent.has(session) ? [] : [session]))
}
