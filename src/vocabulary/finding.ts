import type { Verdict } from '../kernel/inside.js'

/** The two movements of a score itself; whether one is a deterioration depends on which end is better. */
export const movements = ['drop', 'rise'] as const
export type Movement = (typeof movements)[number]

/** The fates of a movement: the score came back, did not within the time asked, or had not when the series stopped. */
export const recoveries = ['recovered', 'not-recovered', 'censored'] as const
export type Recovery = (typeof recoveries)[number]

/** The parameters that a rule ran with, defaults included. */
export type RuleParameters = Readonly<Record<string, string | number | boolean | null>>

/**
 * Whether a finding counts: not where it is only part of a steady trend, nor where it is the first occasion of a baseline
 * made of all sessions, which cannot be worse than anything.
 */
export const countings = [true, 'trend', 'baseline'] as const
export type Counts = (typeof countings)[number]

/**
 * A movement of scores that a rule found; it says nothing of a rupture.
 *
 * Only a participant or an observer can turn a finding into an entry of the record.
 */
export interface Finding {
  readonly _tag: 'Finding'
  readonly id: string
  readonly rater?: string
  readonly rule: string
  readonly parameters: RuleParameters
  /** The session before the movement. */
  readonly from: number
  /** The session at its far end. */
  readonly to: number
  readonly kind: Movement
  /** Every count, share and sentence leaves out a finding where this is not true, and says how many. */
  readonly counts: Counts
  readonly verdict: 'met'
  readonly criteria: Readonly<Record<string, Verdict>>
  /** The size of the movement in the unit of the scores, never negative. */
  readonly magnitude: number
  /** The session at which the score had recovered, by the rule's own measure. */
  readonly recoveredAt: number | null
  readonly status: Recovery
  /** True where the score recovered after the time asked. */
  readonly late?: boolean
  /** How many sessions without a score lie between the two, where the rule judges pairs across gaps. */
  readonly gap?: number
  /** Named numbers behind the verdict, for a reader who checks it. */
  readonly evidence: Readonly<Record<string, number | null>>
}

/** The verdict on one interval between two sessions, consecutive but across gaps, for one movement. */
export interface IntervalVerdict {
  readonly id: string
  readonly rater?: string
  readonly from: number
  readonly to: number
  readonly kind: Movement
  readonly verdict: Verdict
  readonly criteria: Readonly<Record<string, Verdict>>
  /** How many sessions without a score lie between the two, where the rule judges pairs across gaps. */
  readonly gap?: number
}

/**
 * The reasons why a rule cannot judge a session: the end of the scale hides the movement, too few scores show their spread, or
 * the score before it is too many sessions away.
 */
export const cannotKnow = ['scale end', 'too few scores', 'gap'] as const
export type CannotKnow = (typeof cannotKnow)[number]

/** A session without a finding that must not be read as "no movement". */
export interface Unknowable {
  readonly id: string
  readonly rater?: string
  readonly session: number
  /** The movement that cannot show there; without it, neither can. */
  readonly kind?: Movement
  readonly because: CannotKnow
}

/** The reasons why a rule judges nothing of a series: its gaps, too few scores, an end of the scale, scores that never vary. */
export const notJudgedReasons = ['gaps', 'few', 'scale-end', 'constant'] as const
export type NotJudgedReason = (typeof notJudgedReasons)[number]

/** The result of a rule on one series. */
export interface Detection {
  readonly rule: string
  readonly parameters: RuleParameters
  readonly findings: readonly Finding[]
  /** One row per testable interval and movement; empty for rules that do not judge intervals. */
  readonly intervals: readonly IntervalVerdict[]
  /** Sessions that the rule cannot judge. */
  readonly unknowable: readonly Unknowable[]
}
