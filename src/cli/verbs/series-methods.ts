import type { Rule } from '../../detection/index.js'
import type { TableOptions } from '../options/detection-options.js'
import type { RawOptions } from '../options/raw-options.js'
import type { Method } from '../say/methods.js'
import type { Note } from '../say/note.js'
import type { Course } from '../table/read-series.js'
import type { Table } from '../table/table.js'
import { leftOutByNotes, leftOutGaps, leftOutRows } from './left-out.js'

/** What was read and looked at. */
interface Looked {
  readonly verb: string
  readonly file: string
  readonly raw: RawOptions
  readonly options: TableOptions
  readonly rules: readonly Rule[]
  readonly table: Table
  readonly courses: readonly Course[]
  readonly notes: readonly Note[]
}

const scoresWords = ({ layout, better, range }: TableOptions['series']): string => {
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
export const seriesMethod = ({ verb, file, raw, options, rules, table, courses, notes }: Looked): Method => {
  const { layout, keys } = options.series
  const scored = courses.reduce(
    (sum, { recorded }) => sum + recorded.points.filter(({ score }) => score !== null).length,
    0,
  )
  return {
    verb,
    files: [file, raw.instrumentFile, raw.endings],
    ...(layout._tag === 'Answers' ? { instrument: layout.key.instrument } : {}),
    rules,
    said: [scoresWords(options.series), `Read: ${courses.length} series with ${scored} scores in all.`],
    leftOut: [...leftOutRows(table, keys), ...leftOutGaps(courses), ...leftOutByNotes(notes)],
  }
}
