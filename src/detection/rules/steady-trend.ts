/**
 * Which findings of a chart over a whole series are only part of a steady trend, or of its beginning.
 *
 * Against the mean of all scores a course that improves evenly begins with scores worse than usual, though nothing fell. A course
 * is a steady trend where the line of least squares leaves less of its scores unexplained than the best single change of level
 * does; a finding of it is *part of the trend* where the same chart of the scores without that line finds nothing of its kind
 * there. What turned for the worse along a course that worsens counts all the same: no one is to miss it. The first occasion, and those after it as long as all are found on one side, are no worse than anything before them.
 * Source: definition of this library.
 */
import type { ObservedPoint } from '../../series/index.js'
import { linearTrend, mean, trendAt } from '../../statistics/index.js'
import type { LinearTrend } from '../../statistics/inside.js'
import type { Finding, Movement, ScoreSeries } from '../../vocabulary/inside.js'
import { worsening } from '../definition/inside.js'

const lineOf = (points: readonly ObservedPoint[]): LinearTrend =>
  linearTrend(
    points.map(({ session }) => session),
    points.map(({ score }) => score),
  )

/** The scores without their trend: less the line of least squares through them, plus their mean. */
export const detrended = (points: readonly ObservedPoint[]): readonly ObservedPoint[] => {
  const line = lineOf(points)
  return points.map(({ session, score }) => ({ session, score: score - trendAt(line, session) + line.meanValue }))
}

/** The squares around the mean that scores leave. */
const squares = (points: readonly ObservedPoint[]): number => {
  const centre = mean(points.map(({ score }) => score))
  return points.reduce((sum, { score }) => sum + (score - centre) ** 2, 0)
}

/** The squares that the best single change of level leaves: those around the mean, less the most that a cut explains. */
const squaresOfSteps = (points: readonly ObservedPoint[]): number => {
  const centre = mean(points.map(({ score }) => score))
  let [sum, most] = [0, 0]
  for (const [index, { score }] of points.slice(0, -1).entries()) {
    sum += score - centre
    most = Math.max(most, (sum * sum * points.length) / ((index + 1) * (points.length - index - 1)))
  }
  return squares(points) - most
}

/** The scores at the beginning that are found on one side, one after another from the first on. */
const beginning = (
  findings: readonly Finding[],
  points: readonly ObservedPoint[],
  kind: Movement,
): ReadonlySet<number> => {
  const found = new Set(findings.filter((finding) => finding.kind === kind).map(({ to }) => to))
  const usual = points.findIndex(({ session }) => !found.has(session))
  return new Set(points.slice(0, usual < 0 ? undefined : usual).map(({ session }) => session))
}

/** The findings of a chart over all these scores, each with whether it counts; `straight` are those of the detrended scores. */
export const withCounts = (
  findings: readonly Finding[],
  points: readonly ObservedPoint[],
  straight: readonly Finding[],
  series: Pick<ScoreSeries, 'better'>,
): readonly Finding[] => {
  const along: Movement = lineOf(points).slope < 0 ? 'drop' : 'rise'
  const isSteady = squares(detrended(points)) < squaresOfSteps(points)
  const begins = { drop: beginning(findings, points, 'drop'), rise: beginning(findings, points, 'rise') }
  return findings.map((finding): Finding => {
    const { from, to, kind } = finding
    const stays = straight.some((one) => one.kind === kind && one.from <= to && from <= one.to)
    const isWorse = kind === along && kind === worsening(series)
    const isTrend = isSteady && !stays && !isWorse && to !== points[0]?.session
    return isTrend
      ? { ...finding, counts: 'trend' }
      : begins[kind].has(to)
        ? { ...finding, counts: 'baseline' }
        : finding
  })
}
