import { propose, type Rule } from '../detection/index.js'
import { isLeft, nonEmpty } from '../kernel/index.js'
import type { TracedCourse, TracedFinding } from '../vocabulary/index.js'
import { traceAlliance } from './alliance-trace.js'
import { type EndingsRead, readEndingSource } from './ending-source.js'
import type { Fault } from './fault.js'
import { methodsOf, withMethods } from './methods.js'
import { explainNotes, type Note } from './note.js'
import { done, faulty, misused, type Outcome, type OutputFile } from './outcome.js'
import { jsonLines } from './print.js'
import { printOption } from './print-option.js'
import type { Complaints, RawOptions } from './raw-options.js'
import { type Course, type CoursesRead, readCourses } from './read-series.js'
import { seriesMethod } from './series-methods.js'
import { readSource } from './source.js'
import { type OutputPlace, type TraceOptions, traceFiles, traceOptions, tracePaths } from './trace-options.js'
import { printTrace } from './trace-print.js'
import type { TracedAlliance } from './traced.js'
import type { World } from './world.js'

/** The places of the files, or what forbids to write them there. */
const claimPlaces = (out: OutputPlace | undefined, world: World): readonly Fault[] =>
  out === undefined
    ? []
    : world.claim({
        folder: out.folder,
        names: Object.values(traceFiles),
        verb: 'trace',
        replace: out.force ? 'ours' : 'nothing',
      })

const outputs = (
  place: OutputPlace | undefined,
  alliances: readonly TracedAlliance[],
  { _tag: rule, parameters }: Rule,
): readonly OutputFile[] => {
  if (place === undefined) return []
  const out = tracePaths(place.folder)
  const findings = alliances.flatMap((one) =>
    one.findings.map(
      ({ finding, became }): TracedFinding => ({ ...finding, became, ending: one.ending?.kind ?? null }),
    ),
  )
  const courses = alliances.map(
    ({ id, sessions, scored, assessable, ending }): TracedCourse => ({
      id,
      rule,
      parameters,
      sessions,
      scored,
      assessable,
      ending,
    }),
  )
  return [
    { path: out.findings, text: jsonLines(findings) },
    {
      path: out.proposals,
      text: jsonLines(alliances.flatMap((one) => one.findings.map(({ finding }) => propose(finding)))),
    },
    { path: out.series, text: jsonLines(alliances.flatMap(({ series }) => series)) },
    { path: out.alliances, text: jsonLines(courses) },
  ]
}

/** Alliances of the scores first, then those of which only endings are known. */
const traceAll = (options: TraceOptions, { courses, notes }: CoursesRead, endings: EndingsRead) => {
  const records = new Map(endings.records.map((record) => [record.id, record]))
  const ids = new Set([...courses.map(({ series }) => series.id), ...records.keys()])
  const byId = new Map<string, Course[]>()
  for (const course of courses) byId.set(course.series.id, [...(byId.get(course.series.id) ?? []), course])
  const traced = [...ids].map((id) =>
    traceAlliance(id, byId.get(id) ?? [], records.get(id) ?? { id, sessions: [], endings: [] }, options.detection),
  )
  const strangers: readonly Note[] =
    records.size > 0 && ![...records.keys()].some((id) => byId.has(id))
      ? [{ _tag: 'EndingsOfOthers', message: 'no id of the endings occurs among the scores; are the same ids meant?' }]
      : []
  return {
    alliances: traced.map(({ alliance }) => alliance),
    notes: [...strangers, ...notes, ...endings.notes, ...traced.flatMap((one) => one.notes)],
  }
}

/** `trace`: scores and endings in; what became of each worsening of a score out. */
export const trace = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const options = traceOptions(raw, file, complaints)
  const print = printOption(raw, complaints)
  if (options === undefined || complaints.length > 0) return misused(complaints, 'trace')
  const { detection, out } = options

  const table = readSource(file, detection.text.delimiter, world)
  const scores = isLeft(table) ? table : readCourses(table.right, detection.series)
  const endings = readEndingSource(options, table, world)
  const faults = nonEmpty([
    ...claimPlaces(out, world),
    ...(isLeft(scores) ? scores.left : []),
    ...(isLeft(endings) ? endings.left : []),
  ])
  if (faults !== undefined) return faulty(faults)
  if (isLeft(table)) return faulty(table.left)
  if (isLeft(scores)) return faulty(scores.left)
  if (isLeft(endings)) return faulty(endings.left)

  const { alliances, notes } = traceAll(options, scores.right, endings.right)
  const { courses } = scores.right
  const methods = methodsOf(raw, world, () => {
    const rules = [detection.rule]
    return seriesMethod({ verb: 'trace', file, raw, options: detection, rules, table: table.right, courses, notes })
  })
  const printed = printTrace(print, { alliances, notes, methods }, detection)
  return withMethods(done(printed, explainNotes(notes), outputs(out, alliances, detection.rule)), print, methods)
}
