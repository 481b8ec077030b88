/**
 * What keeps loose points from being a series. Sessions and positions are named, scores never are.
 *
 * `index` counts the points as they were given, from 0.
 */
export type SeriesProblem =
  | { readonly _tag: 'SessionNotWhole'; readonly id: string; readonly index: number; readonly expected: string }
  | {
      readonly _tag: 'DuplicateSession'
      readonly id: string
      readonly session: number
      readonly indexes: readonly number[]
    }
  | { readonly _tag: 'SessionOutsideSpan'; readonly id: string; readonly session: number; readonly span: SessionSpan }
  | { readonly _tag: 'ScoreNotFinite'; readonly id: string; readonly session: number; readonly index: number }
  | {
      readonly _tag: 'ScoreTooLarge'
      readonly id: string
      readonly session: number
      readonly index: number
      readonly greatest: number
    }
  | { readonly _tag: 'ScoreOutsideRange'; readonly id: string; readonly session: number; readonly index: number }
  | { readonly _tag: 'RangeNotAscending'; readonly id: string; readonly expected: string }
  | { readonly _tag: 'SpanNotAscending'; readonly id: string; readonly expected: string }
  | { readonly _tag: 'SpanTooLong'; readonly id: string; readonly span: SessionSpan; readonly longest: number }
  /** Of many series together, gaps included. */
  | { readonly _tag: 'TooManySessions'; readonly found: number; readonly most: number }

/** The first and the last session a series covers, both included. */
export interface SessionSpan {
  readonly first: number
  readonly last: number
}
