import type { Coder, SegmentPlace } from '../../vocabulary/inside.js'

/** The uses of a sheet. */
export const sheetUses = ['training', 'double', 'main'] as const
export type SheetUse = (typeof sheetUses)[number]

/** How a sheet was made; agreement takes the independent ones alone unless others are named. */
export const sheetMakings = ['independent', 'after-discussion', 'consensus', 'after-seeing-machine'] as const
export type SheetMaking = (typeof sheetMakings)[number]

/** A value that a coder gave: a number, or a word of the set. */
export type CodeValue = string | number

/** A strategy that a coder saw in a segment. */
export interface CodedStrategy {
  readonly strategy: string
  /** The person who used it, and the person or tie it was aimed at, where that is said. */
  readonly actor?: string
  readonly target?: string
}

/** One segment of a session as one coder coded it. Not rated, not applicable, not codable and 0 are four values. */
export interface CodedSegment {
  readonly at: SegmentPlace
  /** Every code of the set with its value; null is *not rated*. */
  readonly codes: Readonly<Record<string, CodeValue | null>>
  /** The codes that do not apply to this segment; each is null among the codes. */
  readonly notApplicable?: readonly string[]
  /** Whether nothing could be coded here, for example because the recording cannot be heard. */
  readonly notCodable?: true
  readonly strategies: readonly CodedStrategy[]
  /** References to what a code is based on, never the words themselves; a machine adds its confidence, from 0 to 1. */
  readonly evidence?: readonly CodeEvidence[]
}

/** What one code of a segment is based on. */
export interface CodeEvidence {
  readonly code: string
  /** A place in a recording or transcript that is kept elsewhere. */
  readonly reference?: string
  readonly confidence?: number
}

/** The codes of one session by one coder: every segment, those without a rupture included. It is never history by itself. */
export interface CodingSheet {
  /** The id of the sheet. */
  readonly sheet: string
  /** The number of the session that was coded. */
  readonly session: number
  /** The alliance whose session it is. */
  readonly alliance?: string
  /** The person or the program that coded. */
  readonly coder: Coder
  /** The set of codes, with its version. */
  readonly codeSet: string
  /** The use of the sheet: for training, to compare two coders, or as the codes of the study. */
  readonly use: SheetUse
  /** The way it was made: alone, after coders discussed, as what they agreed on, or after seeing what a machine coded. */
  readonly made: SheetMaking
  /** What the coder did not know, in the study's own words: outcome, other coders, hypotheses. */
  readonly blindTo: readonly string[]
  /** The segments of the session in order, those without a rupture included. */
  readonly segments: readonly CodedSegment[]
  /** Ratings of the session as a whole, for example of resolution; null is *not rated*. */
  readonly sessionRatings: Readonly<Record<string, CodeValue | null>>
  /** Sensitive free text, kept apart so that it can be left out. */
  readonly note?: string
}
