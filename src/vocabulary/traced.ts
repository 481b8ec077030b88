import type { Finding, NotJudgedReason, RuleParameters } from './finding.js'

/** The endings of a treatment that a table of scores can mark; of several, the first of this list counts. */
export const treatmentEndings = ['death', 'left', 'completed'] as const
export type TreatmentEnding = (typeof treatmentEndings)[number]

/** The fates of one worsening of the score; they are about scores and endings alone. */
export const fates = [
  'score-recovered',
  'score-not-recovered-at-leaving',
  'score-not-recovered-at-ending',
  'censored',
] as const
export type Fate = (typeof fates)[number]

export interface EndedAfter {
  readonly kind: TreatmentEnding
  readonly session: number
}

/** One alliance as scores and endings show it, under one rule. */
export interface TracedCourse {
  readonly id: string
  readonly rule: string
  readonly parameters: RuleParameters
  /** From the first to the last session on record. */
  readonly sessions: number
  /** Sessions with a score, up to the ending. */
  readonly scored: number
  readonly assessable: boolean
  /** Why not, where it is not and scores are on record. */
  readonly because?: NotJudgedReason
  readonly ending: EndedAfter | null
}

/** A worsening of a score with its fate and the alliance's ending. */
export interface TracedFinding extends Finding {
  readonly became: Fate
  readonly ending: TreatmentEnding | null
}
