import { plain } from './print.js'

/** Where a note belongs; absent parts do not apply. */
export interface NotePlace {
  readonly id?: string
  readonly rater?: string
  readonly session?: number
  readonly line?: number
  readonly column?: string
}

/**
 * Something a reader of the result must know though nothing is wrong; it is printed on standard error and listed under
 * `problems`. Like a fault it names no score and no answer.
 */
export interface Note extends NotePlace {
  readonly _tag:
    | 'BlankAnswer'
    | 'ScoreWithheld'
    | 'ScoreProrated'
    | 'NoUsableScore'
    | 'TooFewScores'
    | 'NotAssessable'
    | 'ScaleCannotShow'
    | 'ScoreAfterEnding'
    | 'SeveralEndings'
    | 'EndingsNotFiltered'
    | 'EndingsOfOthers'
  readonly message: string
}

const explainNote = ({ id, rater, session, line, column, message }: Note): string => {
  const where = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(rater === undefined ? [] : [`rater ${rater}`]),
    ...(session === undefined ? [] : [`session ${session}`]),
  ]
  return plain(`note: ${where.length === 0 ? '' : `${where.join(', ')}: `}${message}`)
}

/** How many notes of one kind a person is shown; `problems` lists them all. */
const shownPerKind = 8

/** The notes for standard error, kind by kind. */
export const explainNotes = (notes: readonly Note[]): readonly string[] =>
  [...new Set(notes.map(({ _tag }) => _tag))].flatMap((tag) => {
    const kind = notes.filter(({ _tag }) => _tag === tag)
    const more = kind.length - shownPerKind
    return [
      ...kind.slice(0, shownPerKind).map(explainNote),
      ...(more > 0 ? [`note: … and ${more} more like the last; --json lists all of them under problems`] : []),
    ]
  })
