/** How often a rule would flag courses like the one shown, in which nothing happens: it depends on how much scores vary by themselves. */
import { cohortLikeness, falseAlarmsLike, noiseLike, type Rule } from 'rupture-repair/detection'
import { observed } from 'rupture-repair/series'
import { movingRangeSigma, movingRanges, normalQuantile } from 'rupture-repair/statistics'
import type { CohortLikeness, SeriesNoise, SimulatedShare } from '../../../src/detection/inside.js'
import { type Asked, type Reading, read } from './reading.js'

/** The correlations of neighbouring sessions that are tried: no figure for the alliance was read. */
export const correlations = [0, 0.3] as const

/** Where the standard deviation is taken from: the median or the mean step between neighbours, or as on files (`noiseLike`). */
export type SpreadOf = 'median-step' | 'mean-step' | SeriesNoise['from']

export interface Noise {
  readonly of: SpreadOf
  /** One for each of `correlations`; no share where the standard deviation is 0. */
  readonly shares: readonly { readonly sd: number; readonly share: SimulatedShare | undefined }[]
}

/** Why nothing can be said of noise; `undefined` where something can. */
export const silentOn = ({ series, rule }: Reading): string | undefined => {
  if (series === undefined || rule === undefined) return 'Not known until scores and rule can be read.'
  const scores = observed(series).map(({ score }) => score)
  if (scores.length < 2) return 'Not known: two scores or more are needed to say how much they vary.'
  return scores.every((score) => score === scores[0])
    ? 'Not known: the scores are all the same, so they do not say how much scores vary.'
    : undefined
}

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2
}

interface Spread {
  readonly of: SpreadOf
  readonly sdAt: (correlation: number) => number
}

/**
 * The ways to say how much scores vary by themselves.
 *
 * The difference of two normal scores has the variance 2·SD²·(1 − φ) where neighbours correlate by φ, so its size has the mean
 * 1.128·SD·√(1 − φ) and the median 0.954·SD·√(1 − φ); the median hardly moves with one or two real falls.
 */
const spreadsOf = (rule: Rule, like: CohortLikeness, scores: readonly number[], own?: number): readonly Spread[] => {
  const { from } = noiseLike(rule, like)
  const ofSteps = (sd: number) => (correlation: number) => sd / Math.sqrt(1 - correlation)
  return [
    { of: 'median-step', sdAt: ofSteps(medianOf(movingRanges(scores)) / (Math.SQRT2 * normalQuantile(0.75))) },
    { of: 'mean-step', sdAt: ofSteps(movingRangeSigma(scores)) },
    { of: from, sdAt: (autocorrelation) => noiseLike(rule, like, { autocorrelation }).sd },
    ...(from === 'raw' ? [] : [{ of: 'raw', sdAt: () => like.sd } as const]),
    ...(own === undefined ? [] : [{ of: 'given', sdAt: () => own } as const]),
  ]
}

const noisesOf = (
  { series, rule }: Reading,
  tried: readonly number[],
  choose: (spreads: readonly Spread[]) => readonly Spread[],
  own?: number,
): readonly Noise[] => {
  const like = series && cohortLikeness([series])
  if (series === undefined || rule === undefined || like === undefined) return []
  const spreads = spreadsOf(
    rule,
    like,
    observed(series).map(({ score }) => score),
    own,
  )
  return choose(spreads).map(({ of, sdAt }) => ({
    of,
    shares: tried.map((autocorrelation) => {
      const sd = sdAt(autocorrelation)
      const simulation = { seed: 1, series: 500, autocorrelation }
      return { sd, share: sd > 0 ? falseAlarmsLike(rule, { ...like, sd }, simulation) : undefined }
    }),
  }))
}

/** Shares of 500 simulated courses that are flagged, for each way and each correlation. */
export const noiseAlone = (reading: Reading, own?: number): readonly Noise[] =>
  noisesOf(reading, correlations, (all) => all, own)

/** The same for what hardly moves with a real fall and for what a run on files takes, with neighbours unrelated. */
export const noiseInBrief = (reading: Reading): readonly Noise[] =>
  noisesOf(reading, [0], ([median, , onFiles]) => [median, onFiles].filter((one) => one !== undefined))

/** What is asked about noise: all of it, with a figure of one's own, or in brief. */
export interface AskedNoise {
  readonly asked: Asked
  readonly isBrief: boolean
  readonly own?: number
}

export const noiseOf = ({ asked, isBrief, own }: AskedNoise): readonly Noise[] =>
  isBrief ? noiseInBrief(read(asked)) : noiseAlone(read(asked), own)
