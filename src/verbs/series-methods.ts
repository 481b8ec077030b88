import { isLeft } from '../kernel/inside.js'
import type { Method } from './say/methods.js'
import type { Note } from './say/note.js'
import { many } from './say/print.js'
import type { NumberFormat } from './table/cell.js'
import type { SeriesOptions } from './table/points.js'
import type { CoursesRead } from './table/read-series.js'
import { keyRows, numberedWithin, type RowKeys, whereText } from './table/rows.js'
import type { repeats } from './table/session-column.js'
import type { Table } from './table/table.js'

/** What a note leaves out, in words; the others leave nothing out. */
const words: Readonly<Partial<Record<Note['_tag'], readonly [one: string, several: string]>>> = {
  BlankAnswer: ['blank answer', 'blank answers'],
  AnsweredUnasked: ['answer to what was not asked', 'answers to what was not asked'],
  ScoreWithheld: ['score withheld for blank answers', 'scores withheld for blank answers'],
  NoUsableScore: ['series without a usable score', 'series without a usable score'],
  TooFewScores: ['series with too few scores for the rule', 'series with too few scores for the rule'],
  NotAssessable: ['client not assessable', 'clients not assessable'],
  EndingAlone: ['client in the endings alone', 'clients in the endings alone'],
  ScaleCannotShow: ['session not judged, at an end of the scale', 'sessions not judged, at an end of the scale'],
  ScoreAfterEnding: ['score after the ending of treatment', 'scores after the ending of treatment'],
}

/** What the notes of a run leave out, kind by kind. */
export const leftOutByNotes = (notes: readonly Note[]): readonly string[] =>
  Object.entries(words).flatMap(([tag, [one, several]]) => {
    const number = notes.filter(({ _tag }) => _tag === tag).length
    return number === 0 ? [] : [many(number, one, several)]
  })

/** Rows that were not wanted, by the option that left them out; the keys were read before, so every cell is sound. */
export const leftOutRows = (table: Table, keys: RowKeys): readonly string[] => {
  const keyed = keyRows(table, keys, [])
  if (isLeft(keyed)) return []
  const { filtered, outside, repeated } = keyed.right.leftOut
  const { where, sessions } = keys
  return [
    ...(table.skipped.length === 0 ? [] : [many(table.skipped.length, 'further heading row')]),
    ...(filtered === 0 ? [] : [`${many(filtered, 'row')} of ${table.rows.length} by ${whereText(where)}`]),
    ...(outside === 0 || sessions === undefined
      ? []
      : [`${many(outside, 'row')} outside sessions ${sessions.first} to ${sessions.last}`]),
    ...(repeated === 0 ? [] : [`${many(repeated, 'row')} of a repeated occasion`]),
  ]
}

const repeatsWords: Readonly<Record<(typeof repeats)[number], string>> = {
  fault: '',
  first: '; of equal ones the first is taken',
  last: '; of equal ones the last is taken',
  mean: '; of equal ones the mean score is taken',
}

/** How sessions were distinguished, where that was not by number. */
export const sessionsSaid = (keys: RowKeys): readonly string[] => {
  const { session } = keys
  if (session === undefined || session._tag === 'Number') return []
  if (session._tag === 'Named') return [`Sessions: the number in column ${session.column}, read by ${session.pattern}.`]
  return [
    `Sessions: the occasions of column ${session.column}, numbered in order within ${numberedWithin(keys)}${repeatsWords[session.repeats]}.`,
  ]
}

/** The codes that were read as gaps. */
export const codesWords = ({ missing }: NumberFormat): readonly string[] =>
  missing.size === 0 ? [] : [`Codes read as gaps: ${[...missing].map((code) => `'${code}'`).join(', ')}.`]

const scoresWords = ({ layout, better, range, hasNoEnds }: SeriesOptions): string => {
  const of =
    layout._tag === 'Long'
      ? `column ${layout.score}`
      : layout._tag === 'Wide'
        ? `columns ${layout.pattern}`
        : layout.scale
  const unknown = hasNoEnds ? 'a scale without ends' : 'ends of the scale not given'
  const scale = range === undefined ? unknown : `scale ${range.min} to ${range.max}`
  return `Scores: ${of}, ${better} is better, ${scale}.`
}

/** The methods that verbs share which look at series of scores. */
export const seriesMethod = (
  verb: string,
  file: string,
  series: SeriesOptions,
  { table, courses }: CoursesRead,
  notes: readonly Note[],
): Method => {
  let [sessions, gaps] = [0, 0]
  for (const { recorded } of courses) {
    sessions += recorded.points.length
    gaps += recorded.points.filter(({ score }) => score === null).length
  }
  const passed = many(gaps, 'session without a score, passed over', 'sessions without a score, passed over')
  const key = series.layout._tag === 'Answers' ? series.layout.key : undefined
  return {
    verb,
    files: [file, key?.file],
    ...(key === undefined ? {} : { instrument: key.instrument }),
    said: [
      scoresWords(series),
      ...sessionsSaid(series.keys),
      ...codesWords(series.numbers),
      `Read: ${courses.length} series with ${many(sessions - gaps, 'score')} in all.`,
    ],
    leftOut: [...leftOutRows(table, series.keys), ...(gaps === 0 ? [] : [passed]), ...leftOutByNotes(notes)],
  }
}
