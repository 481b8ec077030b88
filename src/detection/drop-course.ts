import { absurd } from '../kernel/index.js'
import { type ObservedPoint, observed } from '../series/index.js'
import { atLeast, mean, standardDeviation } from '../statistics/index.js'
import type { Movement, ScoreSeries } from '../vocabulary/index.js'
import type { DropParameters } from './drop-parameters.js'

/** What the rule `drop` reads of a whole series before it walks along it. */
export interface Course {
  readonly points: readonly ObservedPoint[]
  readonly kind: Movement
  /** 1 where a fall goes downward, −1 where it goes upward. */
  readonly sign: 1 | -1
  /** The mean of all scores. */
  readonly centre: number
  /** The least fall, max(k·unit, floor), in the unit of the scores; infinite where the parameters name none. */
  readonly threshold: number
  readonly parameters: DropParameters
}

/** `undefined` with fewer than two scores, or too few for the unit. */
export const courseOf = (series: ScoreSeries, parameters: DropParameters): Course | undefined => {
  const points = observed(series)
  const scores = points.map(({ score }) => score)
  const threshold = leastFall(scores, parameters)
  if (points.length < 2 || Number.isNaN(threshold)) return undefined
  const isDownward = series.better === 'higher'
  return {
    points,
    kind: isDownward ? 'drop' : 'rise',
    sign: isDownward ? 1 : -1,
    centre: mean(scores),
    threshold,
    parameters,
  }
}

/** A fall of 0 is none, and a unit of the person's own holds only with a floor: neither is met by any score. */
const leastFall = (scores: readonly number[], { unit, k, floor }: DropParameters): number => {
  const least = Math.max(k === 0 ? 0 : k * unitOf(scores, unit), floor)
  return least <= 0 || (unit !== 'raw' && floor <= 0) ? Number.POSITIVE_INFINITY : least
}

/** The unit of `k`; `NaN` of too few scores. */
const unitOf = (scores: readonly number[], unit: DropParameters['unit']): number => {
  switch (unit) {
    case 'raw':
      return 1
    case 'person-sd':
      return standardDeviation(scores)
    case 'person-difference-sd':
      return standardDeviation(scores.slice(1).map((score, index) => score - (scores[index] ?? Number.NaN)))
    default:
      return absurd(unit)
  }
}

export const hasFallen = ({ sign, threshold }: Course, reference: number, score: number): boolean =>
  atLeast(sign * (reference - score), threshold, [reference, score])

/** The score a fall at `index` counts from, none before `start`; `undefined` where there is none, or no new fall. */
export const referenceOf = (course: Course, start: number, index: number): ObservedPoint | undefined => {
  const { points, sign, centre, parameters } = course
  const before = points[index - 1]
  switch (parameters.reference) {
    case 'previous':
      return best(points.slice(Math.max(start, index - parameters.maxDescent), index), sign)
    case 'running-maximum':
      return best(points.slice(start, index), sign)
    case 'person-mean':
      if (before !== undefined && hasFallen(course, centre, before.score)) return undefined
      return { session: (before ?? points[index])?.session ?? Number.NaN, score: centre }
    default:
      return absurd(parameters.reference)
  }
}

/** The latest of the best points. */
const best = (points: readonly ObservedPoint[], sign: number): ObservedPoint | undefined =>
  points.reduce<ObservedPoint | undefined>(
    (top, point) => (top === undefined || sign * point.score >= sign * top.score ? point : top),
    undefined,
  )
