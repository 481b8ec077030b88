import type { Finding, Movement, ScoreSeries } from '../../vocabulary/inside.js'

/** Which way a score moved, by which end of its scale is better. */
export type Direction = 'worsening' | 'improvement'

export const worsening = ({ better }: Pick<ScoreSeries, 'better'>): Movement => (better === 'higher' ? 'drop' : 'rise')

export const movementTo = (series: Pick<ScoreSeries, 'better'>, direction: Direction): Movement =>
  (worsening(series) === 'drop') === (direction === 'worsening') ? 'drop' : 'rise'

/** Returns the one test of what is counted, reported and shared: a finding that counts, in that direction. */
export const countedAs = (
  series: Pick<ScoreSeries, 'better'>,
  direction: Direction,
): ((finding: Pick<Finding, 'kind' | 'counts'>) => boolean) => {
  const moved = movementTo(series, direction)
  return ({ kind, counts }) => counts === true && kind === moved
}

/** The session at which a finding first showed: a drop's end may be a later nadir. */
export const shownAt = ({ to, evidence }: Finding): number => evidence.openedAt ?? to
