import { visible } from '../../report/index.js'
import { sessionWords } from './runs.js'

/**
 * Something a reader of the result must know though nothing is wrong; it is printed on standard error and listed under
 * `problems`. Like a fault it names no score and no answer.
 */
export interface Note {
  readonly _tag:
    | 'ColumnsNotRead'
    | 'RowsSkipped'
    | 'MaybeNoName'
    | 'NumberedByOccasion'
    | 'NoSubject'
    | 'BlankAnswer'
    | 'AnsweredUnasked'
    | 'ReversedItemsAgainst'
    | 'ScoreWithheld'
    | 'ScoreProrated'
    | 'LookAlike'
    | 'CodesOnScale'
    | 'FarOutside'
    | 'NoUsableScore'
    | 'TooFewScores'
    | 'NotAssessable'
    | 'ScaleCannotShow'
    | 'ScoreAfterEnding'
    | 'SeveralEndings'
    | 'EndingsNotFiltered'
    | 'EndingsOfOthers'
    | 'EndingAlone'
    | 'EndingsLikeMarks'
    | 'StartBeyondLimit'
    | 'NobodyOfThatSide'
    | 'MachineTakesPart'
    | 'ScaleWithoutCut'
    | 'TableLeftOut'
    | 'OfTable'
    | 'NoSuchScale'
    | 'HarmOnRecord'
    | 'WordsWithheld'
    | 'CodesAbsent'
    | 'CodesWithoutEvents'
    | 'SegmentsNotListed'
    | 'EventsLeftOut'
    | 'SessionBeyondRecording'
    | 'NotInTable'
    | 'SubjectsJoined'
    | 'CategoriesObserved'
    | 'NoCut'
    | 'TooManyValues'
    | 'IncompleteUnits'
    | 'RotatingCoders'
    | 'SessionsShared'
    | 'SheetsLeftOut'
    | 'MachinesApart'
    | 'CodesWithoutValue'
    | 'RatedAlone'
  readonly message: string
  /** Of a log; what concerns an alliance as a whole names it in its message. */
  readonly alliance?: string
  readonly harm?: string
  /** Where several rules looked, which one it concerns. */
  readonly rule?: string
  readonly id?: string
  /** Ids that look the same, each with how it is shown so that they can be distinguished. */
  readonly ids?: readonly { readonly id: string; readonly shown: string }[]
  readonly rater?: string
  readonly session?: number
  readonly line?: number
  readonly column?: string
}

const explainNote = (
  { alliance = '', harm, rule, id, rater, line, column, message }: Note,
  sessions: readonly number[],
): string => {
  const parts = Object.entries({ rule, line, column, id, rater }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  )
  const where = [
    ...(harm === undefined ? [] : [`alliance ${alliance}`, `harm ${harm}`]),
    ...parts,
    ...(sessions.length === 0 ? [] : [sessionWords(sessions)]),
  ]
  return visible(`${where.length === 0 ? '' : `${where.join(', ')}: `}${message}`)
}

/** A line per note; those that differ in nothing but the session share one. */
export const explainAlike = (notes: readonly Note[]): readonly string[] => {
  const alike = new Map<string, { readonly note: Note; readonly sessions: number[] }>()
  for (const { session, ...note } of notes) {
    const key = JSON.stringify(note)
    const sessions = alike.get(key)?.sessions ?? []
    if (session !== undefined) sessions.push(session)
    alike.set(key, { note, sessions })
  }
  return [...alike.values()].map(({ note, sessions }) => explainNote(note, sessions))
}

/** How many lines of one kind a person is shown; `problems` lists them all, and a harm is never left out. */
const shownPerKind = 8

/** The notes with every id that looks like another one shown so that they can be distinguished. */
const toldApart = (notes: readonly Note[]): readonly Note[] => {
  const shown = new Map(notes.flatMap(({ ids = [] }) => ids.map((one) => [one.id, one.shown] as const)))
  return notes.map(({ id, ...note }) => (id === undefined ? note : { id: shown.get(id) ?? id, ...note }))
}

/** The notes for standard error, kind by kind. */
export const explainNotes = (all: readonly Note[]): readonly string[] => {
  const notes = toldApart(all)
  return [...new Set(notes.map(({ _tag }) => _tag))].flatMap((tag) => {
    const kind = explainAlike(notes.filter(({ _tag }) => _tag === tag)).map((line) => `note: ${line}`)
    const more = kind.length - shownPerKind
    if (tag === 'HarmOnRecord' || more <= 0) return kind
    const rest = `note: … and ${more} more like the last; --json lists all of them under problems`
    return [...kind.slice(0, shownPerKind), rest]
  })
}
