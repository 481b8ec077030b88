import { visible } from '../../report/index.js'
import { sessionWords } from './runs.js'

/** Where a note belongs; absent parts do not apply. */
interface NotePlace {
  /** Of a log; what concerns an alliance as a whole names it in its message. */
  readonly alliance?: string
  readonly harm?: string
  /** Where several rules looked, which one it concerns. */
  readonly rule?: string
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
    | 'ColumnsNotRead'
    | 'BlankAnswer'
    | 'AnsweredUnasked'
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
    | 'StartBeyondLimit'
    | 'NobodyOfThatSide'
    | 'WordMissing'
    | 'HarmOnRecord'
  readonly message: string
}

const explainNote = (
  { alliance = '', harm, rule, id, rater, line, column, message }: Note,
  sessions: readonly number[],
): string => {
  const where = [
    ...(harm === undefined ? [] : [`alliance ${alliance}`, `harm ${harm}`]),
    ...(rule === undefined ? [] : [`rule ${rule}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(rater === undefined ? [] : [`rater ${rater}`]),
    ...(sessions.length === 0 ? [] : [sessionWords(sessions)]),
  ]
  return visible(`${where.length === 0 ? '' : `${where.join(', ')}: `}${message}`)
}

/** A line per note; those that differ in nothing but the session share one. */
export const explainAlike = (notes: readonly Note[]): readonly string[] => {
  const alike = new Map<string, [Note, ...Note[]]>()
  for (const note of notes) {
    const { session: _session, ...rest } = note
    const key = JSON.stringify(rest)
    const others = alike.get(key)
    if (others === undefined) alike.set(key, [note])
    else others.push(note)
  }
  return [...alike.values()].map((same) =>
    explainNote(
      same[0],
      same.flatMap(({ session }) => session ?? []),
    ),
  )
}

/** How many lines of one kind a person is shown; `problems` lists them all, and a harm is never left out. */
const shownPerKind = 8

/** The notes for standard error, kind by kind. */
export const explainNotes = (notes: readonly Note[]): readonly string[] =>
  [...new Set(notes.map(({ _tag }) => _tag))].flatMap((tag) => {
    const kind = explainAlike(notes.filter(({ _tag }) => _tag === tag)).map((line) => `note: ${line}`)
    const more = tag === 'HarmOnRecord' ? 0 : kind.length - shownPerKind
    return more > 0
      ? [
          ...kind.slice(0, shownPerKind),
          `note: … and ${more} more like the last; --json lists all of them under problems`,
        ]
      : kind
  })
