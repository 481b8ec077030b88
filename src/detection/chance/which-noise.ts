/**
 * Which noise stable courses are simulated with, and why.
 *
 * A rule that is given the reliability of the scores is given their error: the standard error of a score, SD·√(1 − reliability),
 * without autocorrelation. Of any other rule the noise is what varies around each person's own course (`courseNoise`); with
 * too few scores for that, the SD within persons with everything in it. What the user states comes before all.
 */
import { noiseAround } from '../../statistics/inside.js'
import type { Rule } from '../registry/rules.js'
import { type CohortLikeness, fitted, scoresAtEnds } from './stable-cohort.js'
import { toldOf } from './told.js'

/** The noise of simulated courses, in the unit of the scores. */
export interface SeriesNoise {
  readonly from: 'rule-error' | 'residual-line' | 'residual-common' | 'raw' | 'given'
  readonly sd: number
  /** Of one session with the next; `null` where too few scores tell it, and `sd` is as if it were 0. */
  readonly autocorrelation: number | null
  /** What the SD is estimated from; not there where it is stated, or the rule is given it. */
  readonly restsOn?: NoiseSource
}

/** The scores that an estimate rests on: of series with two or more, or, around courses, with three or more. */
interface NoiseSource {
  readonly series: number
  readonly scores: number
  /** Residual degrees of freedom around each person's own course. */
  readonly freedom: number
  /** How many of the scores are at an end of the scale; 0 where its ends are not known. */
  readonly atEnds: number
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
  if (told !== undefined) {
    const error = { sd: told.sd * Math.sqrt(1 - told.reliability), autocorrelation: 0 }
    return isStated(stated) ? given(stated, error) : { from: 'rule-error', ...error }
  }
  const { from, freedom, ...noise } =
    stated.autocorrelation === undefined
      ? fitted(likeness).noise
      : noiseAround(likeness.courses, fitted(likeness).fit, stated.autocorrelation)
  const rests = likeness.courses.filter(({ times }) => times.length >= (from === 'raw' ? 2 : 3))
  const restsOn = {
    series: rests.length,
    scores: rests.reduce((sum, { times }) => sum + times.length, 0),
    freedom,
    atEnds: scoresAtEnds({ ...likeness, courses: rests }),
  }
  return {
    ...(isStated(stated) ? given(stated, noise) : { from, ...noise }),
    ...(stated.sd === undefined ? { restsOn } : {}),
  }
}

const isStated = ({ sd, autocorrelation }: StatedNoise): boolean => sd !== undefined || autocorrelation !== undefined

const given = (stated: StatedNoise, otherwise: Pick<SeriesNoise, 'sd' | 'autocorrelation'>): SeriesNoise => ({
  from: 'given',
  sd: stated.sd ?? otherwise.sd,
  autocorrelation: stated.autocorrelation ?? otherwise.autocorrelation,
})
