/** How often a rule flags courses like the ones it was given in which nothing happens, beside how often it flagged these. */
import {
  aboutRule,
  alertValue,
  cohortLikeness,
  detect,
  falseAlarmsLike,
  falseAlarmWarning,
  flaggedSessions,
  hitRateLike,
  type Preset,
  type Rule,
} from '../../detection/index.js'
import { type CohortLikeness, countedAs, type OfTen, type SimulatedShare, worsening } from '../../detection/inside.js'
import { sideOf } from '../../report/inside.js'
import type { BetterEnd, Detection, Movement, ScoreSeries } from '../../vocabulary/inside.js'
import type { StatedDrop } from '../options/stated-drop.js'
import { extent, show } from '../say/print.js'

/** The same numbers in every run; nothing depends on which they are. */
export const noiseSeed = 1
/** The correlations of neighbouring sessions that are tried: none, and one such as alliance scores are said to have. */
const autocorrelations = [0, 0.3] as const
/** At most so many courses, and so many sessions in all of them, so that a result comes at once; fewer courses than the least tell too little. */
const most = { series: 1000, sessions: 20_000 } as const
const least = 100

/** Stable courses with one autocorrelation, and the share of them that the rule flags with its 95% limits. */
interface StableShare extends Pick<SimulatedShare, 'simulated' | 'low' | 'high' | 'series'> {
  readonly autocorrelation: number
  readonly share: number
}

/** The observed share beside that of stable courses, which are none where it is unknown. */
interface Shares {
  /** Series of which the rule can say something, those it flags, and their share. */
  readonly observed: { readonly series: number; readonly flagged: number; readonly share: number | null }
  readonly stable: readonly StableShare[]
}

/** Of ten courses flagged so many hold the fall that was stated, of ten such falls so many are missed. */
interface AlertWorth {
  readonly simulated: true
  readonly autocorrelation: number
  readonly real: OfTen
  readonly missed: OfTen
}

/** The shares of a worsening, or why that of stable courses is unknown. */
export interface Noise extends Shares {
  /** The shares of an improvement, where that is what the published settings look for. */
  readonly improvement?: Shares & { readonly preset: string }
  readonly unknown?: string
  /** What the simulated courses have of the observed ones. */
  readonly like?: Pick<CohortLikeness, 'mean' | 'sd' | 'range' | 'step'> & {
    readonly sessions: { readonly least: number; readonly most: number }
  }
  readonly seed: number
  readonly warning?: string
  readonly alerts?: readonly AlertWorth[]
}

/** How many courses can be simulated. */
const possible = ({ lengths }: CohortLikeness): number => {
  const series = lengths.reduce((sum, length) => sum + length.series, 0)
  const sessions = lengths.reduce((sum, length) => sum + length.series * length.sessions, 0)
  return Math.min(most.series, Math.floor((most.sessions * series) / sessions))
}

/** Series, each with what a rule said of it. */
export type Looked = readonly (readonly [ScoreSeries, Detection])[]

export const look = (series: readonly ScoreSeries[], rule: Rule): Looked =>
  series.map((one) => [one, detect(one, rule)])

/** What noise alone would make the rule find in series like these; `drop` where the user stated one, `preset` where one was named. */
export const noiseOf = (rule: Rule, looked: Looked, drop?: StatedDrop, preset?: Preset): Noise => {
  const assessable = looked.filter(([series, detection]) => flaggedSessions(series, rule, detection).isAssessable)
  const likeness = cohortLikeness(assessable.map(([series]) => series))
  const warning = falseAlarmWarning(rule, likeness?.sd)
  const said = { seed: noiseSeed, ...(warning === undefined ? {} : { warning }) }
  const sharesOf = (movement: Preset['looksFor'], stable: readonly StableShare[]): Shares => {
    const flagged = assessable.filter(([series, { findings }]) => findings.some(countedAs(series, movement))).length
    const series = assessable.length
    return { observed: { series, flagged, share: series === 0 ? null : flagged / series }, stable }
  }
  const improvement = (stable: () => readonly StableShare[]): Pick<Noise, 'improvement'> =>
    preset?.looksFor === 'improvement'
      ? { improvement: { preset: preset.id, ...sharesOf('improvement', stable()) } }
      : {}
  const unknown = (because: string): Noise => ({
    ...sharesOf('worsening', []),
    ...improvement(() => []),
    unknown: because,
    ...said,
  })
  if (assessable.length === 0) return unknown('the rule can say nothing of any series')
  if (likeness === undefined) return unknown('the scores of no series vary')
  const series = possible(likeness)
  if (series < least) return unknown('the series are too long to be simulated here')

  const stableOf = (movements: Preset['looksFor']): readonly StableShare[] =>
    autocorrelations.map((autocorrelation) => {
      const settings = { seed: noiseSeed, series, autocorrelation, movements }
      const { rate, low, high, series: many } = falseAlarmsLike(rule, likeness, settings)
      return { simulated: true, autocorrelation, share: rate, low, high, series: many }
    })
  const stable = stableOf('worsening')
  if (stable.some(({ share }) => Number.isNaN(share))) return unknown('courses with such scores cannot be simulated')
  const worthOf = ({ baseRate, ...fall }: StatedDrop, share: StableShare): AlertWorth => {
    const { autocorrelation, share: rate, low, high } = share
    const hitRate = hitRateLike(rule, likeness, fall, { seed: noiseSeed, series, autocorrelation })
    const { real, missed } = alertValue({ baseRate, falseAlarmRate: { rate, low, high }, hitRate })
    return { simulated: true, autocorrelation, real, missed }
  }
  const { mean, sd, range, step, lengths } = likeness
  return {
    ...sharesOf('worsening', stable),
    ...improvement(() => stableOf('improvement')),
    like: {
      mean,
      sd,
      ...(range === undefined ? {} : { range }),
      ...(step === undefined ? {} : { step }),
      sessions: { least: lengths[0]?.sessions ?? 0, most: lengths.at(-1)?.sessions ?? 0 },
    },
    ...said,
    ...(drop === undefined ? {} : { alerts: stable.map((share) => worthOf(drop, share)) }),
  }
}

const stableWords = ({ autocorrelation, share, low, high }: StableShare): string =>
  `${share.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}) with autocorrelation ${autocorrelation}`

const ofTen = ({ about, low, high }: OfTen): string =>
  Number.isNaN(about) ? 'unknown' : `${about.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`

const worthWords = ({ autocorrelation, real, missed }: AlertWorth): string =>
  `of 10 such alerts about ${ofTen(real)} are real, of 10 real ones about ${ofTen(missed)} are missed, with autocorrelation ${autocorrelation}`

const fallOrRise = (kind: Movement): string => (kind === 'drop' ? 'fall' : 'rise')

/** One such movement, in the words of the table above it. */
const whatOf = (rule: Rule, kind: Movement): string => {
  const { judges } = aboutRule(rule)
  return judges._tag === 'Scores' ? `score ${sideOf[kind]} ${judges.line}` : fallOrRise(kind)
}

/** How many series moved so, and how many stable ones would. */
const sharesWords = (of: string, { observed, stable }: Shares, what: string, unknown: string | undefined): string => {
  const { series, flagged, share } = observed
  const would =
    unknown === undefined
      ? `of simulated stable series of the same lengths and variation, ${stable.map(stableWords).join(', ')}.`
      : `how many stable series would is unknown: ${unknown}.`
  return `${of} ${series} series with enough scores ${flagged}${share === null ? '' : ` (${share.toFixed(2)})`} show at least one such ${what}; ${would}`
}

/** The shares of a worsening; before them those of an improvement, where published settings look for that. */
const allShares = (noise: Noise, rule: Rule, worse: Movement): readonly string[] => {
  const { improvement, unknown } = noise
  const worsened = (of: string): string => sharesWords(of, noise, whatOf(rule, worse), unknown)
  if (improvement === undefined) return [worsened('Of')]
  const better = whatOf(rule, worse === 'drop' ? 'rise' : 'drop')
  const gain = `${better}, which is for the better and what ${improvement.preset} looks for`
  return [sharesWords('Of', improvement, gain, unknown), worsened('For the worse: of')]
}

const likeWords = ({ like, seed, stable }: Noise): readonly string[] => {
  if (like === undefined) return []
  const { sd, mean, range, step, sessions } = like
  const length = sessions.least === sessions.most ? sessions.most : `${sessions.least} to ${sessions.most}`
  const words = [
    `${length} scores`,
    `mean ${show(mean)}`,
    `SD within persons ${show(sd)} (trends and real movements in it)`,
    ...(range === undefined ? [] : [`scale ${range.min} to ${range.max}`]),
    ...(step === undefined ? [] : ['whole numbers']),
  ]
  const { least } = extent(stable.map(({ series }) => series))
  return [`Simulated: ${least} courses each, seed ${seed}, ${words.join(', ')}; in brackets, simulation error (95%).`]
}

/** What noise alone would have found, in sentences; about the rule and about courses like these, never about a client. */
export const noiseWords = (noise: Noise, rule: Rule, better: BetterEnd, stated?: StatedDrop): readonly string[] => {
  const { warning, alerts = [] } = noise
  const worse = worsening({ better })
  const lasting = stated?.lasting === 1 ? '1 session' : `${stated?.lasting} sessions`
  const worth =
    stated === undefined || alerts.length === 0
      ? []
      : [
          `If, as stated, ${show(100 * stated.baseRate)} of 100 courses have a real ${fallOrRise(worse)} of ${stated.size} points from their middle on, lasting ${stated.lasting === null ? 'to the end' : lasting}: ${alerts.map(worthWords).join('; ')}. Simulated; it describes the rule, and no client.`,
        ]
  const warned = warning === undefined ? [] : [`Warning: ${warning}`]
  return [...allShares(noise, rule, worse), ...likeWords(noise), ...worth, ...warned]
}
