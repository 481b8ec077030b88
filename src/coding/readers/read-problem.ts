/** The place of a problem: a line and column of a table, or an event of an observation of a project. */
export interface ReadPlace {
  readonly line?: number
  /** The number of the column, the first being 1. */
  readonly column?: number
  readonly observation?: string
  /** The number of the event in its observation, the first being 1. */
  readonly event?: number
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
    /** One column holds times of several forms; the other times of the column have the form `form`. */
    | { readonly _tag: 'AnotherTimeForm'; readonly form: TimeForm }
    /** Whole numbers that may be seconds or milliseconds. */
    | { readonly _tag: 'AmbiguousTime' }
    | { readonly _tag: 'NoSegmentNumber' }
    | { readonly _tag: 'NoSessionNumber' }
    | { readonly _tag: 'NoName'; readonly what: 'code' | 'coder' | 'alliance' | 'sheet' }
    | { readonly _tag: 'EndNotLater' }
    | { readonly _tag: 'UnknownCoderKind' }
    | { readonly _tag: 'UnknownCode'; readonly code: string }
    | { readonly _tag: 'UnknownValue' }
    /** An event of a set with values has none, or more than one. */
    | { readonly _tag: 'NoOneValue' }
    | { readonly _tag: 'NotCodableInPart' }
    | { readonly _tag: 'SegmentTwice'; readonly first: number }
    | { readonly _tag: 'SheetInSeveral'; readonly first: number }
    | { readonly _tag: 'UnknownStatus' }
    | { readonly _tag: 'UnknownBehaviour'; readonly code: string }
    /** A state that begins and has no end, ends without a beginning, or begins again before its end. */
    | { readonly _tag: 'Unpaired'; readonly which: 'start' | 'stop' }
    | { readonly _tag: 'NoLength'; readonly recording: string }
    | { readonly _tag: 'AfterSession' }
    | { readonly _tag: 'NoSegment'; readonly recording: string }
    | { readonly _tag: 'ObservationTwice' }
    | { readonly _tag: 'NoSuchObservation'; readonly known: readonly string[] }
    | { readonly _tag: 'ObservationUnlikePattern' }
    | { readonly _tag: 'SeveralObservations'; readonly known: readonly string[] }
    | { readonly _tag: 'SeveralTiers'; readonly known: readonly string[] }
    | { readonly _tag: 'NoSuchTier'; readonly tier: string; readonly known: readonly string[] }
  )
