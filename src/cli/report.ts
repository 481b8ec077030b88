import { basename, dirname } from 'node:path'
import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../kernel/index.js'
import { type AllianceReported, type ReportProvenance, reportHtml, visible } from '../report/index.js'
import type { Fault } from './fault.js'
import { inputWords } from './methods.js'
import { done, faulty, misused, type Outcome } from './outcome.js'
import { fileDamage, ownFiles } from './output/own.js'
import type { Complaints, RawOptions } from './raw-options.js'
import { readAlliances } from './read-alliances.js'
import { readTrace, type TraceRead } from './read-trace.js'
import type { NamedAlliance } from './replay-notes.js'
import { type ReportOptions, reportOptions } from './report-options.js'
import { rulesCompared, traceNoise } from './report-rules.js'
import { tracePaths } from './trace-options.js'
import type { World } from './world.js'

/** What there is to report: records of a log, and what a trace says of alliances of the same ids or of others. */
interface ReportRead {
  readonly records: readonly NamedAlliance[]
  readonly trace: TraceRead
}

const noTrace: TraceRead = { courses: [], series: [], findings: [] }

/** Which files of a trace are no longer as its manifest says; what was changed by hand is not what the trace found. */
const changedSince = (folder: string): readonly Fault[] =>
  (ownFiles(folder, 'trace') ?? []).flatMap((own): readonly Fault[] => {
    const what = fileDamage(folder, own)
    return what === undefined ? [] : [{ _tag: 'RunFolder', file: folder, what: `${what}; trace it again` }]
  })

const readAll = ({ log, traced }: ReportOptions, world: World): Either<NonEmpty<Fault>, ReportRead> => {
  const records = log === undefined ? right([]) : readAlliances(log, world)
  const changed = traced === undefined ? undefined : nonEmpty(changedSince(traced))
  if (changed !== undefined) return left(changed)
  const trace = traced === undefined ? right(noTrace) : readTrace(traced, world)
  if (isLeft(records)) return isLeft(trace) ? left([...records.left, ...trace.left]) : records
  return isLeft(trace) ? trace : right({ records: records.right, trace: trace.right })
}

/** A file is often called by the id of its alliance; with names numbered there is no trace beside the log. */
const namelessLog = 'a log whose name is left out'

/** The files a report was made from. */
const filesOf = ({ log, traced }: ReportOptions): readonly string[] => {
  if (traced === undefined) return log === undefined ? [] : [log]
  const { alliances, series, findings } = tracePaths(traced)
  return [...(log === undefined ? [] : [log]), alliances, series, findings]
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const same = found.get(one.id)
    if (same === undefined) found.set(one.id, [one])
    else same.push(one)
  }
  return found
}

/** Alliances of the log first, then those that only the trace knows. */
const joined = ({ records, trace }: ReportRead, provenance: ReportProvenance): readonly AllianceReported[] => {
  const [states, courses, series, findings] = [
    byId(records),
    byId(trace.courses),
    byId(trace.series),
    byId(trace.findings),
  ]
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

/** The place of the page, or what forbids to write it there. */
const claimPlace = ({ out, force }: ReportOptions, world: World): readonly Fault[] =>
  out === undefined
    ? []
    : world.claim({ folder: dirname(out), names: [basename(out)], replace: force ? 'ours' : 'nothing' })

const sizeWords = (text: string): string => `${Math.ceil(new TextEncoder().encode(text).length / 1000)} kB`

/** `report`: a log, or the folder of a trace, in; one self-contained page out. */
export const report = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const options = reportOptions(file, world.isFolder(file), raw, complaints)
  if (options === undefined || complaints.length > 0) return misused(complaints, 'report')
  const { draw } = world
  if (draw === undefined) throw new TypeError('unreachable: whoever runs report brings what draws')

  const read = readAll(options, world)
  const faults = nonEmpty([...claimPlace(options, world), ...(isLeft(read) ? read.left : [])])
  if (faults !== undefined) return faulty(faults)
  if (isLeft(read)) return faulty(read.left)
  const { trace } = read.right
  const alliances = joined(read.right, options.provenance)
  const page = reportHtml(
    {
      ...options.shown,
      alliances,
      ...rulesCompared(options.rules, trace.series),
      remarks: [...options.remarks, ...traceNoise(trace.courses, trace.series)],
      made: `Made by rupture-repair ${world.version} from ${filesOf(options)
        .map((path) => inputWords(path, world, options.shown.names === 'numbered' ? namelessLog : undefined))
        .join(', ')}.`,
    },
    draw,
  )
  if (options.out === undefined) return done(page, [])
  const number = alliances.length === 1 ? '1 alliance' : `${alliances.length} alliances`
  return done(
    `${visible(options.out)}: ${number}, ${sizeWords(page)}; one file, opened in a browser without a network.\n`,
    [],
    [{ path: options.out, text: page }],
  )
}
