import type { CodingSheet } from '../coding/index.js'
import { compareRules } from '../detection/index.js'
import type { NamedRule } from '../detection/inside.js'
import { isLeft, left, right } from '../kernel/inside.js'
import type { NamedAlliance } from '../outcomes/index.js'
import { type Report, reportHtml, sheetHtml, visible } from '../report/index.js'
import { type AllianceReported, ruleOf } from '../report/inside.js'
import type { Provenance, ScoreSeries, TracedCourse } from '../vocabulary/inside.js'
import { lookAlikeNotesOf, readAlliances } from './log.js'
import { findingsOf, judgedIn, look, noiseOf } from './noise.js'
import { cameBackWords, chanceCell, noiseLines, simulatedWords, worseningWords } from './noise-words.js'
import { outcomeCuts } from './options/outcomes.js'
import { output } from './options/printing.js'
import { option } from './options/reader.js'
import { type ReportSource, reportSource } from './options/report.js'
import { asTyped, text, withDefault } from './options/texts.js'
import { type Verb, verb } from './options/verb.js'
import { claimedFile } from './options/written-file.js'
import { fileName, inputWords } from './say/methods.js'
import { explainNotes } from './say/note.js'
import { done, faulty } from './say/outcome.js'
import { many } from './say/print.js'
import { readSheetFile } from './sheet-file.js'
import { readShownNames } from './shown-names.js'
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
  const noise = noiseOf(rule, judgedIn(rule, looked))
  return [
    worseningWords(noise, rule, first.better),
    ...cameBackWords(noise, rule, findingsOf(looked), first.better),
    ...simulatedWords(noise, first.better),
  ]
}

/** Rules on the same series; nothing where none were named. */
const rulesCompared = (rules: readonly NamedRule[], series: readonly ScoreSeries[]): Pick<Report, 'compared'> => {
  if (rules.length === 0) return {}
  const byChance = rules.map(({ rule }) => {
    const noise = noiseOf(rule, judgedIn(rule, look(series, rule)))
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
  readonly sheets: readonly CodingSheet[]
}

const noTrace: TraceRead = { courses: [], series: [], findings: [] }

/** Which files of a trace are no longer as its manifest says; what was changed since is not what the trace found. */
const changedSince = (folder: string, world: World): readonly Fault[] =>
  world.damaged(folder, 'trace').map((what) => ({ file: folder, what: `${what}; trace it again` }))

const readAll = (source: ReportSource, world: World): OrFaults<ReportRead> => {
  const { log, traced, coding } = source
  const records = log === undefined ? right([]) : readAlliances(log, world)
  const changed = traced === undefined ? [] : changedSince(traced, world)
  if (changed.length > 0) return left(changed)
  const trace = traced === undefined ? right(noTrace) : readTrace(traced, world)
  const sheets = coding === undefined ? right([]) : readSheetFile(coding.file, coding.sets.own, world)
  if (isLeft(records) || isLeft(trace) || isLeft(sheets))
    return left([records, trace, sheets].flatMap((one) => (isLeft(one) ? one.left : [])))
  return onlyAsked({ records: records.right, trace: trace.right, sheets: sheets.right }, source)
}

/** Returns what was read of the one alliance that is asked for, or all. */
const onlyAsked = (read: ReportRead, { alliance, log, traced }: ReportSource): OrFaults<ReportRead> => {
  if (alliance === undefined) return right(read)
  const own = <One extends { readonly id: string }>(all: readonly One[]): readonly One[] =>
    all.filter(({ id }) => id === alliance)
  const { courses, series, findings } = read.trace
  const records = own(read.records)
  const trace = { courses: own(courses), series: own(series), findings: own(findings) }
  return records.length + trace.courses.length > 0
    ? right({ records, trace, sheets: read.sheets.filter((sheet) => sheet.alliance === alliance) })
    : left([{ file: log ?? traced ?? '', what: `no alliance has the id ${visible(alliance)}` }])
}

/** A file is often called by the id of its alliance; with names numbered there is no trace beside the log. */
const nameless = (path: string, { coding }: ReportSource): string =>
  `a ${path === coding?.file ? 'file of sheets' : 'log'} whose name is left out`

/** The files a report was made from. */
const filesOf = ({ log, traced, coding }: ReportSource, { paths }: World): readonly string[] => [
  ...(log === undefined ? [] : [log]),
  ...(traced === undefined
    ? []
    : ['alliances.jsonl', 'series.jsonl', 'findings.jsonl'].map((name) => paths.join(traced, name))),
  ...(coding === undefined ? [] : [coding.file]),
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

/** The ids that a report shows, by kind. */
const idsOf = ({ records, trace, sheets }: ReportRead): readonly ReadonlySet<string>[] => {
  const states = records.map(({ state }) => state.record)
  return [
    new Set([
      ...[...records, ...trace.courses].map(({ id }) => id),
      ...sheets.flatMap((sheet) => sheet.alliance ?? []),
    ]),
    new Set([
      ...states.flatMap(({ people, log }) => [...people.map(({ id }) => id), ...log.map(({ stamp }) => stamp.by.id)]),
      ...[...trace.series, ...trace.findings].flatMap(({ rater }) => rater ?? []),
      ...sheets.map(({ coder }) => coder.id),
    ]),
    new Set(states.flatMap(({ episodes }) => episodes.map(({ episode }) => episode.record.reported.episode))),
    new Set(states.flatMap(({ harms }) => harms.map(({ reported }) => reported.harm))),
  ]
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
    cuts: outcomeCuts,
    measure: option(
      '--measure <NAME>',
      'what the scores of a trace are (score unless given)',
      withDefault('score', asTyped),
    ),
    title: option('--title <TEXT>', 'title of the page (Alliances unless given, of scores alone Scores)', text),
    remark: option('--remark <TEXT>', 'a line under the title', text),
  },
  ({ out, source, cuts: { isTyped: _, ...outcomes }, measure, title, remark }, world) => {
    const { draw } = world
    if (draw === undefined) throw new TypeError('unreachable: what runs report brings what draws')
    const read = readAll(source, world)
    const claimed = out === undefined ? [] : claimedFile(out, world)
    const kinds = isLeft(read) ? [] : idsOf(read.right)
    const shown =
      source.shownNames === undefined ? right(source.names) : readShownNames(source.shownNames, kinds, world)
    const faults = [...claimed, ...[read, shown].flatMap((one) => (isLeft(one) ? one.left : []))]
    if (faults.length > 0) return faulty(faults)
    if (isLeft(read)) return faulty(read.left)
    if (isLeft(shown)) return faulty(shown.left)
    const names = shown.right
    const { provenance, rules } = source
    const { trace } = read.right
    const alliances = joined(read.right, provenance)
    const hasRecord = alliances.some(({ record }) => record !== undefined)
    // What is simulated hides nothing from anyone, and an observer reports its ruptures.
    const isSimulated = alliances.every(
      ({ record, provenance: ofScores }) => (record?.record.began.beginning.provenance ?? ofScores) === 'simulated',
    )
    const audience = source.audience ?? (isSimulated ? 'research' : 'everyone')
    // A page never shows all of a log. A hash of it would let a reader confirm a guess of what is left out.
    const files = filesOf(source, world).map((path) =>
      names === 'numbered'
        ? nameless(path, source)
        : path === source.log
          ? fileName(path, world)
          : inputWords(path, world),
    )
    const asked = {
      ...{ title: title ?? (hasRecord ? 'Alliances' : 'Scores'), measure, audience, names, alliances, outcomes },
      ...rulesCompared(rules, trace.series),
      ...(source.coding === undefined
        ? {}
        : { coding: { sheets: read.right.sheets, codeSets: source.coding.sets.all } }),
      byChance: traceNoise(trace.courses, trace.series),
      remarks: remark === undefined ? [] : [remark],
      made: `Made by rupture-repair ${world.version} from ${files.join(', ')}.`,
    }
    const sheet = source.isSheet && source.alliance !== undefined ? sheetHtml(asked, source.alliance, draw) : undefined
    const page = sheet ?? reportHtml(asked, draw)
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
