/**
 * Simulated courses like those of a cohort: with scores at the same sessions, around the same levels, on the same scale.
 *
 * Each simulated course copies one observed series: the sessions that have a score, the gaps between them, and the level, the
 * mean of its scores; where fewer courses are simulated than observed they are taken from the list at equal distances, else
 * each is copied as often, in proportion. Where all scores are whole numbers so are theirs. Two nulls: *stable*, where nothing
 * changes, and *gradual*, where each course changes as it was fitted and nothing is abrupt.
 */
import { type Listed, listed } from '../../kernel/inside.js'
import { observed } from '../../series/index.js'
import { mean, variance } from '../../statistics/index.js'
import {
  type CourseFit,
  type CourseNoise,
  fitCourses,
  gradualBy,
  noiseAround,
  type TimedValues,
} from '../../statistics/inside.js'
import type { BetterEnd, ScaleRange, ScoreSeries } from '../../vocabulary/inside.js'
import { countedAs, type Direction } from '../definition/inside.js'
import { detect, type Rule } from '../registry/rules.js'
import type { FalseAlarmSettings } from './false-alarm.js'
import { type SimulatedShare, shareOf } from './false-alarm-share.js'
import { noisySeries } from './stable-series.js'
import { type KnownDrop, stableProblems } from './stable-series-settings.js'

/** What a cohort's series have in common; scores are in the unit of the scale. */
export interface CohortLikeness {
  readonly better: BetterEnd
  readonly range?: ScaleRange
  /** 1 where all scores are whole numbers. */
  readonly step?: number
  /** Of all scores. */
  readonly mean: number
  /** Of a person's scores around their level, √[Σ(nᵢ − 1)sᵢ² / Σ(nᵢ − 1)]: trends and real movements are part of it. */
  readonly sd: number
  /** The scores of each series that varies, at their sessions; gaps are left out. */
  readonly courses: readonly TimedValues[]
  /** Those of each that never leaves an end of its scale: it shows no noise, and is copied as it is. */
  readonly still: readonly TimedValues[]
}

/** How often, and with what noise, courses are simulated. */
export interface CohortSimulation extends Pick<FalseAlarmSettings, 'seed' | 'series' | 'autocorrelation'> {
  /** `stable` where it is left out: nothing changes. `gradual`: each course changes as it was fitted, nothing is abrupt. */
  readonly null?: 'stable' | 'gradual'
}

/** A fall (a rise, where lower is better) from the middle of each course on, and how many sessions it lasts: `null`, to the end. */
export type TrueDrop = Omit<KnownDrop, 'after'>

/** What a rule finds in simulated courses. */
export interface FoundByChance {
  /** The shares of courses in which it finds something for the worse, and for the better. */
  readonly worsening: SimulatedShare
  readonly improvement: SimulatedShare
  /** Of the findings for the worse, the share after which the score came back; `NaN` where there is none. */
  readonly cameBack: SimulatedShare
}

const isStill = ({ range }: ScoreSeries, { values }: TimedValues): boolean =>
  range !== undefined && [range.min, range.max].some((end) => values.every((score) => score === end))

/** The scores of a series and their sessions, as numbers alone. */
const timed = (series: ScoreSeries): TimedValues => {
  const points = observed(series)
  return { times: points.map(({ session }) => session), values: points.map(({ score }) => score) }
}

/**
 * Returns what the series of a cohort have in common; `undefined` where nothing varies, or there is nothing.
 *
 * @example
 * const points = [6, 5, 4].map((score, index) => ({ session: index + 1, score }))
 * const like = cohortLikeness([{ id: 'ann', better: 'higher', points }])
 * ;[like?.mean, like?.sd, like?.step, like?.courses.length] // => [5, 1, 1, 1]
 */
export const cohortLikeness = (series: Listed<ScoreSeries>): CohortLikeness | undefined => {
  const [courses, still]: [TimedValues[], TimedValues[]] = [[], []]
  let [freedom, squares, sum, count, areWhole] = [0, 0, 0, 0, true]
  for (const one of series) {
    const course = timed(one)
    const { values } = course
    if (values.length === 0) continue
    if (isStill(one, course)) {
      still.push(course)
      continue
    }
    courses.push(course)
    if (values.length >= 2) {
      freedom += values.length - 1
      squares += (values.length - 1) * variance(values)
    }
    for (const score of values) {
      sum += score
      areWhole &&= Number.isInteger(score)
    }
    count += values.length
  }
  const first = series.at(0)
  const sd = Math.sqrt(squares / freedom)
  if (first === undefined || !(sd > 0)) return undefined
  return {
    better: first.better,
    ...(first.range === undefined ? {} : { range: first.range }),
    ...(areWhole ? { step: 1 } : {}),
    mean: sum / count,
    sd,
    courses,
    still,
  }
}

/** What was fitted to courses, which several questions are asked of: the courses of a likeness do not change. */
interface Fitted {
  readonly fit: CourseFit
  readonly noise: CourseNoise
}

const known = new WeakMap<CohortLikeness['courses'], Fitted>()

/** Returns what fits the courses of a likeness, and their noise; it is found once. */
export const fitted = ({ courses }: Pick<CohortLikeness, 'courses'>): Fitted => {
  const before = known.get(courses)
  if (before !== undefined) return before
  const fit = fitCourses(courses)
  const made = { fit, noise: noiseAround(courses, fit) }
  known.set(courses, made)
  return made
}

/** How many scores of the courses that vary are at an end of their scale; 0 where its ends are not known. */
export const scoresAtEnds = ({ courses, range }: Pick<CohortLikeness, 'courses' | 'range'>): number =>
  range === undefined
    ? 0
    : courses.reduce(
        (sum, { values }) => sum + values.filter((one) => one === range.min || one === range.max).length,
        0,
      )

/** What a simulated course copies. */
interface Copied {
  readonly sessions: readonly number[]
  /** Its level at each session. */
  readonly levels: readonly number[]
  readonly sd: number
}

/** The courses to copy, with their level or how it changed gradually; none where too few scores tell that. */
const copiedOf = (likeness: CohortLikeness, which: CohortSimulation['null'] = 'stable'): Listed<Copied> => {
  const { courses, still, sd } = likeness
  const levelsOf =
    which === 'gradual'
      ? gradualBy(courses, fitted(likeness))
      : ({ values }: TimedValues) => values.map(() => mean(values))
  if (levelsOf === undefined) return []
  return listed(courses.length + still.length, (place) => {
    const course = courses[place]
    if (course !== undefined) return { sessions: course.times, levels: levelsOf(course, place), sd }
    const { times = [], values = [] } = still[place - courses.length] ?? {}
    return { sessions: times, levels: values, sd: 0 }
  })
}

/** Whether courses can be simulated with these settings. */
const canSimulate = (
  { courses: _, still: __, ...scores }: CohortLikeness,
  { seed, series, autocorrelation }: CohortSimulation,
  drop?: TrueDrop,
): boolean =>
  stableProblems({
    ...{ ...scores, seed, series, autocorrelation, sessions: 2 },
    ...(drop === undefined ? {} : { drop: { ...drop, after: 1 } }),
  }).length === 0

/** The courses that have a middle. */
const withMiddle = ({ courses, still }: CohortLikeness): Pick<CohortLikeness, 'courses' | 'still'> => ({
  courses: courses.filter(({ times }) => times.length >= 2),
  still: still.filter(({ times }) => times.length >= 2),
})

/** The observed course that a simulated one copies, so that each is copied as often as the others. */
const copyOf = (all: Listed<Copied>, number: number, series: number): Copied =>
  all.at(Math.floor((number * all.length) / series)) ?? { sessions: [], levels: [], sd: 0 }

/**
 * Simulates what a rule finds in courses like those of a cohort in which nothing happens.
 *
 * `sd` of the likeness is that of the noise. Shares are `NaN` where `stableProblems` names a problem, and of the gradual null
 * where too few scores tell how courses change. Source: Monte-Carlo simulation; see the head of this file.
 *
 * @example
 * const points = [5, 6, 4, 5, 6, 4, 5, 5, 6, 4].map((score, index) => ({ session: index + 1, score }))
 * const likeness = cohortLikeness([{ id: 'ann', better: 'higher', points }])
 * const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } as const
 * const found = likeness && foundByChance(rule, likeness, { seed: 7, series: 500, autocorrelation: 0 })
 * found?.cameBack.rate.toFixed(2) // => '0.55'
 */
export const foundByChance = (rule: Rule, likeness: CohortLikeness, simulation: CohortSimulation): FoundByChance => {
  const all = canSimulate(likeness, simulation) ? copiedOf(likeness, simulation.null) : []
  const { series } = simulation
  if (all.length === 0) {
    const unknown = shareOf(Number.NaN, series)
    return { worsening: unknown, improvement: unknown, cameBack: unknown }
  }
  const [isWorse, isBetter] = [countedAs(likeness, 'worsening'), countedAs(likeness, 'improvement')]
  const settings = { ...likeness, ...simulation }
  let [worse, better, falls, back] = [0, 0, 0, 0]
  for (let number = 0; number < series; number += 1) {
    const { sessions, levels, sd } = copyOf(all, number, series)
    const level = (_: number, index: number): number => levels[index] ?? Number.NaN
    const { findings } = detect(noisySeries({ ...settings, sd }, sessions, number, 'stableScore', level), rule)
    const worsenings = findings.filter(isWorse)
    if (worsenings.length > 0) worse += 1
    if (findings.some(isBetter)) better += 1
    falls += worsenings.length
    back += worsenings.filter(({ status }) => status === 'recovered').length
  }
  return { worsening: shareOf(worse, series), improvement: shareOf(better, series), cameBack: shareOf(back, falls) }
}

/**
 * Simulates the share of courses like those of a cohort in which a rule finds at least one worsening, or what `movements`
 * says; `foundByChance` gives all shares at once.
 *
 * `NaN` where `stableProblems` names a problem. Source: see the head of this file.
 *
 * @example
 * const points = [5, 6, 4, 5, 6, 4, 5, 5, 6, 4].map((score, index) => ({ session: index + 1, score }))
 * const likeness = cohortLikeness([{ id: 'ann', better: 'higher', points }])
 * const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } as const
 * likeness && falseAlarmsLike(rule, likeness, { seed: 7, series: 500, autocorrelation: 0 }).rate // => 0.662
 */
export const falseAlarmsLike = (
  rule: Rule,
  likeness: CohortLikeness,
  { movements = 'worsening', ...simulation }: CohortSimulation & { readonly movements?: Direction },
): SimulatedShare => foundByChance(rule, likeness, simulation)[movements]

/**
 * Simulates the share of falls for the worse, in courses like those of a cohort in which nothing happens, after which the score
 * came back.
 *
 * It is the null of every count of recovered scores: after a fall that is noise the score comes back by itself (regression to
 * the mean). `series` of the answer is the number of such falls; `NaN` where there is none. Source: see the head of this file.
 *
 * @example
 * const points = [5, 6, 4, 5, 6, 4, 5, 5, 6, 4].map((score, index) => ({ session: index + 1, score }))
 * const likeness = cohortLikeness([{ id: 'ann', better: 'higher', points }])
 * const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } as const
 * likeness && cameBackByChance(rule, likeness, { seed: 7, series: 500, autocorrelation: 0 }).series // => 446
 */
export const cameBackByChance = (rule: Rule, likeness: CohortLikeness, simulation: CohortSimulation): SimulatedShare =>
  foundByChance(rule, likeness, simulation).cameBack

/**
 * Simulates the share of such courses with a drop of known size from their middle on in which a rule finds it.
 *
 * It begins at the first score after the middle one. Courses of a single score have no middle and are left out. `NaN` where
 * `stableProblems` names a problem. Source: see the head of this file and of hit-rate.ts.
 *
 * @example
 * const points = [5, 6, 4, 5, 6, 4, 5, 5, 6, 4].map((score, index) => ({ session: index + 1, score }))
 * const likeness = cohortLikeness([{ id: 'ann', better: 'higher', points }])
 * const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } as const
 * const settings = { seed: 7, series: 200, autocorrelation: 0 }
 * likeness && hitRateLike(rule, likeness, { size: 9, lasting: 1 }, settings).rate // => 1
 */
export const hitRateLike = (
  rule: Rule,
  likeness: CohortLikeness,
  drop: TrueDrop,
  simulation: CohortSimulation,
): SimulatedShare => {
  const { series } = simulation
  const all = canSimulate(likeness, simulation, drop) ? copiedOf({ ...likeness, ...withMiddle(likeness) }) : []
  if (all.length === 0) return shareOf(Number.NaN, series)
  const change = likeness.better === 'higher' ? -drop.size : drop.size
  const isWorse = countedAs(likeness, 'worsening')
  const settings = { ...likeness, ...simulation }
  let flagged = 0
  for (let number = 0; number < series; number += 1) {
    const { sessions, levels, sd } = copyOf(all, number, series)
    const begins = sessions[Math.floor(sessions.length / 2)] ?? Number.NaN
    const isDuring = (session: number): boolean =>
      session >= begins && (drop.lasting === null || session < begins + drop.lasting)
    const level = (session: number, index: number): number =>
      (levels[index] ?? Number.NaN) + (isDuring(session) ? change : 0)
    const { findings } = detect(noisySeries({ ...settings, sd }, sessions, number, 'droppedScore', level), rule)
    if (findings.some((finding) => isWorse(finding) && isDuring(finding.to))) flagged += 1
  }
  return shareOf(flagged, series)
}
