/**
 * Which noise stable courses are simulated with, and why.
 *
 * A rule that is told how reliable the scores are is told their error: the standard error of a score, SD·√(1 − reliability),
 * without autocorrelation. Of any other rule the noise is what varies around each person's own course (`courseNoise`); with
 * too few scores for that, the SD within persons with everything in it. What the user states comes before all.
 */
import { courseNoise } from '../../statistics/index.js'
import type { Rule } from '../registry/rules.js'
import { type CohortLikeness, timedValues } from './stable-cohort.js'
import { toldOf } from './told.js'

/** The noise of simulated courses, in the unit of the scores. */
export interface SeriesNoise {
  readonly from: 'rule-error' | 'residual-line' | 'residual-common' | 'raw' | 'given'
  readonly sd: number
  /** Of one session with the next; `null` where too few scores tell it, and `sd` is as if it were 0. */
  readonly autocorrelation: number | null
}

/** What the user states of the noise. */
export interface StatedNoise {
  readonly sd?: number | undefined
  readonly autocorrelation?: number | undefined
}

/**
 * Returns the noise with which stable courses like those of a cohort are to be simulated for a rule, and where it is from.
 *
 * No errors. Source: see the head of this file.
 *
 * @example
 * const points = [5, 6, 4, 5, 6, 4, 5, 5, 6, 4].map((score, index) => ({ session: index + 1, score }))
 * const likeness = cohortLikeness([{ id: 'ann', better: 'higher', points }])
 * const rule = { _tag: 'reliable-change', parameters: { ...rules['reliable-change'].defaults, sd: 2, reliability: 0.75 } } as const
 * likeness && noiseLike(rule, likeness) // => { from: 'rule-error', sd: 1, autocorrelation: 0 }
 */
export const noiseLike = (rule: Rule, likeness: CohortLikeness, stated: StatedNoise = {}): SeriesNoise => {
  const told = toldOf(rule)
  const { from, sd, autocorrelation } =
    told === undefined
      ? courseNoise(timedValues(likeness), stated.autocorrelation)
      : ({ from: 'rule-error', sd: told.sd * Math.sqrt(1 - told.reliability), autocorrelation: 0 } as const)
  return stated.sd === undefined && stated.autocorrelation === undefined
    ? { from, sd, autocorrelation }
    : { from: 'given', sd: stated.sd ?? sd, autocorrelation: stated.autocorrelation ?? autocorrelation }
}
