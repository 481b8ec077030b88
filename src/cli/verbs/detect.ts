import { aboutRule, detect as detectIn, type Rule } from '../../detection/index.js'
import { isLeft } from '../../kernel/index.js'
import { type Detection, type Movement, movements } from '../../vocabulary/index.js'
import { type DetectionOptions, detectionOptions } from '../options/detection-options.js'
import { printOption } from '../options/print-option.js'
import type { Complaints, RawOptions } from '../options/raw-options.js'
import { presetOption } from '../options/rule-option.js'
import { methodsKey, methodsOf, withMethods } from '../say/methods.js'
import { explainNotes, type Note } from '../say/note.js'
import { done, faulty, misused, type Outcome } from '../say/outcome.js'
import { alignedTable, csv, json } from '../say/print.js'
import { readCourses } from '../table/read-series.js'
import { readSource } from '../table/source.js'
import type { World } from '../world/world.js'
import { statedDropOption } from './alert-worth.js'
import { detectionNotes } from './detection-notes.js'
import {
  findingCells,
  findingColumns,
  findingHeadings,
  findingRow,
  intervalRow,
  ruleLine,
  sideOf,
  worsening,
} from './finding-print.js'
import { type Noise, noiseOf } from './noise.js'
import { noiseWords } from './noise-print.js'
import { seriesMethod } from './series-methods.js'

const summary = ({ rule, series }: DetectionOptions, detections: readonly Detection[]): string => {
  const findings = detections.flatMap((detection) => detection.findings)
  const number = (kind: Movement): number => findings.filter((finding) => finding.kind === kind).length
  const many = (kind: Movement, word: string): string => `${number(kind)} ${word}${number(kind) === 1 ? '' : 's'}`
  const { judges, seeks } = aboutRule(rule)
  // Where only deteriorations are looked for, a count of the others would say that there are none.
  const sought = seeks === 'worsening' ? [worsening(series.better)] : movements
  const beyond = sought.map((kind, index) => `${index === 0 ? many(kind, 'score') : number(kind)} ${sideOf[kind]}`)
  const counted =
    judges._tag === 'Scores'
      ? `${beyond.join(' and ')} ${judges.line}`
      : `${sought.map((kind) => many(kind, kind === 'drop' ? 'fall' : 'rise')).join(', ')} of a score`
  return [
    ruleLine(rule),
    `Found in ${detections.length} series: ${counted}.`,
    'These are movements of scores; what happened between the people is not in them.',
  ].join('\n')
}

interface Detected {
  readonly rule: Rule
  readonly detections: readonly Detection[]
  readonly notes: readonly Note[]
  readonly noise: Noise
  readonly methods: string | undefined
}

const document = ({ rule, detections, notes, noise, methods }: Detected): unknown => ({
  rule: rule._tag,
  parameters: rule.parameters,
  findings: detections.flatMap(({ findings }) => findings.map(findingRow)),
  intervals: detections.flatMap(({ intervals }) => intervals.map(intervalRow)),
  ...(notes.length === 0 ? {} : { problems: notes }),
  falseAlarms: noise,
  ...methodsKey(methods),
})

/** `rupture-repair detect`: scores in, the movements that a rule finds in them out. */
export const detect = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const options = detectionOptions(raw, complaints)
  const stated = statedDropOption(raw, complaints)
  const print = printOption(raw, complaints)
  if (options === undefined || complaints.length > 0) return misused(complaints, 'detect')
  const { text, series, rule } = options

  const table = readSource(file, text.delimiter, world)
  if (isLeft(table)) return faulty(table.left)
  const read = readCourses(table.right, series)
  if (isLeft(read)) return faulty(read.left)

  const { courses } = read.right
  const looked = courses.map((course) => [course.series, detectIn(course.series, rule)] as const)
  const detections = looked.map(([, detection]) => detection)
  const notes = [...read.right.notes, ...detections.flatMap(detectionNotes)]
  const findings = detections.flatMap((detection) => detection.findings)
  const raters = series.keys.rater !== undefined
  const remarks = explainNotes(notes)
  const noise = noiseOf(rule, looked, stated, presetOption(raw))
  const compared = noiseWords(noise, options, stated)
  const methods = methodsOf(raw, world, () => {
    const method = seriesMethod({
      verb: 'detect',
      file,
      raw,
      options,
      rules: [rule],
      table: table.right,
      courses,
      notes,
    })
    return { ...method, said: [...method.said, ...compared] }
  })
  switch (print) {
    case 'json':
      return done(json(document({ rule, detections, notes, noise, methods })), remarks)
    case 'csv':
      return withMethods(
        done(
          csv(
            findingColumns(raters),
            findings.map((finding) => findingCells(finding, raters)),
          ),
          [...compared.map((line) => `note: ${line}`), ...remarks],
        ),
        print,
        methods,
      )
    case 'table': {
      const rows =
        findings.length === 0 ? '' : `\n${alignedTable(findings, findingHeadings(rule, series.better, raters))}`
      const head = [summary(options, detections), ...compared].join('\n')
      return withMethods(done(`${head}\n${rows}`, remarks), print, methods)
    }
  }
}
