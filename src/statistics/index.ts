/**
 * Numbers in, numbers out: the formulas the rules stand on, one a file, and random draws keyed by what they are for.
 * @module
 */
export { cutoffA, cutoffB, cutoffC } from './clinical-cutoff.js'
export { cohen, cohenKappa } from './cohen-kappa.js'
export { atLeast, exceeds } from './comparison.js'
export { criticalT } from './critical-t.js'
export { dynamicComplexity, dynamicComplexityFold } from './dynamic-complexity.js'
export { varianceShares } from './intraclass.js'
export {
  type JacobsonTruaxCategory,
  jacobsonTruaxCategory,
  reliableChangeIndex,
} from './jacobson-truax.js'
export { type LinearTrend, linearTrend, trendAt } from './linear-trend.js'
export { type MatchWindow, matchEvents } from './match-events.js'
export { mean } from './mean.js'
export {
  type MonteCarlo,
  monteCarloMean,
  monteCarloRatio,
  monteCarloShare,
  morris,
} from './monte-carlo.js'
export { d2, movingRangeSigma, movingRanges } from './moving-range.js'
export { optimalPartition } from './optimal-partition.js'
export { pooledStandardDeviation } from './pooled-standard-deviation.js'
export { blockInto, isSeed, wordAt } from './random/address.js'
export { exponential } from './random/exponential.js'
export { logarithm } from './random/logarithm.js'
export { normal, normalQuantile } from './random/normal.js'
export { purposes } from './random/purposes.js'
export { uniform } from './random/uniform.js'
export { reliableChange, reliableChangeZ } from './reliable-change.js'
export { residualStandardDeviation } from './trend-residuals.js'
export { twoSharesZ } from './two-shares.js'
export { standardDeviation, variance } from './variance.js'
