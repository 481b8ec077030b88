import type { Method } from '../say/methods.js'
import type { Note } from '../say/note.js'
import type { CoursesRead } from '../table/read-series.js'
import type { SeriesOptions } from '../table/series-options.js'
import { leftOutByNotes, leftOutGaps, leftOutRows } from './left-out.js'

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
  const scored = courses.reduce(
    (sum, { recorded }) => sum + recorded.points.filter(({ score }) => score !== null).length,
    0,
  )
  const key = series.layout._tag === 'Answers' ? series.layout.key : undefined
  return {
    verb,
    files: [file, key?.file],
    ...(key === undefined ? {} : { instrument: key.instrument }),
    said: [scoresWords(series), `Read: ${courses.length} series with ${scored} scores in all.`],
    leftOut: [...leftOutRows(table, series.keys), ...leftOutGaps(courses), ...leftOutByNotes(notes)],
  }
}
