/**
 * When a rule speaks of a course: its worsenings as alarms, one for an uninterrupted row of them.
 *
 * Rules differ in how often they repeat themselves: a control chart signals at every score beyond its limit, a drop once. So
 * worsenings at successive scored sessions are one alarm, at the first; a repeated one is neither a second hit nor a second
 * false alarm.
 */
import { countedAs, shownAt } from '../../detection/inside.js'
import { observed } from '../../series/index.js'
import type { Detection, ScoreSeries } from '../../vocabulary/inside.js'

/** What a rule says of a course, as sessions in ascending order. */
export interface Alarms {
  readonly scored: readonly number[]
  readonly signals: readonly number[]
  /** The first session of every uninterrupted row of signals. */
  readonly alarms: readonly number[]
}

/** Returns the alarms of a rule in a course; see the head of this file. */
export const alarmsOf = (series: ScoreSeries, { findings }: Detection): Alarms => {
  const at = new Set(findings.filter(countedAs(series, 'worsening')).map(shownAt))
  const scored = observed(series).map(({ session }) => session)
  const signals = scored.filter((session) => at.has(session))
  const alarms = scored.filter((session, place) => at.has(session) && !at.has(scored[place - 1] ?? Number.NaN))
  return { scored, signals, alarms }
}
