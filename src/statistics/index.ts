/**
 * Numbers in, numbers out: the formulas behind the rules, one a file, and random draws keyed by what they are for.
 * @module
 */
export { cohen, cohenKappa } from './agreement/cohen-kappa.js'
export { crossTable } from './agreement/cross-table.js'
export { type Level, levels } from './agreement/disagreement.js'
export { type Estimate, type Ratings, type WithoutValue, withoutValue } from './agreement/estimate.js'
export { gwetAc1 } from './agreement/gwet-ac1.js'
export {
  type IntraclassCorrelation,
  type IntraclassForm,
  intraclassCorrelations,
  intraclassForms,
  shroutFleiss,
} from './agreement/intraclass-correlations.js'
export { krippendorff, krippendorffAlpha } from './agreement/krippendorff-alpha.js'
export { gwet, percentAgreement } from './agreement/percent-agreement.js'
export { completeUnits } from './agreement/rated-units.js'
export { cicchettiFeinstein, type SpecificAgreement, specificAgreement } from './agreement/specific-agreement.js'
export {
  cohenWeighted,
  type KappaWeights,
  kappaWeights,
  type WeightedKappa,
  weightedKappa,
} from './agreement/weighted-kappa.js'
export type { ArmsTest } from './arms/arms-test.js'
export { logRankTest } from './arms/log-rank.js'
export { sharesTest } from './arms/shares-test.js'
export { welchTest } from './arms/welch-test.js'
export { cutoffA, cutoffB, cutoffC } from './clinical-cutoff.js'
export { correlation } from './correlation.js'
export { type CourseNoise, courseNoise } from './course-noise.js'
export { criticalT } from './critical-t.js'
export { type DifferenceReliability, differenceReliability, pairsReliability } from './difference-reliability.js'
export { dynamicComplexity, dynamicComplexityFold } from './dynamic-complexity.js'
export { gradualCourses } from './gradual-courses.js'
export { varianceShares } from './intraclass.js'
export { type JacobsonTruaxCategory, jacobsonTruaxCategory, reliableChangeIndex } from './jacobson-truax.js'
export { type LinearTrend, linearTrend, trendAt } from './linear-trend.js'
export { type MatchWindow, matchEvents } from './match-events.js'
export { mean } from './mean.js'
export {
  type Counted,
  type MonteCarlo,
  monteCarloMean,
  monteCarloRatio,
  monteCarloShare,
  morris,
} from './monte-carlo.js'
export { d2, movingRangeSigma, movingRanges } from './moving-range.js'
export { optimalPartition } from './optimal-partition.js'
export { pooledStandardDeviation } from './pooled-standard-deviation.js'
export { exponential } from './random/exponential.js'
export { logarithm } from './random/logarithm.js'
export { normal, normalQuantile } from './random/normal.js'
export { purposes } from './random/purposes.js'
export { uniform } from './random/uniform.js'
export { reliableChange, reliableChangeZ } from './reliable-change.js'
export { type ResidualMoments, residualMoments } from './residual-moments.js'
export { clusteredLifeTable, type Weighing } from './risks/clustered-life-table.js'
export { type EndingRisk, type LifeTableRow, lifeTable } from './risks/life-table.js'
export type { RiskTime, RiskTimeProblem } from './risks/risk-time.js'
export { residualStandardDeviation } from './trend-residuals.js'
export { twoSharesZ } from './two-shares.js'
export { standardDeviation, variance } from './variance.js'
export { wilsonInterval } from './wilson-interval.js'
