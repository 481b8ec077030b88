/** How often a rule flags courses like the ones it was given in which nothing happens: the output gives it beside how often it flagged these. */
import {
  alertValue,
  cohortLikeness,
  detect,
  falseAlarmWarning,
  foundByChance,
  judgementOf,
  noiseLike,
  type Rule,
} from '../detection/index.js'
import type {
  CohortLikeness,
  Direction,
  FoundByChance,
  OfTen,
  Preset,
  SeriesNoise,
  SimulatedShare,
} from '../detection/inside.js'
import { hitRateLike } from '../detection/inside.js'
import type { Listed } from '../kernel/inside.js'
import type { Detection, Finding, ScoreSeries } from '../vocabulary/inside.js'
import type { StatedDrop } from './options/stated-drop.js'
import type { StatedNoise } from './options/stated-noise.js'
import { extent } from './say/print.js'

/** The same numbers in every run; nothing depends on which they are. */
export const noiseSeed = 1
/** The correlations of neighbouring sessions that are tried where none can be estimated: a convention of this library, taken from no study. */
const autocorrelations = [0, 0.3] as const
/** At most so many courses, and so many sessions in all of them, so that a result comes at once; fewer courses than the least tell too little. */
const most = { series: 1000, sessions: 20_000 } as const
const least = 100
/** With fewer simulated falls the share that came back is not given: this library's convention, taken from no study. */
const leastFalls = 20

/** A share of simulated courses, or of falls in them, with its 95% limits and the noise of the courses. */
export interface StableShare extends Pick<SimulatedShare, 'simulated' | 'low' | 'high' | 'series'> {
  readonly sd: number
  readonly autocorrelation: number
  readonly share: number
}

/** The shares of simulated courses, one for each autocorrelation, or why they are unknown. */
export interface Nulls {
  readonly unknown?: string
  /** Nothing changes. */
  readonly stable: readonly StableShare[]
  /** Each course changes gradually, as it was fitted, and nothing is abrupt; where enough scores tell how they change. */
  readonly gradual?: readonly StableShare[]
  /** Nothing changes, and the noise is the SD within persons, trend and all; where the noise is another. */
  readonly raw?: StableShare
}

/** Of ten courses flagged so many hold the fall that was stated, of ten such falls so many are missed. */
export interface AlertWorth {
  readonly simulated: true
  readonly autocorrelation: number
  readonly real: OfTen
  readonly missed: OfTen
}

/** The shares of a worsening, or why those of simulated courses are unknown. */
export interface Noise extends Nulls {
  /** Which noise the courses are simulated with; `null` where that is unknown. */
  readonly noise: SeriesNoise | null
  /**
   * Of the falls for the worse in stable courses, the share after which the score came back; `series` is the number of falls,
   * and with few of them the share is `NaN`.
   */
  readonly cameBack: readonly StableShare[]
  /** The same in courses that change gradually, where these are simulated. */
  readonly cameBackGradual?: readonly StableShare[]
  /** The shares of an improvement, where that is what the published settings look for. */
  readonly improvement?: Nulls & { readonly preset: string }
  /** What the simulated courses have of the observed ones; `sd` is that within persons. */
  readonly like?: Pick<CohortLikeness, 'mean' | 'sd' | 'range' | 'step'> & {
    readonly sessions: { readonly least: number; readonly most: number }
    /** How many series there are, and of them how many that never leave an end of the scale. */
    readonly series: number
    readonly still: number
  }
  readonly seed: number
  readonly warning?: string
  readonly alerts?: readonly AlertWorth[]
}

/** How many courses can be simulated; a gap takes as long as a score. */
const possible = (likeness: CohortLikeness): number => {
  const courses = [...likeness.courses, ...likeness.still]
  const spans = courses.map(({ times }) => (times.at(-1) ?? 0) - (times[0] ?? 0) + 1)
  const sessions = spans.reduce((sum, span) => sum + span, 0)
  return Math.min(most.series, Math.floor((most.sessions * courses.length) / sessions))
}

/** Series, each with what a rule said of it. */
export type Looked = readonly (readonly [ScoreSeries, Detection])[]

export const look = (series: readonly ScoreSeries[], rule: Rule): Looked =>
  series.map((one) => [one, detect(one, rule)])

/** All that a rule found in series. */
export const findingsOf = (looked: Looked): readonly Finding[] => looked.flatMap(([, { findings }]) => findings)

/** The series of which a rule can say whether a score moved so. */
export type JudgedIn = (direction: Direction) => Listed<ScoreSeries>

export const judgedIn =
  (rule: Rule, looked: Looked): JudgedIn =>
  (direction) =>
    looked.flatMap(([series, detection]) =>
      judgementOf(series, rule, detection, direction)._tag === 'Judged' ? [series] : [],
    )

/** The courses that can be simulated, and the noise for it. */
interface Simulable {
  readonly likeness: CohortLikeness
  readonly series: number
  readonly noise: SeriesNoise
  /** With each autocorrelation its SD: those estimated or stated, or those tried. */
  readonly tried: readonly { readonly sd: number; readonly autocorrelation: number }[]
}

const unknowable = 'courses with such scores cannot be simulated'

/** What is needed to simulate courses like these, or why they cannot be. */
const simulable = (rule: Rule, judged: Listed<ScoreSeries>, stated: StatedNoise): Simulable | string => {
  if (judged.length === 0) return 'the rule can say nothing of any series'
  const likeness = cohortLikeness(judged)
  if (likeness === undefined) return 'the scores of no series vary'
  const many = possible(likeness)
  if (many < least) return 'the series are too long to be simulated here'
  const noise = noiseLike(rule, likeness, stated)
  const tried =
    noise.autocorrelation === null
      ? autocorrelations.map((autocorrelation) => ({
          sd: noiseLike(rule, likeness, { ...stated, autocorrelation }).sd,
          autocorrelation,
        }))
      : [{ sd: noise.sd, autocorrelation: noise.autocorrelation }]
  if (tried.some(({ sd }) => !(sd > 0 && Number.isFinite(sd)))) return unknowable
  return { likeness, series: many, noise, tried }
}

/** What the rule finds in courses with each noise; under the null named. */
const foundWith = (
  rule: Rule,
  { likeness, series, tried }: Simulable,
  which: 'stable' | 'gradual',
  noises: Simulable['tried'] = tried,
) =>
  noises.map((noise) => {
    const { sd, autocorrelation } = noise
    const simulation = { seed: noiseSeed, series, autocorrelation, null: which } as const
    return { noise, found: foundByChance(rule, { ...likeness, sd }, simulation) }
  })

type Found = ReturnType<typeof foundWith>

const sharesOf = (found: Found, of: keyof FoundByChance): readonly StableShare[] =>
  found.map(({ noise, found: { [of]: one } }) => {
    const { rate: share, low, high, series } = one
    return { simulated: true, ...noise, share, low, high, series }
  })

const known = (shares: readonly StableShare[]): boolean => shares.every(({ share }) => !Number.isNaN(share))

/** What noise alone would make the rule find in such courses. */
interface Drawn extends Pick<Noise, 'cameBack' | 'cameBackGradual'> {
  readonly nulls: Nulls
}

const draw = (rule: Rule, courses: Simulable, direction: Direction): Drawn => {
  const stable = foundWith(rule, courses, 'stable')
  const shares = sharesOf(stable, direction)
  if (!known(shares)) return { nulls: { stable: [], unknown: unknowable }, cameBack: [] }
  const changing = foundWith(rule, courses, 'gradual')
  const gradual = sharesOf(changing, direction)
  const { sd } = courses.likeness
  const rawNoise = courses.noise.from === 'raw' ? [] : [{ sd, autocorrelation: 0 }]
  const [raw] = sharesOf(foundWith(rule, courses, 'stable', rawNoise), direction)
  return {
    nulls: {
      ...(known(gradual) ? { gradual } : {}),
      stable: shares,
      ...(raw === undefined || !known([raw]) ? {} : { raw }),
    },
    cameBack: cameBackIn(stable),
    ...(known(gradual) ? { cameBackGradual: cameBackIn(changing) } : {}),
  }
}

const cameBackIn = (found: Found): readonly StableShare[] =>
  sharesOf(found, 'cameBack').map((one) =>
    one.series < leastFalls ? { ...one, share: Number.NaN, low: Number.NaN, high: Number.NaN } : one,
  )

/** What the user stated beside a rule, and the published settings that it was named by. */
interface Beside {
  readonly drop?: StatedDrop | undefined
  readonly noise?: StatedNoise | undefined
  readonly preset?: Preset | undefined
}

/** What noise alone would make the rule find in series like these. */
export const noiseOf = (rule: Rule, judged: JudgedIn, { drop, preset, noise: stated = {} }: Beside = {}): Noise => {
  const courses = simulable(rule, judged('worsening'), stated)
  const nullsOf = (some: Simulable | string, direction: Direction): Drawn =>
    typeof some === 'string' ? { nulls: { stable: [], unknown: some }, cameBack: [] } : draw(rule, some, direction)
  const { nulls, ...cameBack } = nullsOf(courses, 'worsening')
  const like = typeof courses === 'string' || nulls.unknown !== undefined ? undefined : courses
  const warning = falseAlarmWarning(rule, typeof courses === 'string' ? undefined : courses.likeness.sd)
  const worthOf = ({ baseRate, ...fall }: StatedDrop, some: Simulable, share: StableShare): AlertWorth => {
    const { sd, autocorrelation, share: rate, low, high } = share
    const simulation = { seed: noiseSeed, series: some.series, autocorrelation }
    const hitRate = hitRateLike(rule, { ...some.likeness, sd }, fall, simulation)
    const { real, missed } = alertValue({ baseRate, falseAlarmRate: { rate, low, high }, hitRate })
    return { simulated: true, autocorrelation, real, missed }
  }
  return {
    noise: like?.noise ?? null,
    ...nulls,
    ...cameBack,
    ...(preset?.looksFor === 'improvement'
      ? {
          improvement: {
            preset: preset.id,
            ...nullsOf(simulable(rule, judged('improvement'), stated), 'improvement').nulls,
          },
        }
      : {}),
    ...(like === undefined ? {} : { like: likeOf(like.likeness) }),
    seed: noiseSeed,
    ...(warning === undefined ? {} : { warning }),
    ...(drop === undefined || like === undefined
      ? {}
      : { alerts: nulls.stable.map((one) => worthOf(drop, like, one)) }),
  }
}

const likeOf = ({ mean, sd, range, step, courses, still }: CohortLikeness): NonNullable<Noise['like']> => ({
  mean,
  sd,
  ...(range === undefined ? {} : { range }),
  ...(step === undefined ? {} : { step }),
  sessions: extent([...courses, ...still].map(({ times }) => times.length)),
  series: courses.length + still.length,
  still: still.length,
})
