import { t975 } from './f-distribution.js'
import { type Counted, monteCarloRatio } from './monte-carlo.js'
import { wilsonInterval } from './wilson-interval.js'

/** A share of units that come in clusters, with its 95% interval; null where it is not defined. */
export interface ClusteredShare {
  readonly count: number
  readonly of: number
  /** The clusters that have a unit. */
  readonly clusters: number
  readonly share: number | null
  /** The standard error, by clusters. */
  readonly se: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * Returns Σ count / Σ of over clusters, such as sessions with a rupture of all sessions, clustered by alliance, with an interval that
 * allows for what the units of a cluster have in common.
 *
 * SE = √[n / (n − 1) · Σ(countᵢ − p·ofᵢ)²] / Σ of over the n clusters, the linearised ratio estimator. The interval is that of Wilson
 * with the effective number of units p(1 − p) / SE², at most Σ of, times (t(Σ of − 1) / t(n − 1))², which allows for few clusters.
 * Where the share is 0 or 1 the clusters do not vary, and each counts as one unit. Where each cluster has one unit it is Wilson's
 * interval as it is. One cluster of several units has no interval.
 *
 * Source: Korn & Graubard (1998), Survey Methodology 24, 193–201; with Wilson's interval: Dean & Pagano (2015), J Surv Stat Methodol
 * 3, 484–503.
 *
 * @example
 * const { share, low, high } = clusteredShare([{ count: 3, of: 6 }, { count: 0, of: 8 }, { count: 1, of: 6 }])
 * const rounded = [share, low, high].map((one) => one?.toFixed(2))
 * rounded // => ['0.20', '0.03', '0.69']
 */
export const clusteredShare = (counted: readonly Counted[]): ClusteredShare => {
  const some = counted.filter(({ of }) => of > 0)
  const [count, of] = [some.reduce((sum, one) => sum + one.count, 0), some.reduce((sum, one) => sum + one.of, 0)]
  const clusters = some.length
  const base = { count, of, clusters }
  if (of === 0) return { ...base, share: null, se: null, low: null, high: null }
  const share = count / of
  const se = clusters > 1 ? monteCarloRatio(some).standardError : null
  if (of === clusters) return { ...base, share, se, ...wilsonInterval({ count, of }) }
  if (se === null) return { ...base, share, se, low: null, high: null }
  const independent = share * (1 - share)
  const varying = independent === 0 ? clusters : Math.min(of, independent / se ** 2)
  const effective = varying * (t975(of - 1) / t975(clusters - 1)) ** 2
  return { ...base, share, se, ...wilsonInterval({ count: share * effective, of: effective }) }
}
