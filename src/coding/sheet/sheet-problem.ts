import type { Strategy } from '../../vocabulary/inside.js'

/** The place of a problem in a list of sheets. */
interface OfSheet {
  /** The place of the sheet, counted from 1. */
  readonly sheet: number
  readonly segment?: never
  readonly code?: never
}
interface OfSegment extends Omit<OfSheet, 'segment'> {
  /** The place of the segment in its sheet, counted from 1. */
  readonly segment: number
}
interface OfCode extends Omit<OfSegment, 'code'> {
  readonly code: string
}

/** What keeps sheets from being well formed, with its place. It holds no value that a coder gave, and no note. */
export type SheetProblem =
  /** The set is neither shipped nor given, so that its codes are not judged. */
  | (OfSheet & { readonly _tag: 'UnknownCodeSet'; readonly codeSet: string })
  | (OfSheet & { readonly _tag: 'NoSegments' })
  /** Some segments have numbers and others spans. */
  | (OfSheet & { readonly _tag: 'PlacesMixed' })
  /** A sheet with this id came before, as the sheet at `first`. */
  | (OfSheet & { readonly _tag: 'SheetTwice'; readonly first: number })
  /** This coder has a sheet of this session already, of the same set, use and making. */
  | (OfSheet & { readonly _tag: 'CoderTwice'; readonly first: number })
  /** A machine discusses nothing: its sheets are independent. */
  | (OfSheet & { readonly _tag: 'MachineNotIndependent' })
  /** A rating of the whole session that is neither a finite number, a text nor null. */
  | (OfSheet & { readonly _tag: 'NoRating'; readonly rating: string })
  /** Not a whole number from 1, or not seconds from 0. */
  | (OfSegment & { readonly _tag: 'NoPlace' })
  /** The end is not later than the start. */
  | (OfSegment & { readonly _tag: 'EndNotLater' })
  /** This place was coded already, as the segment at `first`. */
  | (OfSegment & { readonly _tag: 'SegmentTwice'; readonly first: number })
  /** It begins before the segment at `first` has ended. */
  | (OfSegment & { readonly _tag: 'SegmentsOverlap'; readonly first: number })
  /** It lies before the segment that is listed before it. */
  | (OfSegment & { readonly _tag: 'NotInOrder' })
  /** A strategy is none of the vocabulary; `canonical` is the name in use of one that has another name. */
  | (OfSegment & { readonly _tag: 'UnknownStrategy'; readonly strategy: string; readonly canonical?: Strategy })
  | (OfCode & { readonly _tag: 'UnknownCode'; readonly where: 'codes' | 'not-applicable' | 'evidence' })
  /** A code of the set is not named; one that was not rated is null. */
  | (OfCode & { readonly _tag: 'MissingCode' })
  | (OfCode & { readonly _tag: 'UnknownValue' })
  /** A code that does not apply has a value. */
  | (OfCode & { readonly _tag: 'NotApplicableWithValue' })
  | (OfCode & { readonly _tag: 'NotApplicableTwice' })
  /** A code of a segment that cannot be coded has a value. */
  | (OfCode & { readonly _tag: 'NotCodableWithValue' })
  /** Evidence for a code that has no value here. */
  | (OfCode & { readonly _tag: 'EvidenceWithoutValue' })
  /** A confidence below 0 or above 1. */
  | (OfCode & { readonly _tag: 'ConfidenceOutside' })
  /** Two confidences in one code of one segment. */
  | (OfCode & { readonly _tag: 'ConfidenceTwice' })
  /** A reference with more than 200 characters or four words, without a digit, # or /, or with a line break: it may hold what was said. */
  | (OfCode & { readonly _tag: 'NoReference' })
