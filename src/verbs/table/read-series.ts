import { isLeft, type Listed, left, listed, right } from '../../kernel/inside.js'
import type { SeriesProblem } from '../../series/index.js'
import { seriesOnDemand } from '../../series/inside.js'
import type { ScoreSeries } from '../../vocabulary/inside.js'
import { lookAlikeOwners } from '../say/look-alike.js'
import type { Note } from '../say/note.js'
import type { Fault, OrFaults } from '../world/fault.js'
import type { World } from '../world/world.js'
import { withHeadingHint } from './heading-rows.js'
import { readLong, readScored, readWide } from './layouts.js'
import { type Layout, type Points, type PointsRead, type SeriesOptions, withoutScore } from './points.js'
import { readSource, type Table } from './table.js'

/** One owner's series with the sessions that are on record for them, which a series pads out to a common span. */
export interface Course {
  readonly series: ScoreSeries
  readonly recorded: Points
}

/** The courses of a table, in the order in which their owners first appear. */
export interface CoursesRead {
  readonly table: Table
  readonly courses: Listed<Course>
  /** The series of the courses alone. */
  readonly series: Listed<ScoreSeries>
  readonly notes: readonly Note[]
}

const readPoints = (table: Table, options: SeriesOptions): OrFaults<PointsRead> => {
  switch (options.layout._tag) {
    case 'Long':
      return readLong(table, options, options.layout.score)
    case 'Wide':
      return readWide(table, options, options.layout.pattern)
    case 'Answers':
      return readScored(table, options, options.layout)
  }
}

const columnsOf = (layout: Layout): readonly string[] | string => {
  switch (layout._tag) {
    case 'Long':
      return [layout.score]
    case 'Wide':
      return layout.pattern
    case 'Answers':
      return layout.key.items
  }
}

/** What else a series can refuse is refused while the table is read. */
const seriesFault = (file: string, problem: SeriesProblem): Fault => {
  switch (problem._tag) {
    case 'TooManySessions': {
      const { found, most } = problem
      const what = `${found} sessions in all, gaps included, where ${most} are the most; is the session column, or --sessions, right?`
      return { file, what }
    }
    case 'SpanTooLong': {
      const { id, span, longest } = problem
      const found = span.last - span.first + 1
      return { file, what: `${found} sessions of id ${id}, gaps included, where ${longest} are the most` }
    }
    default:
      throw new TypeError(`unreachable: ${problem._tag}`)
  }
}

/**
 * Reads every owner's series; an owner without a single usable score is a note, and so are ids that look the same, among
 * them those that are on record elsewhere.
 */
export const readCourses = (
  table: Table,
  options: SeriesOptions,
  elsewhere: readonly string[] = [],
): OrFaults<CoursesRead> => {
  const read = readPoints(table, options)
  if (isLeft(read))
    return left(withHeadingHint({ table, keys: options.keys, read: columnsOf(options.layout) }, read.left))
  const { owners, points, span, notes } = read.right
  const { better, range } = options
  const shared = { better, ...(range === undefined ? {} : { range }), ...(span === undefined ? {} : { span }) }
  const loose = listed(points.length, (index) => ({ ...(points.at(index) ?? { id: '', points: [] }), ...shared }))
  const made = seriesOnDemand(loose)
  if (isLeft(made)) return left(made.left.map((problem) => seriesFault(table.file, problem)))
  const courses = listed(points.length, (index): Course => {
    const recorded = loose.at(index) ?? { id: '', points: [], ...shared }
    return { series: made.right.at(index) ?? recorded, recorded }
  })
  const silent = withoutScore(points).map(
    (one): Note => ({ _tag: 'NoUsableScore', ...one, message: 'no usable score' }),
  )
  return right({
    table,
    courses,
    series: made.right,
    notes: [...lookAlikeOwners(owners, elsewhere), ...notes, ...silent],
  })
}

/** The courses of a file. */
export const readScores = (file: string, options: SeriesOptions, world: World): OrFaults<CoursesRead> => {
  const table = readSource(file, options, world)
  return isLeft(table) ? table : readCourses(table.right, options)
}
