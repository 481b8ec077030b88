import { compareRules, type NamedRule } from '../detection/index.js'
import { isLeft, left, right } from '../kernel/inside.js'
import { type AllianceReported, type Report, reportHtml, visible } from '../report/index.js'
import { ruleOf } from '../report/inside.js'
import { audiences, type Provenance, type ScoreSeries, type TracedCourse } from '../vocabulary/inside.js'
import { lookAlikeNotesOf, type NamedAlliance, readAlliances } from './log.js'
import { look, noiseOf } from './noise.js'
import { cameBackWords, chanceCell, noiseLines, simulatedWords, worseningWords } from './noise-words.js'
import { output } from './options/printing.js'
import { option } from './options/reader.js'
import { type ReportSource, reportSource } from './options/report.js'
import { asTyped, oneOf, text, withDefault } from './options/texts.js'
import { type Verb, verb } from './options/verb.js'
import { inputWords } from './say/methods.js'
import { explainNotes } from './say/note.js'
import { done, faulty } from './say/outcome.js'
import { many } from './say/print.js'
import { readTrace, type TraceRead } from './trace-folder.js'
import type { Fault, OrFaults } from './world/fault.js'
import type { World } from './world/world.js'

/** Beside the observed share of series that the rule of a trace flags: how many stable ones it would. */
const traceNoise = (courses: readonly TracedCourse[], series: readonly ScoreSeries[]): readonly string[] => {
  const [course] = courses
  const [first] = series
  const rule = course === undefined ? undefined : ruleOf(course)
  if (rule === undefined || first === undefined) return []
  const looked = look(series, rule)
  const noise = noiseOf(rule, looked)
  return [
    worseningWords(noise, rule, first.better),
    ...cameBackWords(noise, rule, looked, first.better),
    ...simulatedWords(noise, first.better),
  ]
}

/** Rules on the same series; nothing where none were named. */
const rulesCompared = (rules: readonly NamedRule[], series: readonly ScoreSeries[]): Pick<Report, 'compared'> => {
  if (rules.length === 0) return {}
  const byChance = rules.map(({ rule }) => {
    const noise = noiseOf(rule, look(series, rule))
    return {
      stable: chanceCell(noise, 'stable'),
      gradual: chanceCell(noise, 'gradual'),
      cameBack: chanceCell(noise, 'cameBack'),
      cameBackGradual: chanceCell(noise, 'cameBackGradual'),
      noise: noiseLines(noise),
    }
  })
  return { compared: { comparison: compareRules(series, rules), byChance } }
}

/** What there is to report: records of a log, and what a trace says of alliances of the same ids or of others. */
interface ReportRead {
  readonly records: readonly NamedAlliance[]
  readonly trace: TraceRead
}

const noTrace: TraceRead = { courses: [], series: [], findings: [] }

/** Which files of a trace are no longer as its manifest says; what was changed since is not what the trace found. */
const changedSince = (folder: string, world: World): readonly Fault[] =>
  world.damaged(folder, 'trace').map((what) => ({ file: folder, what: `${what}; trace it again` }))

const readAll = ({ log, traced }: ReportSource, world: World): OrFaults<ReportRead> => {
  const records = log === undefined ? right([]) : readAlliances(log, world)
  const changed = traced === undefined ? [] : changedSince(traced, world)
  if (changed.length > 0) return left(changed)
  const trace = traced === undefined ? right(noTrace) : readTrace(traced, world)
  if (isLeft(records)) return isLeft(trace) ? left([...records.left, ...trace.left]) : records
  return isLeft(trace) ? trace : right({ records: records.right, trace: trace.right })
}

/** A file is often called by the id of its alliance; with names numbered there is no trace beside the log. */
const namelessLog = 'a log whose name is left out'

/** The files a report was made from. */
const filesOf = ({ log, traced }: ReportSource, { paths }: World): readonly string[] => [
  ...(log === undefined ? [] : [log]),
  ...(traced === undefined
    ? []
    : ['alliances.jsonl', 'series.jsonl', 'findings.jsonl'].map((name) => paths.join(traced, name))),
]

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>()
  for (const one of all)
    found
      .set(one.id, found.get(one.id) ?? [])
      .get(one.id)
      ?.push(one)
  return found
}

/** Alliances of the log first, then those that only the trace knows. */
const joined = ({ records, trace }: ReportRead, provenance: Provenance): readonly AllianceReported[] => {
  const [states, courses] = [byId(records), byId(trace.courses)]
  const [series, findings] = [byId(trace.series), byId(trace.findings)]
  return [...new Set([...states.keys(), ...courses.keys()])].map((id): AllianceReported => {
    const [record, course] = [states.get(id)?.[0]?.state, courses.get(id)?.[0]]
    return {
      id,
      provenance,
      ...(record === undefined ? {} : { record }),
      ...(course === undefined ? {} : { course }),
      series: series.get(id) ?? [],
      findings: findings.get(id) ?? [],
    }
  })
}

/** A report is a whole file, and for more than one reader. */
const pageAudiences: readonly Report['audience'][] = audiences.filter((one) => one !== 'rater-only')

const sizeWords = (text: string): string => `${Math.ceil(new TextEncoder().encode(text).length / 1000)} kB`

/** `report`: a log, or the folder of a trace, in; one self-contained page out. */
export const report: Verb = verb(
  {
    name: 'report',
    argument: ['<DIR|LOG>', 'a folder that trace --out wrote, or a log of JSON Lines; - is standard input'],
    meaning: 'Write one self-contained HTML page: timelines, groups, tallies by session, rules side by side.',
    more: `The page needs no script and fetches nothing. Notes and dates of a log are left out. It is a record, not advice and not an evaluation of any therapist; nothing is counted by therapist.
Exit: 0 done; 1 the input is faulty, or something is already at --out (nothing is written); 2 the command line is wrong.`,
    example: '{samples}/three-alliances.jsonl --out report.html',
  },
  {
    out: output(
      '--out <FILE>',
      'write the page there; on standard output unless given',
      'replace the file of that name, if it is no input',
    ),
    source: reportSource,
    audience: option(
      '--audience <WHO>',
      `who will read it: ${pageAudiences.join(', ')} (everyone unless given); other ratings are left out`,
      withDefault('everyone', oneOf(pageAudiences)),
    ),
    measure: option(
      '--measure <NAME>',
      'what the scores of a trace are (score unless given)',
      withDefault('score', asTyped),
    ),
    title: option('--title <TEXT>', 'title of the page (Alliances unless given, of scores alone Scores)', text),
    remark: option('--remark <TEXT>', 'a line under the title', text),
  },
  ({ out, source, audience, measure, title, remark }, world) => {
    const { draw } = world
    if (draw === undefined) throw new TypeError('unreachable: what runs report brings what draws')
    const read = readAll(source, world)
    const claimed =
      out === undefined
        ? []
        : world.claim({
            folder: world.paths.dirname(out.path),
            names: [world.paths.basename(out.path)],
            replace: out.replace,
          })
    const faults = [...claimed, ...(isLeft(read) ? read.left : [])]
    if (faults.length > 0) return faulty(faults)
    if (isLeft(read)) return faulty(read.left)
    const { names, provenance, rules } = source
    const { trace } = read.right
    const alliances = joined(read.right, provenance)
    const hasRecord = alliances.some(({ record }) => record !== undefined)
    const files = filesOf(source, world).map((path) =>
      inputWords(path, world, names === 'numbered' ? namelessLog : undefined),
    )
    const page = reportHtml(
      {
        ...{ title: title ?? (hasRecord ? 'Alliances' : 'Scores'), measure, audience, names, alliances },
        ...rulesCompared(rules, trace.series),
        byChance: traceNoise(trace.courses, trace.series),
        remarks: remark === undefined ? [] : [remark],
        made: `Made by rupture-repair ${world.version} from ${files.join(', ')}.`,
      },
      draw,
    )
    const traced = trace.courses.map(({ id }) => id)
    const notes = explainNotes(lookAlikeNotesOf(read.right.records, traced))
    if (out === undefined) return done(page, notes)
    return done(
      `${visible(out.path)}: ${many(alliances.length, hasRecord ? 'alliance' : 'client')}, ${sizeWords(page)}; one file, opened in a browser without a network.\n`,
      notes,
      [{ path: out.path, text: page }],
    )
  },
)
