/** How often a rule flags courses like the ones it was given in which nothing happens, beside how often it flagged these. */
import {
  type CohortLikeness,
  cohortLikeness,
  falseAlarmsLike,
  falseAlarmWarning,
  flaggedSessions,
  type Rule,
  type SimulatedShare,
} from '../detection/index.js'
import type { Detection, ScaleRange, ScoreSeries } from '../vocabulary/index.js'
import { type AlertWorth, alertWorth, type StatedDrop } from './alert-worth.js'
import { worsening } from './finding-print.js'

/** The same numbers in every run; nothing depends on which they are. */
export const noiseSeed = 1
/** The correlations of neighbouring sessions that are tried: none, and one such as alliance scores are said to have. */
const autocorrelations = [0, 0.3] as const
/** At most so many courses, and so many sessions in all of them, so that nobody waits; fewer courses than the least tell too little. */
const most = { series: 1000, sessions: 20_000 } as const
const least = 100

/** Stable courses with one autocorrelation, and the share of them that the rule flags with its 95% limits. */
export interface StableShare extends Pick<SimulatedShare, 'simulated' | 'low' | 'high' | 'series'> {
  readonly autocorrelation: number
  readonly share: number
}

/** What the simulated courses have of the observed ones. */
export interface LikenessShown {
  readonly mean: number
  readonly sd: number
  readonly range?: ScaleRange
  readonly step?: number
  readonly sessions: { readonly least: number; readonly most: number }
}

/** The observed share beside that of stable courses, or why the latter is unknown. */
export interface Noise {
  /** Series of which the rule can say something, those it flags, and their share. */
  readonly observed: { readonly series: number; readonly flagged: number; readonly share: number | null }
  readonly stable: readonly StableShare[]
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
const room = ({ lengths }: CohortLikeness): number => {
  const series = lengths.reduce((sum, length) => sum + length.series, 0)
  const sessions = lengths.reduce((sum, length) => sum + length.series * length.sessions, 0)
  return Math.min(most.series, Math.floor((most.sessions * series) / sessions))
}

/** What noise alone would make the rule find in series like these; `drop` where the user stated one. */
export const noiseOf = (
  rule: Rule,
  looked: readonly (readonly [ScoreSeries, Detection])[],
  drop: StatedDrop | undefined,
): Noise => {
  const assessable = looked.filter(([series, detection]) => flaggedSessions(series, rule, detection).isAssessable)
  const flagged = assessable.filter(([series, { findings }]) =>
    findings.some(({ kind }) => kind === worsening(series.better)),
  ).length
  const observed = {
    series: assessable.length,
    flagged,
    share: assessable.length === 0 ? null : flagged / assessable.length,
  }
  const likeness = cohortLikeness(assessable.map(([series]) => series))
  const warning = falseAlarmWarning(rule, likeness?.sd)
  const said = { seed: noiseSeed, ...(warning === undefined ? {} : { warning }) }
  const unknown = (because: string): Noise => ({ observed, stable: [], unknown: because, ...said })
  if (assessable.length === 0) return unknown('the rule can say nothing of any series')
  if (likeness === undefined) return unknown('the scores of no series vary')
  const series = room(likeness)
  if (series < least) return unknown('the series are too long to be simulated here')

  const stable = autocorrelations.map((autocorrelation): StableShare => {
    const simulated = falseAlarmsLike(rule, likeness, { seed: noiseSeed, series, autocorrelation })
    return {
      simulated: true,
      autocorrelation,
      share: simulated.rate,
      low: simulated.low,
      high: simulated.high,
      series: simulated.series,
    }
  })
  if (stable.some(({ share }) => Number.isNaN(share))) return unknown('courses with such scores cannot be simulated')
  const alerts =
    drop === undefined
      ? {}
      : { alerts: stable.map((one) => alertWorth(rule, likeness, drop, one, { seed: noiseSeed, series })) }
  return { observed, stable, like: shown(likeness), ...said, ...alerts }
}
