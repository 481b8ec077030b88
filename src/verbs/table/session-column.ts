import type { Fault } from '../world/fault.js'
import { gapInKey, isGap, type Place, readSession } from './cell.js'
import { numbersBy } from './columns.js'
import { occasionReader } from './occasion.js'

/** What becomes of equal occasions of one id: they are a fault, one of them counts, or the mean of their scores does. */
export const repeats = ['fault', 'first', 'last', 'mean'] as const

/** The column that tells sessions apart: by number, by a number within a name, or by an occasion that is yet to be numbered. */
export type SessionColumn =
  | { readonly _tag: 'Number'; readonly column: string }
  | { readonly _tag: 'Named'; readonly column: string; readonly pattern: string }
  | { readonly _tag: 'Occasion'; readonly column: string; readonly repeats: (typeof repeats)[number] }

/** Reads a cell of that column: the session, or of an occasion what puts it in order. */
export const sessionReader = (session: SessionColumn): ((cell: string, place: Place) => number | Fault) => {
  switch (session._tag) {
    case 'Number':
      return readSession
    case 'Occasion':
      return occasionReader()
    case 'Named': {
      const { column, pattern } = session
      const read = numbersBy(pattern)
      const what = `does not fit --session-pattern; expected ${pattern} with a number in it. Hint: rows of no session are left out with --where '${column}!=VALUE'`
      return (cell, place) => {
        const number = read(cell)?.session
        if (number !== undefined) return number
        return isGap(cell) ? gapInKey(cell, place, 'a session') : { ...place, what }
      }
    }
  }
}
