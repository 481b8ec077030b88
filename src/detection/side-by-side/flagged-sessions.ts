/**
 * What rules can be compared on: of every session with a score, whether a rule flags it, passes it, or cannot judge it, as
 * docs/rules/comparing.md defines these.
 */
import { observed } from '../../series/index.js'
import type { Detection, Finding, ScoreSeries } from '../../vocabulary/inside.js'
import { countedAs } from '../definition/inside.js'
import { testableSessions } from '../judged/testable-sessions.js'
import type { Rule } from '../registry/rules.js'

/** The sessions of a series that have a score, by what a rule says of them; in ascending order. */
export interface FlaggedSessions {
  readonly flagged: readonly number[]
  readonly passed: readonly number[]
  readonly cannotJudge: readonly number[]
  /** Whether any score was judged: only then does "not flagged" say something about the person. */
  readonly isAssessable: boolean
}

/**
 * Returns which sessions of a series a rule flags, which it passes, and which it cannot judge.
 *
 * `detection` is what the rule said of the series. No errors; sessions without a score are in none of the lists. A rule
 * whose reference lies far back flags every score since. Source: definition of this library.
 *
 * @example
 * const points = [6, 6, 3, 4].map((score, index) => ({ session: index + 1, score }))
 * const series = { id: 'ann', better: 'higher', points } as const
 * const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } as const
 * flaggedSessions(series, rule, detect(series, rule)).flagged // => [3]
 */
export const flaggedSessions = (series: ScoreSeries, rule: Rule, detection: Detection): FlaggedSessions => {
  const worsenings = detection.findings.filter(countedAs(series, 'worsening'))
  const testable = new Set(testableSessions(series, rule, detection, 'worsening'))
  const flagged: number[] = []
  const passed: number[] = []
  const cannotJudge: number[] = []
  for (const { session } of observed(series)) {
    if (worsenings.some((finding) => covers(finding, session))) flagged.push(session)
    else (testable.has(session) ? passed : cannotJudge).push(session)
  }
  return { flagged, passed, cannotJudge, isAssessable: flagged.length + passed.length > 0 }
}

const covers = ({ from, to }: Finding, session: number): boolean =>
  from === to ? session === to : from < session && session <= to
