import type { NonEmpty } from '../kernel/inside.js'
import type { CodedPerson } from './code-set.js'
import type { Coder } from './coder.js'
import type { RuptureKind } from './rupture-kind.js'

/** The place of a segment in its session: its number from 1, or its start and end in seconds. */
export type SegmentPlace =
  | number
  | {
      /** The start, in seconds from the beginning of the session. */
      readonly from: number
      /** The end, in seconds, later than the start. */
      readonly to: number
    }

/** One segment of a run, with the codes that count as present in it. */
export interface PresentSegment {
  readonly at: SegmentPlace
  readonly codes: Readonly<Record<string, string | number>>
}

/** Segments of a run that follow one another and mark one kind. */
export interface CodedMoment {
  /** What the codes mark, *mixed* where one segment holds both kinds; left out where they mark none. */
  readonly kind?: RuptureKind
  readonly segments: NonEmpty<PresentSegment>
}

/** A run of segments of one sheet in which codes are present, as a named construct joins them. It is no rupture that a person reported. */
export interface CodedRun {
  readonly _tag: 'CodedRun'
  /** The id of the sheet that holds the codes. */
  readonly sheet: string
  readonly alliance: string
  readonly session: number
  readonly coder: Coder
  /** The set of codes, with its version. */
  readonly codeSet: string
  readonly moments: NonEmpty<CodedMoment>
  /** The people whose codes are present; left out where the set does not say whose its codes are. */
  readonly of?: NonEmpty<CodedPerson>
  /** The coder's resolution rating, only where the session holds no other run. */
  readonly resolution?: { readonly scale: string; readonly rating: number }
  /** The machine's least confidence in a code of the run, from 0 to 1. */
  readonly confidence?: number
}
