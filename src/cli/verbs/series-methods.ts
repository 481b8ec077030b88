import type { Method } from '../say/methods.js'
import type { Note } from '../say/note.js'
import { many } from '../say/print.js'
import { readSession } from '../table/cell.js'
import type { SeriesOptions } from '../table/points.js'
import type { CoursesRead } from '../table/read-series.js'
import { isWithin, type RowKeys } from '../table/rows.js'
import type { Table } from '../table/table.js'

/** What a note leaves out, in words; the others leave nothing out. */
const words: Readonly<Partial<Record<Note['_tag'], readonly [one: string, several: string]>>> = {
  BlankAnswer: ['blank answer', 'blank answers'],
  AnsweredUnasked: ['answer to what was not asked', 'answers to what was not asked'],
  ScoreWithheld: ['score withheld for blank answers', 'scores withheld for blank answers'],
  NoUsableScore: ['series without a usable score', 'series without a usable score'],
  TooFewScores: ['series with too few scores for the rule', 'series with too few scores for the rule'],
  NotAssessable: ['client not assessable', 'clients not assessable'],
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
export const leftOutRows = (table: Table, { where, session, sessions }: RowKeys): readonly string[] => {
  const cell = (cells: readonly string[], column: string): string => cells[table.header.indexOf(column)] ?? ''
  const kept = table.rows.filter(({ cells }) => where.every(({ column, value }) => cell(cells, column) === value))
  const isOutside = (cells: readonly string[]): boolean => {
    if (session === undefined || sessions === undefined) return false
    const number = readSession(cell(cells, session), { file: '', line: 0, column: { number: 0, name: '' } })
    return typeof number === 'number' && !isWithin(number, sessions)
  }
  const outside = kept.filter(({ cells }) => isOutside(cells)).length
  const filters = where.map(({ column, value }) => `${column}=${value}`).join(' and ')
  const unwanted = table.rows.length - kept.length
  return [
    ...(unwanted === 0 ? [] : [`${many(unwanted, 'row')} of ${table.rows.length} without ${filters}`]),
    ...(outside === 0 || sessions === undefined
      ? []
      : [`${many(outside, 'row')} outside sessions ${sessions.first} to ${sessions.last}`]),
  ]
}

const scoresWords = ({ layout, better, range }: SeriesOptions): string => {
  const of =
    layout._tag === 'Long'
      ? `column ${layout.score}`
      : layout._tag === 'Wide'
        ? `columns ${layout.pattern}`
        : layout.scale
  const scale = range === undefined ? 'ends of the scale not given' : `scale ${range.min} to ${range.max}`
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
  const points = courses.flatMap(({ recorded }) => recorded.points)
  const gaps = points.filter(({ score }) => score === null).length
  const passed = many(gaps, 'session without a score, passed over', 'sessions without a score, passed over')
  const key = series.layout._tag === 'Answers' ? series.layout.key : undefined
  return {
    verb,
    files: [file, key?.file],
    ...(key === undefined ? {} : { instrument: key.instrument }),
    said: [scoresWords(series), `Read: ${courses.length} series with ${points.length - gaps} scores in all.`],
    leftOut: [...leftOutRows(table, series.keys), ...(gaps === 0 ? [] : [passed]), ...leftOutByNotes(notes)],
  }
}
