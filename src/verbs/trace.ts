import { propose, type Rule } from '../detection/index.js'
import { isLeft } from '../kernel/inside.js'
import type { TracedCourse, TracedFinding } from '../vocabulary/inside.js'
import { traceAlliance } from './alliance-trace.js'
import { findingsOf, judgedIn, noiseOf } from './noise.js'
import { cameBackWords, simulatedWords, worseningWords } from './noise-words.js'
import { endings } from './options/endings.js'
import { output, printing } from './options/printing.js'
import { file } from './options/reader.js'
import { oneRule, type RuleGiven, ruleHelp } from './options/rule.js'
import { series } from './options/series.js'
import { statedNoise } from './options/stated-noise.js'
import { tableHelp } from './options/table.js'
import { type AnsweringVerb, answeringVerb } from './options/verb.js'
import type { Note } from './say/note.js'
import { faulty, type OutputFile } from './say/outcome.js'
import { jsonLines } from './say/print.js'
import { seriesMethod } from './series-methods.js'
import { type EndingsRead, readEndingSource } from './table/endings.js'
import type { SeriesOptions } from './table/points.js'
import { type Course, type CoursesRead, readCourses } from './table/read-series.js'
import { readSource } from './table/table.js'
import { traceFiles } from './trace-files.js'
import { type TracedAlliance, traceCsv, traceDocument, traceTable, traceWords } from './trace-print.js'

const outputs = (
  at: (name: string) => string,
  alliances: readonly TracedAlliance[],
  { _tag: rule, parameters }: Rule,
): readonly OutputFile[] => {
  const findings = alliances.flatMap(({ findings, ending }) =>
    findings.map(({ finding, became }): TracedFinding => ({ ...finding, became, ending: ending?.kind ?? null })),
  )
  const courses = alliances.map(({ id, sessions, scored, assessable, because, ending }): TracedCourse => {
    return { id, rule, parameters, sessions, scored, assessable, ...(because === undefined ? {} : { because }), ending }
  })
  const lines: Readonly<Record<(typeof traceFiles)[number], readonly object[]>> = {
    'findings.jsonl': findings,
    'proposals.jsonl': alliances.flatMap((one) => one.findings.map(({ finding }) => propose(finding))),
    'series.jsonl': alliances.flatMap(({ looked }) => looked.map(([series]) => series)),
    'alliances.jsonl': courses,
  }
  return traceFiles.map((name) => ({ path: at(name), text: jsonLines(lines[name]) }))
}

/** Clients of the scores first, then those of which only endings are known. */
const traceAll = (
  { rule }: RuleGiven,
  { better }: SeriesOptions,
  { courses, notes }: CoursesRead,
  endings: EndingsRead,
) => {
  const records = new Map(endings.records.map((record) => [record.id, record]))
  const ids = new Set([...Array.from(courses, ({ series }) => series.id), ...records.keys()])
  const byId = new Map<string, Course[]>()
  for (const course of courses) byId.set(course.series.id, [...(byId.get(course.series.id) ?? []), course])
  const traced = [...ids].map((id) =>
    traceAlliance(id, byId.get(id) ?? [], records.get(id) ?? { id, sessions: [], endings: [] }, rule, better),
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
export const trace: AnsweringVerb = answeringVerb(
  {
    name: 'trace',
    argument: ['<FILE>'],
    meaning: 'Say what became of each score that turned for the worse: it came back, or not before treatment ended.',
    more: `Only movements for the worse (see --better) are traced, though a rule may find both. Death is taken before left, left before completed. Scores after the session of the ending count for nothing; a note names each. A client is not assessable when the rule can say nothing of the scores. Clients that only the file of endings names count as clients without scores. A client with several raters is one client, and several series.

${ruleHelp}

${tableHelp}`,
    example:
      '{samples}/invented-scores.csv --id id --session session --score total --better higher --rule drop --param floor=8 --endings {samples}/invented-endings.csv',
  },
  {
    ...{ file, series, given: oneRule, endings, noise: statedNoise, printing },
    out: output(
      '--out <DIR>',
      'write findings, proposals, series and courses there, which report reads',
      'replace what an earlier trace wrote there; nothing else is ever replaced',
    ),
  },
  ({ file, series, given, endings: source, noise: stated, printing, out }, world) => {
    const table = readSource(file, series, world)
    const endings = readEndingSource(source, series, table, world)
    const endingIds = isLeft(endings) ? [] : endings.right.records.map(({ id }) => id)
    const scores = isLeft(table) ? table : readCourses(table.right, series, endingIds)
    const faults = [
      ...(out === undefined
        ? []
        : world.claim({ folder: out.path, names: traceFiles, verb: 'trace', replace: out.replace })),
      ...(isLeft(scores) ? scores.left : []),
      ...(isLeft(endings) ? endings.left : []),
    ]
    if (faults.length > 0) return faulty(faults)
    if (isLeft(scores)) return faulty(scores.left)
    if (isLeft(endings)) return faulty(endings.left)

    const { alliances, notes } = traceAll(given, series, scores.right, endings.right)
    const { rule } = given
    const looked = alliances.flatMap((one) => one.looked)
    const noise = noiseOf(rule, judgedIn(rule, looked), { noise: stated })
    const [share, ...others] = traceWords(alliances, rule, series)
    // After each share comes its null.
    const said = [
      share,
      worseningWords(noise, rule, series.better),
      ...others,
      ...cameBackWords(noise, rule, findingsOf(looked), series.better),
      ...simulatedWords(noise, series.better),
    ]
    return {
      printing,
      table: (columns) => traceTable(columns, alliances, rule, series, said),
      csv: () => traceCsv(alliances, series),
      json: () => traceDocument(alliances, rule, noise, notes),
      notes,
      besideCsv: said.map((line) => `note: ${line}`),
      method: () => {
        const method = seriesMethod('trace', file, series, scores.right, notes)
        return { ...method, files: [...method.files, source?.file], rules: [rule], said: [...method.said, ...said] }
      },
      files: out === undefined ? [] : outputs((name) => world.paths.join(out.path, name), alliances, rule),
    }
  },
)
