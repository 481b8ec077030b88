import {
  alertValue,
  cohortLikeness,
  falseAlarmsLike,
  falseAlarmWarning,
  flaggedSessions,
  hitRateLike,
  type Preset,
  type Rule,
} from '../../detection/index.js'
import type { CohortLikeness, OfTen, SimulatedShare } from '../../detection/inside.js'
import type { Detection, ScaleRange, ScoreSeries } from '../../vocabulary/inside.js'
import type { StatedDrop } from '../options/stated-drop.js'
import { worsening } from './finding-print.js'

/** Of ten courses flagged so many hold the fall that was stated, of ten such falls so many are missed; simulated. */
export interface AlertWorth {
  readonly simulated: true
  readonly autocorrelation: number
  readonly real: OfTen
  readonly missed: OfTen
}

/** What a flag is worth under what was stated. */
const alertWorth = (
  rule: Rule,
  likeness: CohortLikeness,
  { baseRate, ...drop }: StatedDrop,
  {
    autocorrelation,
    share: rate,
    low,
    high,
  }: { readonly autocorrelation: number; readonly share: number; readonly low: number; readonly high: number },
  simulation: { readonly seed: number; readonly series: number },
): AlertWorth => {
  const hits = hitRateLike(rule, likeness, drop, { ...simulation, autocorrelation })
  const { real, missed } = alertValue({ baseRate, falseAlarmRate: { rate, low, high }, hitRate: hits })
  return { simulated: true, autocorrelation, real, missed }
}

/** How often a rule flags courses like the ones it was given in which nothing happens, beside how often it flagged these. */

/** The same numbers in every run; nothing depends on which they are. */
export const noiseSeed = 1
/** The correlations of neighbouring sessions that are tried: none, and one such as alliance scores are said to have. */
const autocorrelations = [0, 0.3] as const
/** At most so many courses, and so many sessions in all of them, so that a result comes at once; fewer courses than the least tell too little. */
const most = { series: 1000, sessions: 20_000 } as const
const least = 100

/** Stable courses with one autocorrelation, and the share of them that the rule flags with its 95% limits. */
export interface StableShare extends Pick<SimulatedShare, 'simulated' | 'low' | 'high' | 'series'> {
  readonly autocorrelation: number
  readonly share: number
}

/** What the simulated courses have of the observed ones. */
interface LikenessShown {
  readonly mean: number
  readonly sd: number
  readonly range?: ScaleRange
  readonly step?: number
  readonly sessions: { readonly least: number; readonly most: number }
}

/** The observed share beside that of stable courses, which are none where it is unknown. */
export interface Shares {
  /** Series of which the rule can say something, those it flags, and their share. */
  readonly observed: { readonly series: number; readonly flagged: number; readonly share: number | null }
  readonly stable: readonly StableShare[]
}

/** The shares of a worsening, or why that of stable courses is unknown. */
export interface Noise extends Shares {
  /** The shares of an improvement, where that is what the published settings look for. */
  readonly improvement?: Shares & { readonly preset: string }
  readonly unknown?: string
  readonly like?: LikenessShown
  readonly seed: number
  readonly warning?: string
  readonly alerts?: readonly AlertWorth[]
}

const shown = ({ mean, sd, range, step, lengths }: CohortLikeness): LikenessShown => ({
  mean,
  sd,
  ...(range === undefined ? {} : { range }),
  ...(step === undefined ? {} : { step }),
  sessions: { least: lengths[0]?.sessions ?? 0, most: lengths.at(-1)?.sessions ?? 0 },
})

/** How many courses can be simulated. */
const possible = ({ lengths }: CohortLikeness): number => {
  const series = lengths.reduce((sum, length) => sum + length.series, 0)
  const sessions = lengths.reduce((sum, length) => sum + length.series * length.sessions, 0)
  return Math.min(most.series, Math.floor((most.sessions * series) / sessions))
}

type Looked = readonly (readonly [ScoreSeries, Detection])[]

/** The series that moved for the worse, or for the better, at least once. */
const observedOf = (looked: Looked, movement: Preset['looksFor']): Shares['observed'] => {
  const flagged = looked.filter(([series, { findings }]) =>
    findings.some(({ kind }) => (kind === worsening(series.better)) === (movement === 'worsening')),
  ).length
  return { series: looked.length, flagged, share: looked.length === 0 ? null : flagged / looked.length }
}

const stableOf = (
  rule: Rule,
  likeness: CohortLikeness,
  series: number,
  movements: Preset['looksFor'],
): readonly StableShare[] =>
  autocorrelations.map((autocorrelation) => {
    const simulated = falseAlarmsLike(rule, likeness, { seed: noiseSeed, series, autocorrelation, movements })
    return {
      simulated: true,
      autocorrelation,
      share: simulated.rate,
      low: simulated.low,
      high: simulated.high,
      series: simulated.series,
    }
  })

/** What noise alone would make the rule find in series like these; `drop` where the user stated one, `preset` where one was named. */
export const noiseOf = (rule: Rule, looked: Looked, drop?: StatedDrop, preset?: Preset): Noise => {
  const assessable = looked.filter(([series, detection]) => flaggedSessions(series, rule, detection).isAssessable)
  const likeness = cohortLikeness(assessable.map(([series]) => series))
  const warning = falseAlarmWarning(rule, likeness?.sd)
  const said = { seed: noiseSeed, ...(warning === undefined ? {} : { warning }) }
  const shares = (movement: Preset['looksFor'], stable: readonly StableShare[]): Shares => ({
    observed: observedOf(assessable, movement),
    stable,
  })
  const improvement = (stable: () => readonly StableShare[]): Pick<Noise, 'improvement'> =>
    preset?.looksFor === 'improvement' ? { improvement: { preset: preset.id, ...shares('improvement', stable()) } } : {}
  const unknown = (because: string): Noise => ({
    ...shares('worsening', []),
    ...improvement(() => []),
    unknown: because,
    ...said,
  })
  if (assessable.length === 0) return unknown('the rule can say nothing of any series')
  if (likeness === undefined) return unknown('the scores of no series vary')
  const series = possible(likeness)
  if (series < least) return unknown('the series are too long to be simulated here')

  const stable = stableOf(rule, likeness, series, 'worsening')
  if (stable.some(({ share }) => Number.isNaN(share))) return unknown('courses with such scores cannot be simulated')
  const alerts =
    drop === undefined
      ? {}
      : { alerts: stable.map((one) => alertWorth(rule, likeness, drop, one, { seed: noiseSeed, series })) }
  return {
    ...shares('worsening', stable),
    ...improvement(() => stableOf(rule, likeness, series, 'improvement')),
    like: shown(likeness),
    ...said,
    ...alerts,
  }
}
