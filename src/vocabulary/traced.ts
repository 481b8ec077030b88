import type { Finding, RuleParameters } from './finding.js'

/** The endings of a treatment that a table of scores can mark; where several are marked the first of this list is taken. */
export const treatmentEndings = ['death', 'left', 'completed'] as const
export type TreatmentEnding = (typeof treatmentEndings)[number]

/** What became of one worsening of the score; about scores and endings, and nothing else. */
export const fates = [
  'score-recovered',
  'score-not-recovered-at-leaving',
  'score-not-recovered-at-ending',
  'censored',
] as const
export type Fate = (typeof fates)[number]

/** An ending and the session after which it came. */
export interface EndedAfter {
  readonly kind: TreatmentEnding
  readonly session: number
}

/** One alliance as scores and endings show it, under the rule that looked at it. */
export interface TracedCourse {
  readonly id: string
  readonly rule: string
  readonly parameters: RuleParameters
  /** From the first to the last session on record. */
  readonly sessions: number
  /** Sessions with a score, up to the ending. */
  readonly scored: number
  /** Whether the rule can say anything of its scores. */
  readonly assessable: boolean
  readonly ending: EndedAfter | null
}

/** A worsening of a score with what became of it and how the alliance ended. */
export interface TracedFinding extends Finding {
  readonly became: Fate
  readonly ending: TreatmentEnding | null
}
