import type { Sign } from './lane.js'

/** A sign with its place: a row below the track, and how far from the left. */
export interface Placed {
  readonly sign: Sign
  readonly row: number
  readonly x: number
  /** Where it happened, for one reported late. */
  readonly happenedAt?: number
}

/** Rows below one track; what does not fit is said and not drawn. */
const mostRows = 6
export const signWidth = 17
const besideWidth = (beside = ''): number => (beside === '' ? 0 : 3 + 6 * beside.length)

interface Columns {
  readonly left: (session: number) => number
  readonly width: number
  /** The right end of the drawing. */
  readonly end: number
}

/**
 * Returns signs placed in rows so that none lies on another: each in the column of its session, or to the right of it no further
 * than its own width.
 */
export const packed = (signs: readonly Sign[], { left, width, end }: Columns): readonly Placed[] => {
  const rows: number[] = []
  const since = ({ happened, session }: Sign): number => happened ?? session
  // A column with room for one sign has it in its middle.
  const inset = width < 2 * signWidth ? (width - signWidth) / 2 : 0
  const at = (session: number): number => left(session) + inset
  return signs
    .toSorted((one, other) => since(one) - since(other))
    .flatMap((sign): readonly Placed[] => {
      const needs = signWidth + besideWidth(sign.beside)
      const start = Math.min(at(since(sign)), end - needs - (sign.happened === undefined ? 0 : signWidth))
      const reported = Math.min(at(sign.session), end - needs)
      const room = Math.max(width - needs, 0)
      for (let row = 0; row < mostRows; row++) {
        const from = Math.max(rows[row] ?? 0, start)
        if (from > start + (sign.happened === undefined ? room : 0)) continue
        const x = sign.happened === undefined ? from : Math.max(reported, from + signWidth)
        rows[row] = x + needs
        const placed = { sign, row, x: x + signWidth / 2 }
        return [sign.happened === undefined ? placed : { ...placed, happenedAt: from + signWidth / 2 }]
      }
      return []
    })
}
