import { detect as detectIn, type Rule } from '../detection/index.js'
import { isLeft } from '../kernel/index.js'
import { type Detection, type Movement, movements } from '../vocabulary/index.js'
import { detectionNotes } from './detection-notes.js'
import { type DetectionOptions, detectionOptions } from './detection-options.js'
import {
  findingCells,
  findingColumns,
  findingHeadings,
  findingRow,
  intervalRow,
  ruleLine,
  worsening,
} from './finding-print.js'
import { explainNotes, type Note } from './note.js'
import { done, faulty, misused, type Outcome } from './outcome.js'
import { alignedTable, csv, json } from './print.js'
import { printOption } from './print-option.js'
import type { Complaints, RawOptions } from './raw-options.js'
import { readCourses } from './read-series.js'
import { readSource } from './source.js'
import type { World } from './world.js'

const summary = ({ rule, series }: DetectionOptions, detections: readonly Detection[]): string => {
  const findings = detections.flatMap((detection) => detection.findings)
  const number = (kind: Movement): number => findings.filter((finding) => finding.kind === kind).length
  const many = (kind: Movement, word: string): string => `${number(kind)} ${word}${number(kind) === 1 ? '' : 's'}`
  const counted: Readonly<Record<Movement, string>> = { drop: many('drop', 'fall'), rise: many('rise', 'rise') }
  // The drop rule looks for deteriorations only; a count of the others would say that there are none.
  const sought = rule._tag === 'drop' ? [worsening(series.better)] : movements
  return [
    ruleLine(rule),
    rule._tag === 'control-chart'
      ? `Found in ${detections.length} series: ${many('drop', 'score')} below and ${number('rise')} above the usual range.`
      : `Found in ${detections.length} series: ${sought.map((kind) => counted[kind]).join(', ')} of a score.`,
    'These are movements of scores; what happened between the people is not in them.',
  ].join('\n')
}

const document = (rule: Rule, detections: readonly Detection[], notes: readonly Note[]): unknown => ({
  rule: rule._tag,
  parameters: rule.parameters,
  findings: detections.flatMap(({ findings }) => findings.map(findingRow)),
  intervals: detections.flatMap(({ intervals }) => intervals.map(intervalRow)),
  ...(notes.length === 0 ? {} : { problems: notes }),
})

/** `rupture-repair detect`: scores in, the movements that a rule finds in them out. */
export const detect = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const options = detectionOptions(raw, complaints)
  const print = printOption(raw, complaints)
  if (options === undefined || complaints.length > 0) return misused(complaints, 'detect')
  const { text, series, rule } = options

  const table = readSource(file, text.delimiter, world)
  if (isLeft(table)) return faulty(table.left)
  const read = readCourses(table.right, series)
  if (isLeft(read)) return faulty(read.left)

  const detections = read.right.courses.map((course) => detectIn(course.series, rule))
  const notes = [...read.right.notes, ...detections.flatMap(detectionNotes)]
  const findings = detections.flatMap((detection) => detection.findings)
  const raters = series.keys.rater !== undefined
  const remarks = explainNotes(notes)
  switch (print) {
    case 'json':
      return done(json(document(rule, detections, notes)), remarks)
    case 'csv':
      return done(
        csv(
          findingColumns(raters),
          findings.map((finding) => findingCells(finding, raters)),
        ),
        remarks,
      )
    case 'table': {
      const rows =
        findings.length === 0 ? '' : `\n${alignedTable(findings, findingHeadings(rule, series.better, raters))}`
      return done(`${summary(options, detections)}\n${rows}`, remarks)
    }
  }
}
