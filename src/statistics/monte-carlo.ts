/**
 * Estimates from a simulation with how far simulation alone may have moved them: Monte-Carlo standard errors.
 *
 * n is the number of independent replications. Source: Morris, White & Crowther (2019), Using simulation studies to evaluate
 * statistical methods, Statistics in Medicine 38, 2074–2102, doi 10.1002/sim.8086, table 6; the ratio of sums by the delta
 * method, which is their formula of a mean where every replication counts equally many.
 */
import type { Literature } from '../kernel/inside.js'
import { finite } from './finite.js'
import { mean } from './mean.js'
import { standardDeviation } from './variance.js'

/** Where the formulas come from, for reports of a simulation. */
export const morris: Literature = {
  source: 'Morris, White & Crowther (2019), Statistics in Medicine 38, 2074–2102, doi 10.1002/sim.8086',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/** A number that a simulation estimates; `NaN` where it has no value. */
export interface MonteCarlo {
  readonly estimate: number
  readonly standardError: number
  readonly replications: number
}

/**
 * Returns the mean over replications, such as a bias: SE = SD / √n. `NaN` of none, its SE of fewer than two.
 *
 * @example
 * monteCarloMean([1, 2, 3, 2]) // => { estimate: 2, standardError: 0.408248290463863, replications: 4 }
 */
export const monteCarloMean = (values: readonly number[]): MonteCarlo => ({
  estimate: mean(values),
  standardError: standardDeviation(values) / Math.sqrt(values.length),
  replications: values.length,
})

/**
 * Returns a share of replications, such as power or coverage: SE = √(p(1 − p) / n). `NaN` unless it is a share: of at least one
 * replication, from none to all of them.
 *
 * @example
 * monteCarloShare(80, 100) // => { estimate: 0.8, standardError: 0.04, replications: 100 }
 */
export const monteCarloShare = (of: number, replications: number): MonteCarlo => {
  const estimate = of >= 0 && of <= replications ? finite(of / replications) : Number.NaN
  return { estimate, standardError: Math.sqrt((estimate * (1 - estimate)) / replications), replications }
}

/** So many of how many. */
export interface Counted {
  readonly count: number
  readonly of: number
}

/**
 * Returns a share within replications, Σ count / Σ of, such as sensitivity: SE = √[n / (n − 1) · Σ(countᵢ − p·ofᵢ)²] / Σ of.
 *
 * Whatever hangs together within a replication (sessions of one client, clients of one therapist) is thereby allowed for.
 * Replications in which there is nothing to count (`of` 0) are left out. `NaN` where all are, and where a count is no number; its SE of fewer than two.
 *
 * @example
 * monteCarloRatio([{ count: 3, of: 4 }, { count: 1, of: 4 }, { count: 0, of: 0 }]).estimate // => 0.5
 */
export const monteCarloRatio = (counted: readonly Counted[]): MonteCarlo => {
  const some = counted.filter(({ of }) => of !== 0)
  const n = some.length
  const all = some.reduce((sum, { of }) => sum + of, 0)
  const isCounted = some.every(({ of }) => of > 0)
  const estimate = isCounted ? finite(some.reduce((sum, { count }) => sum + count, 0) / all) : Number.NaN
  const squares = some.reduce((sum, { count, of }) => sum + (count - estimate * of) ** 2, 0)
  return {
    estimate,
    standardError: n < 2 ? Number.NaN : finite(Math.sqrt((n / (n - 1)) * squares) / all),
    replications: n,
  }
}
