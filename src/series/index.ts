/**
 * Scores over sessions with their gaps made explicit.
 * @module
 */

export {
  type BetterEnd,
  greatestScore,
  type ScaleRange,
  type ScorePoint,
  type ScoreSeries,
} from '../vocabulary/inside.js'
export { withGap, withGaps } from './gaps.js'
export { makeAllSeries } from './make-all-series.js'
export { type LooseSeries, makeSeries } from './make-series.js'
export { type ObservedPoint, observed } from './observed.js'
export type { SeriesProblem } from './series-problem.js'
