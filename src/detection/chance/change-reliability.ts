import type { ObservedPoint } from '../../series/index.js'
import { observed } from '../../series/index.js'
import type { DifferenceReliability } from '../../statistics/inside.js'
import { pairsReliability } from '../../statistics/inside.js'
import type { ScoreSeries } from '../../vocabulary/inside.js'
import type { Rule } from '../registry/rules.js'
import { toldOf } from './told.js'

/**
 * Returns how reliable the change from one scored session to the next is, from the reliability of the scores and the correlation
 * of neighbouring scores over all series.
 *
 * The reliability is from 0 to 1, of scores of different persons, as is the correlation. No errors. Source: see
 * `differenceReliability`.
 *
 * @example
 * const seriesOf = (id: string, scores: readonly number[]) =>
 *   ({ id, better: 'higher', points: scores.map((score, index) => ({ session: index + 1, score })) }) as const
 * changeReliability([seriesOf('ann', [6, 5]), seriesOf('ben', [4, 3]), seriesOf('cleo', [5, 6])], 0.85).reliability?.toFixed(2)
 * // => '0.57'
 */
export const changeReliability = (cohort: Iterable<ScoreSeries>, reliability: number): DifferenceReliability => {
  const pairs: (readonly [number, number])[] = []
  for (const series of cohort) for (const pair of neighbours(observed(series))) pairs.push(pair)
  return pairsReliability(pairs, [reliability, reliability])
}

const neighbours = (points: readonly ObservedPoint[]): readonly (readonly [number, number])[] =>
  points.slice(1).map(({ score }, index) => [points[index]?.score ?? Number.NaN, score])

/** How reliable a change is where a rule is given the reliability of the `scores`; where that cannot be computed, `because` says why. */
export interface RuleChangeReliability extends DifferenceReliability {
  readonly scores: number
  /** Fewer than two pairs of neighbours; one side of the pairs does not vary; the neighbours correlate perfectly. */
  readonly because?: 'few' | 'constant' | 'alike'
}

/** Returns `changeReliability` for the reliability that a rule is given; `undefined` for a rule without one. */
export const ruleChangeReliability = (cohort: Iterable<ScoreSeries>, rule: Rule): RuleChangeReliability | undefined => {
  const told = toldOf(rule)
  if (told === undefined) return undefined
  const scores = told.reliability
  const change = changeReliability(cohort, scores)
  if (change.reliability !== null) return { scores, ...change }
  return { scores, ...change, because: change.pairs < 2 ? 'few' : change.correlation === null ? 'constant' : 'alike' }
}
