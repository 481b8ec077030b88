import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import { isSeed } from '../../statistics/inside.js'
import { type LatinRange, latinHypercube } from './latin-hypercube.js'
import { type ExperimentProblem, problem } from './problem.js'

/** What can be at a single place of a scenario. */
export type DesignValue = number | string | boolean | null

/** Values by the place they go to in a scenario, such as `ruptures.withdrawal.hazard`. */
export type DesignPoint = Readonly<Record<string, DesignValue>>

/** Which points an experiment tries; each is tried on every one of its scenarios. */
export type Design =
  | { readonly _tag: 'grid'; readonly values: Readonly<Record<string, readonly DesignValue[]>> }
  | { readonly _tag: 'list'; readonly settings: readonly DesignPoint[] }
  /** Points spread over ranges, with each of `points` strata of each range used once; see latin-hypercube.ts. */
  | {
      readonly _tag: 'latin-hypercube'
      readonly ranges: Readonly<Record<string, LatinRange>>
      readonly points: number
      readonly seed: number
    }

const mostPoints = 10_000

/**
 * Returns the points that a design tries, in order; of a grid the last place changes fastest.
 *
 * Refused, all problems at once: none or more than 10,000 points, a range or a seed of a Latin hypercube that is no number. A
 * grid without places tries the scenarios as they are.
 *
 * @example
 * const tried = designPoints({ _tag: 'grid', values: { sessions: [10, 20], growth: [0, 0.02] } })
 * tried._tag === 'Right' && tried.right.length // => 4
 */
export const designPoints = (design: Design): Either<NonEmpty<ExperimentProblem>, NonEmpty<DesignPoint>> => {
  const size = sizeOf(design)
  const problems = nonEmpty([
    ...(Number.isInteger(size) && size >= 1 && size <= mostPoints ? [] : [sizeProblem(size)]),
    ...(design._tag === 'latin-hypercube' ? latinProblems(design) : []),
  ])
  if (problems !== undefined) return left(problems)
  const points = nonEmpty(pointsOf(design))
  return points === undefined ? left([sizeProblem(0)]) : right(points)
}

const sizeProblem = (size: number): ExperimentProblem =>
  problem(`a design of 1 to ${mostPoints} settings, not of ${size}`, 'design')

const latinProblems = ({
  ranges,
  seed,
}: Design & { readonly _tag: 'latin-hypercube' }): readonly ExperimentProblem[] => [
  ...Object.entries(ranges).flatMap(([place, { min, max }]) =>
    Number.isFinite(max - min) ? [] : [problem('min and max, two numbers', 'design', 'ranges', place)],
  ),
  ...(isSeed(seed) ? [] : [problem(`a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`, 'design', 'seed')]),
]

const sizeOf = (design: Design): number => {
  switch (design._tag) {
    case 'grid':
      return Object.values(design.values).reduce((size, values) => size * values.length, 1)
    case 'list':
      return design.settings.length
    case 'latin-hypercube':
      return design.points
  }
}

const pointsOf = (design: Design): readonly DesignPoint[] => {
  switch (design._tag) {
    case 'grid':
      return Object.entries(design.values).reduce<readonly DesignPoint[]>(
        (sofar, [place, values]) => sofar.flatMap((point) => values.map((value) => ({ ...point, [place]: value }))),
        [{}],
      )
    case 'list':
      return design.settings
    case 'latin-hypercube':
      return latinHypercube(design.ranges, design.points, design.seed)
  }
}
