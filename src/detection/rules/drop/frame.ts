import { absurd } from '../../../kernel/inside.js'
import type { ObservedPoint } from '../../../series/index.js'
import * as statistics from '../../../statistics/index.js'
import { atLeast, type LinearTrend } from '../../../statistics/inside.js'
import type { DropParameters } from './parameters.js'

/** What the rule `drop` must know before it walks along a series. */
export interface DropFrame {
  /** The least fall in the unit of the scores; `null` where the parameters name none, and nothing is a fall. */
  readonly threshold: number | null
  /** What scores are compared with, drawn through all of them: their mean (a line without slope) or their trend. */
  readonly line: LinearTrend | null
}

const isOwn = (unit: DropParameters['unit']): boolean =>
  unit === 'person-sd' || unit === 'person-difference-sd' || unit === 'stricter-sd'

export const isCausal = ({ reference, unit, k }: DropParameters): boolean =>
  reference !== 'person-mean' && reference !== 'trend-residual' && (k === 0 || !isOwn(unit))

/** The least fall as far as the parameters tell it; a unit of the person's own alone tells nothing. */
export const statedLeast = ({ unit, k, floor, sampleSd, reliability }: DropParameters): number => {
  const units: Readonly<Record<DropParameters['unit'], number>> = {
    raw: 1,
    'person-sd': 0,
    'person-difference-sd': 0,
    'sample-sd': sampleSd,
    'stricter-sd': sampleSd,
    'reliable-change': statistics.reliableChange(sampleSd, reliability),
  }
  return Math.max(floor, k * units[unit])
}

/** Whether any fall can be found: there is a least one, and a score is not back before it has fallen. */
export const isMeasurable = (parameters: DropParameters): boolean => {
  const least = statedLeast(parameters)
  return least > 0 && !atLeast(parameters.recoverNear, least)
}

/** The frame of parameters that need no scores. */
export const causalFrame = (parameters: DropParameters): DropFrame => ({
  threshold: isMeasurable(parameters) ? statedLeast(parameters) : null,
  line: null,
})

/** The frame of a whole series; `undefined` with fewer than two scores, or too few for the unit or the reference. */
export const frameOf = (points: readonly ObservedPoint[], parameters: DropParameters): DropFrame | undefined => {
  const { reference, k } = parameters
  const own = k === 0 || !isMeasurable(parameters) ? 0 : k * ownUnit(points, parameters)
  if (points.length < (reference === 'trend-residual' ? 3 : 2) || Number.isNaN(own)) return undefined
  const scores = points.map(({ score }) => score)
  return {
    threshold: isMeasurable(parameters) ? Math.max(own, statedLeast(parameters)) : null,
    line:
      reference === 'trend-residual'
        ? statistics.linearTrend(sessionsOf(points), scores)
        : reference === 'person-mean'
          ? { slope: 0, meanTime: 0, meanValue: statistics.mean(scores) }
          : null,
  }
}

const sessionsOf = (points: readonly ObservedPoint[]): readonly number[] => points.map(({ session }) => session)

/** The person's own variation; `NaN` of too few scores, 0 where the unit is none of the person's own. */
const ownUnit = (points: readonly ObservedPoint[], { unit, reference }: DropParameters): number => {
  const scores = points.map(({ score }) => score)
  switch (unit) {
    case 'raw':
    case 'sample-sd':
    case 'reliable-change':
      return 0
    case 'person-sd':
    case 'stricter-sd':
      return reference === 'trend-residual'
        ? statistics.residualStandardDeviation(sessionsOf(points), scores)
        : statistics.standardDeviation(scores)
    case 'person-difference-sd':
      return statistics.standardDeviation(scores.slice(1).map((score, index) => score - (scores[index] ?? Number.NaN)))
    default:
      return absurd(unit)
  }
}
