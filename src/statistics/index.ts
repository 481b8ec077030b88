/**
 * Numbers in, numbers out: the formulas the rules stand on, one a file, and random draws keyed by what they are for.
 * @module
 */
export { cutoffA, cutoffB, cutoffC, type Population } from './clinical-cutoff.js'
export { cohen, cohenKappa } from './cohen-kappa.js'
export { atLeast, exceeds, reaches } from './comparison.js'
export { criticalT } from './critical-t.js'
export {
  type DynamicComplexity,
  type DynamicComplexityState,
  dynamicComplexity,
  dynamicComplexityFold,
} from './dynamic-complexity.js'
export { type VarianceShares, varianceShares } from './intraclass.js'
export {
  type ClinicalSignificance,
  type JacobsonTruaxCategory,
  jacobsonTruaxCategories,
  jacobsonTruaxCategory,
  reliableChangeIndex,
} from './jacobson-truax.js'
export { type LinearTrend, linearTrend, trendAt } from './linear-trend.js'
export { type MatchedPair, type MatchWindow, matchEvents } from './match-events.js'
export { mean } from './mean.js'
export {
  type Counted,
  empiricalStandardError,
  type MonteCarlo,
  monteCarloMean,
  monteCarloRatio,
  monteCarloShare,
  morris,
} from './monte-carlo.js'
export { d2, movingRangeSigma, movingRanges } from './moving-range.js'
export {
  optimalPartition,
  type Partitioning,
  type PartitionRoom,
  partition,
  partitionRoom,
} from './optimal-partition.js'
export { pooledStandardDeviation } from './pooled-standard-deviation.js'
export {
  blockInto,
  exponential,
  fineUniform,
  isSeed,
  logarithm,
  normal,
  normalQuantile,
  normalsInto,
  purposes,
  threefry,
  threefryInto,
  uniform,
  type Words,
  wordAt,
} from './random/index.js'
export { reliableChange, reliableChangeZ } from './reliable-change.js'
export { residualStandardDeviation, trendResiduals } from './trend-residuals.js'
export { twoSharesZ } from './two-shares.js'
export { standardDeviation, variance } from './variance.js'
