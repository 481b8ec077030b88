import { observed } from '../../series/index.js'
import { correlation, mean, standardDeviation } from '../../statistics/index.js'
import { trendResiduals } from '../../statistics/inside.js'
import type { ScoreSeries } from '../../vocabulary/inside.js'

/** Fewer sessions than these, rated by both, give no index of one dyad. */
export const fewestSessions = 8

/** How far two people rate one tie alike; null where it is not known. */
export interface Congruence {
  /** The sessions that both rated. */
  readonly both: number
  readonly one: number
  readonly other: number
  /** The correlation over sessions that both rated. */
  readonly temporal: number | null
  /** The same of what straight lines over sessions leave of either. */
  readonly detrended: number | null
  /** The mean of one less other, in the unit of the scale. */
  readonly discrepancy: number | null
  readonly discrepancySd: number | null
  /** The standard error of `discrepancy`, which treats sessions as independent. */
  readonly discrepancySe: number | null
  readonly because: 'one-rater' | 'few-sessions' | 'no-variance' | null
}

/** What is no more than the rounding of scores does not vary. */
const varies = (values: readonly number[], scores: readonly number[]): boolean => {
  const greatest = Math.max(...scores.map(Math.abs))
  return Math.max(...values) - Math.min(...values) > 1e-9 * greatest
}

/**
 * Returns how far two raters of a tie agree over sessions: whether their ratings rise and fall together, and by how much the one is
 * above the other. Fewer than eight sessions rated by both give none.
 */
export const congruenceOf = (one: ScoreSeries, other: ScoreSeries): Congruence => {
  const others = new Map(observed(other).map(({ session, score }) => [session, score]))
  const pairs = observed(one).flatMap(({ session, score }) => {
    const theirs = others.get(session)
    return theirs === undefined ? [] : [{ session, score, theirs }]
  })
  const counts = { both: pairs.length, one: observed(one).length, other: others.size }
  if (pairs.length < fewestSessions) {
    const isOneAlone = counts.one === 0 || counts.other === 0
    return {
      ...counts,
      ...{ temporal: null, detrended: null, discrepancy: null, discrepancySd: null, discrepancySe: null },
      because: isOneAlone ? 'one-rater' : 'few-sessions',
    }
  }
  const sessions = pairs.map(({ session }) => session)
  const [ones, theirs] = [pairs.map(({ score }) => score), pairs.map((pair) => pair.theirs)]
  const [lessOne, lessOther] = [trendResiduals(sessions, ones), trendResiduals(sessions, theirs)]
  const related = (a: readonly number[], b: readonly number[]): number | null =>
    varies(a, ones) && varies(b, theirs) ? correlation(a, b) : null
  const differences = pairs.map((pair) => pair.score - pair.theirs)
  const sd = varies(differences, [...ones, ...theirs]) ? standardDeviation(differences) : 0
  const temporal = related(ones, theirs)
  return {
    ...counts,
    temporal,
    detrended: related(lessOne, lessOther),
    discrepancy: mean(differences),
    discrepancySd: sd,
    discrepancySe: sd / Math.sqrt(differences.length),
    because: temporal === null ? 'no-variance' : null,
  }
}
