import { observed } from '../../series/index.js'
import type { NotJudgedReason, ScoreSeries } from '../../vocabulary/inside.js'
import { atBottom, atTop } from '../definition/inside.js'
import { aboutRule } from '../registry/about-rule.js'
import type { Rule } from '../registry/rules.js'

/**
 * Returns why a rule that measures by a series' own spread alone cannot judge one that never leaves an end of its scale, or never
 * varies on a scale whose ends are not known; `undefined` where it can, and with fewer than two scores.
 */
export const unvarying = (
  series: ScoreSeries,
  rule: Rule,
): Extract<NotJudgedReason, 'scale-end' | 'constant'> | undefined => {
  const scores = aboutRule(rule).ownSpread ? observed(series).map(({ score }) => score) : []
  if (scores.length < 2) return undefined
  const { ceilingMargin } = rule.parameters
  const isAlways = (at: typeof atTop): boolean => scores.every((score) => at(series, score, ceilingMargin))
  if (isAlways(atTop) || isAlways(atBottom)) return 'scale-end'
  return series.range === undefined && scores.every((score) => score === scores[0]) ? 'constant' : undefined
}
