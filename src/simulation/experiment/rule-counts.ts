/**
 * What one rule says of one course, held against what truly happened in it, as counts that add up over courses.
 *
 * Alarms are paired with true ruptures one to one within a window around the onset (see statistics/match-events.ts). An
 * alarm without a partner is no false alarm while a rupture is open or its window lasts: only one that comes away from every
 * rupture is. Likewise only sessions away from every rupture say how specific a rule is. What a rupture took comes back
 * slowly after it has closed, so a low score after a repair is *away*, and a signal there counts against the rule.
 */
import { type MatchWindow, matchEvents } from '../../statistics/index.js'
import type { Alarms } from './alarms.js'

/** When a true rupture began, and the last session in which it was open. */
export interface TrueSpan {
  readonly onset: number
  readonly until: number
}

/** Counts over any number of courses. */
export interface RuleCounts {
  readonly courses: number
  /** Courses with at least one alarm, whether or not anything happened in them. */
  readonly flagged: number
  /** Courses with at least one true rupture. */
  readonly ruptured: number
  /** Courses without a true rupture, and those of them without an alarm. */
  readonly calm: number
  readonly quiet: number
  readonly ruptures: number
  readonly alarms: number
  /** Pairs of an alarm and a true rupture, and the sum over pairs of the sessions from onset to alarm. */
  readonly hits: number
  readonly lateness: number
  /** Alarms away from every true rupture. */
  readonly falseAlarms: number
  /** Sessions with a score away from every true rupture, and those of them without a signal. */
  readonly away: number
  readonly passed: number
}

/** The counts of no course at all. */
export const noCounts: RuleCounts = {
  courses: 0,
  flagged: 0,
  ruptured: 0,
  calm: 0,
  quiet: 0,
  ruptures: 0,
  alarms: 0,
  hits: 0,
  lateness: 0,
  falseAlarms: 0,
  away: 0,
  passed: 0,
}

/**
 * The counts of one course; see the head of this file.
 *
 * `truths` in the order of their onsets. No errors.
 *
 * @example
 * ```ts
 * import { countRule } from 'rupture-repair/simulation'
 *
 * const alarms = { scored: [1, 2, 3, 4, 5, 6], signals: [2, 6], alarms: [2, 6] }
 * const { hits, falseAlarms, away, passed } = countRule(alarms, [{ onset: 2, until: 3 }], { before: 0, after: 1 })
 * hits // => 1
 * falseAlarms // => 1
 * away // => 4
 * passed // => 3
 * ```
 */
export const countRule = (
  { scored, signals, alarms }: Alarms,
  truths: readonly TrueSpan[],
  window: MatchWindow,
): RuleCounts => {
  const pairs = matchEvents(
    truths.map(({ onset }) => onset),
    alarms,
    window,
  )
  const isAway = (session: number): boolean =>
    truths.every(
      ({ onset, until }) => session < onset - window.before || session > Math.max(until, onset + window.after),
    )
  const away = scored.filter(isAway)
  const signalled = new Set(signals)
  const isCalm = truths.length === 0
  return {
    courses: 1,
    flagged: alarms.length > 0 ? 1 : 0,
    ruptured: isCalm ? 0 : 1,
    calm: isCalm ? 1 : 0,
    quiet: isCalm && alarms.length === 0 ? 1 : 0,
    ruptures: truths.length,
    alarms: alarms.length,
    hits: pairs.length,
    lateness: pairs.reduce((sum, { error }) => sum + error, 0),
    falseAlarms: alarms.filter(isAway).length,
    away: away.length,
    passed: away.filter((session) => !signalled.has(session)).length,
  }
}

/**
 * Both counts together.
 *
 * @example
 * addCounts({ ...noCounts, courses: 2 }, { ...noCounts, courses: 3 }).courses // => 5
 */
export const addCounts = (one: RuleCounts, other: RuleCounts): RuleCounts => ({
  courses: one.courses + other.courses,
  flagged: one.flagged + other.flagged,
  ruptured: one.ruptured + other.ruptured,
  calm: one.calm + other.calm,
  quiet: one.quiet + other.quiet,
  ruptures: one.ruptures + other.ruptures,
  alarms: one.alarms + other.alarms,
  hits: one.hits + other.hits,
  lateness: one.lateness + other.lateness,
  falseAlarms: one.falseAlarms + other.falseAlarms,
  away: one.away + other.away,
  passed: one.passed + other.passed,
})
