/**
 * What one rule says of one course, compared with what truly happened in it, as counts that add up over courses.
 *
 * Alarms are paired with true ruptures one to one within a window around the onset (see statistics/match-events.ts). An
 * alarm without a partner is no false alarm while a rupture is open or its window lasts: only one that comes away from every
 * rupture is. Likewise only sessions away from every rupture say how specific a rule is. What a rupture took comes back
 * slowly after it has closed, so a low score after a repair is *away*, and a signal there counts against the rule.
 */
import { matchEvents } from '../../statistics/index.js'
import type { MatchWindow } from '../../statistics/inside.js'
import type { Alarms } from './alarms.js'

export interface TrueSpan {
  readonly onset: number
  readonly until: number
}

export interface RuleCounts {
  readonly courses: number
  /** Courses with at least one alarm, whether or not anything happened in them. */
  readonly flagged: number
  readonly ruptured: number
  /** Courses without a true rupture, and those of them without an alarm. */
  readonly negativeCourses: number
  readonly trueNegativeCourses: number
  readonly ruptures: number
  readonly alarms: number
  /** Pairs of an alarm and a true rupture, and the sum over pairs of the sessions from onset to alarm. */
  readonly hits: number
  readonly lateness: number
  readonly falseAlarms: number
  /** Sessions with a score away from every true rupture, and those of them without a signal. */
  readonly negativeSessions: number
  readonly trueNegativeSessions: number
}

/** Returns the counts of one course, `truths` in the order of their onsets; see the head of this file. */
export const countRule = (
  { scored, signals, alarms }: Alarms,
  truths: readonly TrueSpan[],
  window: MatchWindow,
): RuleCounts => {
  const onsets = truths.map(({ onset }) => onset)
  const pairs = matchEvents(onsets, alarms, window)
  const isAway = (session: number): boolean =>
    truths.every(
      ({ onset, until }) => session < onset - window.before || session > Math.max(until, onset + window.after),
    )
  const away = scored.filter(isAway)
  const signalled = new Set(signals)
  const isNegative = truths.length === 0
  return {
    courses: 1,
    flagged: alarms.length > 0 ? 1 : 0,
    ruptured: isNegative ? 0 : 1,
    negativeCourses: isNegative ? 1 : 0,
    trueNegativeCourses: isNegative && alarms.length === 0 ? 1 : 0,
    ruptures: truths.length,
    alarms: alarms.length,
    hits: pairs.length,
    lateness: pairs.reduce((sum, { error }) => sum + error, 0),
    falseAlarms: alarms.filter(isAway).length,
    negativeSessions: away.length,
    trueNegativeSessions: away.filter((session) => !signalled.has(session)).length,
  }
}

const none: RuleCounts = {
  courses: 0,
  flagged: 0,
  ruptured: 0,
  negativeCourses: 0,
  trueNegativeCourses: 0,
  ruptures: 0,
  alarms: 0,
  hits: 0,
  lateness: 0,
  falseAlarms: 0,
  negativeSessions: 0,
  trueNegativeSessions: 0,
}
const names = Object.keys(none) as readonly (keyof RuleCounts)[]

export const addedCounts = (counts: readonly RuleCounts[]): RuleCounts => {
  const sum: Record<keyof RuleCounts, number> = { ...none }
  for (const one of counts) for (const name of names) sum[name] += one[name]
  return sum
}
