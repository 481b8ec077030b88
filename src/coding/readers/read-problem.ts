import type { CodeValue } from '../sheet/sheet.js'

/** The place of a problem: a line and column of a table, or an event of an observation of a project. */
export interface ReadPlace {
  readonly line?: number
  /** The number of the column, the first being 1. */
  readonly column?: number
  readonly observation?: string
  /** The number of the event in its observation, the first being 1. */
  readonly event?: number
  /** Whether other observations of the file were to be read, too. */
  readonly hasOthers?: true
}

/** The forms a time can be written in. */
export const timeForms = ['seconds', 'mm:ss', 'hh:mm:ss', 'milliseconds'] as const
export type TimeForm = (typeof timeForms)[number]

/** A problem of a file of codes. No value that a coder gave is in it. */
export type ReadProblem = ReadPlace &
  (
    | { readonly _tag: 'NotThisFile'; readonly expected: string }
    | { readonly _tag: 'NoColumn'; readonly column?: never; readonly names: readonly string[] }
    | { readonly _tag: 'NotATime' }
    /** A number of seconds was expected of what a recording says of itself. */
    | { readonly _tag: 'NotSeconds'; readonly what: 'time offset' | 'length of the media' }
    /** One column holds times of several forms; the other times of the column have the form `form`. */
    | { readonly _tag: 'AnotherTimeForm'; readonly form: TimeForm }
    /** Whole numbers that may be seconds or milliseconds. */
    | { readonly _tag: 'AmbiguousTime' }
    | { readonly _tag: 'NoSegmentNumber' }
    /** `pattern` is what its text has to fit; `hasNumber`, whether there is a number within the text. */
    | { readonly _tag: 'NoSessionNumber'; readonly pattern?: string | undefined; readonly hasNumber?: boolean }
    /** `isGap`: not blank, but what programs write where a name is missing. */
    | { readonly _tag: 'NoName'; readonly what: 'code' | 'coder' | 'alliance' | 'sheet'; readonly isGap?: boolean }
    | { readonly _tag: 'EndNotLater' }
    | { readonly _tag: 'UnknownCoderKind' }
    | { readonly _tag: 'UnknownCode'; readonly code: string }
    /** What a coder wrote is not repeated. */
    | { readonly _tag: 'NoCodeInText'; readonly codes: readonly string[] }
    | { readonly _tag: 'NoCode' | 'EmptyAnnotation' }
    | { readonly _tag: 'UnknownValue'; readonly values: readonly CodeValue[] }
    /** An event has no value of the set, where more than one counts as present, or several. */
    | { readonly _tag: 'NoOneValue'; readonly code: string; readonly values: readonly CodeValue[] }
    /** A cell that is not blank, beside the reason for which it would be. */
    | { readonly _tag: 'ReasonBesideValue' }
    | { readonly _tag: 'NotCodableInPart' }
    | { readonly _tag: 'SegmentsOverlap'; readonly first: number }
    | { readonly _tag: 'SegmentTwice'; readonly first: number }
    | { readonly _tag: 'SheetInSeveral'; readonly first: number }
    | { readonly _tag: 'UnknownStatus' }
    | { readonly _tag: 'UnknownBehaviour'; readonly code: string }
    /** A state that begins and has no end, ends without a beginning, or begins again before its end. */
    | { readonly _tag: 'Unpaired'; readonly which: 'start' | 'stop' }
    | { readonly _tag: 'NoLength'; readonly recording: string }
    | { readonly _tag: 'AfterSession' }
    | { readonly _tag: 'StartsAfterEnd'; readonly recording: string; readonly end: number }
    | { readonly _tag: 'NoSegment'; readonly recording: string }
    | { readonly _tag: 'TooManySegments'; readonly recording: string; readonly most: number }
    | { readonly _tag: 'ObservationTwice' }
    | { readonly _tag: 'NoSuchObservation'; readonly known: readonly string[] }
    | { readonly _tag: 'ObservationUnlikePattern' }
    | { readonly _tag: 'SeveralObservations'; readonly known: readonly string[] }
    | { readonly _tag: 'SeveralTiers'; readonly known: readonly string[] }
    | { readonly _tag: 'NoSuchTier'; readonly tier: string; readonly known: readonly string[] }
    | { readonly _tag: 'NoSuchSubject'; readonly subject: string; readonly known: readonly string[] }
  )
