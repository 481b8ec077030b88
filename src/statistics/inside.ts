/** What other modules of the library use of this one beside what `index.ts` opens. */
export { type ClusteredShare, clusteredShare } from './clustered-share.js'
export { atLeast, exceeds } from './comparison.js'
export type { TimedValues } from './course-fit.js'
export { blockInto, isSeed, wordAt } from './random/address.js'
export { wholePower } from './residual-moments.js'
export { incidenceInterval } from './risks/incidence-interval.js'
export { mostIntervals, problemsOf as riskTimeProblems } from './risks/risk-time.js'
export { trendResiduals } from './trend-residuals.js'
