/**
 * Stable courses like those of a cohort: as long, as varied, on the same scale, with nothing happening in them.
 *
 * What a cohort is like is read from the series of which the rule can say something: their numbers of scores, the mean of
 * all scores, and the standard deviation within persons, √[Σ(nᵢ − 1)sᵢ² / Σ(nᵢ − 1)]. Real movements are part of that
 * variation, so the stable courses are as restless as those observed. Where all scores are whole numbers so are theirs.
 * Each length is simulated as often, in proportion, as it occurs; gaps are left out.
 */
import { observed } from '../../series/index.js'
import { mean, variance } from '../../statistics/index.js'
import type { BetterEnd, ScaleRange, ScoreSeries } from '../../vocabulary/inside.js'
import type { Rule } from '../registry/rules.js'
import { type FalseAlarmSettings, falseAlarmRate } from './false-alarm.js'
import { type SimulatedShare, shareOf } from './false-alarm-share.js'
import { hitRate } from './hit-rate.js'
import type { KnownDrop } from './stable-series-settings.js'

/** What a cohort's series have in common; scores are in the unit of the scale. */
export interface CohortLikeness {
  readonly better: BetterEnd
  readonly range?: ScaleRange
  /** 1 where all scores are whole numbers. */
  readonly step?: number
  readonly mean: number
  /** Within persons. */
  readonly sd: number
  /** How many series have so many scores, the fewest scores first. */
  readonly lengths: readonly { readonly sessions: number; readonly series: number }[]
}

/** How often, and with what noise, courses are simulated; rounding to whole series per length moves `series` a little. */
type CohortSimulation = Pick<FalseAlarmSettings, 'seed' | 'series' | 'autocorrelation'>

/** A fall (a rise, where lower is better) at the middle of each course, and how many sessions it lasts: `null`, to the end. */
export type TrueDrop = Omit<KnownDrop, 'after'>

/**
 * Returns what the series of a cohort have in common; `undefined` where nothing varies, or there is nothing.
 *
 * @example
 * const points = [6, 5, 4].map((score, index) => ({ session: index + 1, score }))
 * cohortLikeness([{ id: 'ann', better: 'higher', points }])
 * // => { better: 'higher', step: 1, mean: 5, sd: 1, lengths: [{ sessions: 3, series: 1 }] }
 */
export const cohortLikeness = (series: readonly ScoreSeries[]): CohortLikeness | undefined => {
  const scored = series.map((one) => observed(one).map(({ score }) => score))
  const varied = scored.filter(({ length }) => length >= 2)
  const freedom = varied.reduce((sum, { length }) => sum + length - 1, 0)
  const squares = varied.reduce((sum, scores) => sum + (scores.length - 1) * variance(scores), 0)
  const [first] = series
  const sd = Math.sqrt(squares / freedom)
  if (first === undefined || !(sd > 0)) return undefined
  const all = scored.flat()
  const counted = new Map<number, number>()
  for (const { length } of scored) if (length > 0) counted.set(length, (counted.get(length) ?? 0) + 1)
  return {
    better: first.better,
    ...(first.range === undefined ? {} : { range: first.range }),
    ...(all.every(Number.isInteger) ? { step: 1 } : {}),
    mean: mean(all),
    sd,
    lengths: [...counted].sort(([a], [b]) => a - b).map(([sessions, number]) => ({ sessions, series: number })),
  }
}

/**
 * Simulates the share of stable courses like those of a cohort in which a rule finds at least one worsening, or what
 * `movements` says.
 *
 * `NaN` where `stableProblems` names a problem. Source: see the head of this file and of false-alarm.ts.
 *
 * @example
 * const likeness = { better: 'higher', mean: 5, sd: 0.8, lengths: [{ sessions: 20, series: 4 }] } as const
 * const rule = { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma: 2 } } as const
 * falseAlarmsLike(rule, likeness, { seed: 7, series: 500, autocorrelation: 0 }).rate // => 0.336
 */
export const falseAlarmsLike = (
  rule: Rule,
  likeness: CohortLikeness,
  { movements = 'worsening', ...simulation }: CohortSimulation & Pick<FalseAlarmSettings, 'movements'>,
): SimulatedShare => pooled(likeness, simulation, (settings) => falseAlarmRate(rule, { ...settings, movements }))

/**
 * Simulates the share of such courses with a drop of known size in them in which a rule finds it.
 *
 * Courses of a single score have no middle and are left out. `NaN` where `stableProblems` names a problem. Source: see the
 * head of this file and of hit-rate.ts.
 *
 * @example
 * const likeness = { better: 'higher', mean: 5, sd: 0.5, lengths: [{ sessions: 10, series: 1 }] } as const
 * const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 1 } } as const
 * const settings = { seed: 7, series: 200, autocorrelation: 0 }
 * hitRateLike(rule, likeness, { size: 5, lasting: 1 }, settings).rate // => 1
 */
export const hitRateLike = (
  rule: Rule,
  likeness: CohortLikeness,
  { size, lasting }: TrueDrop,
  simulation: CohortSimulation,
): SimulatedShare => {
  const lengths = likeness.lengths.filter(({ sessions }) => sessions >= 2)
  return pooled({ ...likeness, lengths }, simulation, (settings) =>
    hitRate(rule, { ...settings, drop: { size, after: Math.floor(settings.sessions / 2), lasting } }),
  )
}

const pooled = (
  { lengths, ...scores }: CohortLikeness,
  { seed, series, autocorrelation }: CohortSimulation,
  share: (settings: FalseAlarmSettings) => SimulatedShare,
): SimulatedShare => {
  const all = lengths.reduce((sum, { series: number }) => sum + number, 0)
  const shares = lengths.map(({ sessions, series: number }) =>
    // A seed of its own, or courses of different lengths would begin alike and err together.
    share({
      ...scores,
      sessions,
      autocorrelation,
      seed: seed + sessions,
      series: Math.max(1, Math.round((series * number) / all)),
    }),
  )
  const sum = (of: (one: SimulatedShare) => number): number => shares.reduce((total, one) => total + of(one), 0)
  return shareOf(
    sum(({ flagged }) => flagged),
    sum(({ series: number }) => number),
  )
}
