import { join } from 'node:path'
import { type TreatmentEnding, treatmentEndings } from '../vocabulary/index.js'
import { type DetectionOptions, detectionOptions } from './detection-options.js'
import type { EndingColumns } from './endings.js'
import { type Complaints, need, oneOf, pair, type RawOptions } from './raw-options.js'
import type { RowKeys } from './rows.js'

/** Where endings are read from; without a file of their own, from the table of the scores. */
export interface EndingOptions {
  readonly file?: string
  readonly keys: RowKeys
  readonly where: EndingColumns
}

/** The folder that a trace is written into. */
export interface OutputPlace {
  readonly folder: string
  readonly force: boolean
}

/** What a trace writes: findings and proposals, and the scores and alliances they were found in. */
export const traceFiles = {
  findings: 'findings.jsonl',
  proposals: 'proposals.jsonl',
  series: 'series.jsonl',
  alliances: 'alliances.jsonl',
} as const

/** The files of a trace in their folder; `report` reads them there. */
export const tracePaths = (folder: string): Readonly<Record<keyof typeof traceFiles, string>> => ({
  findings: join(folder, traceFiles.findings),
  proposals: join(folder, traceFiles.proposals),
  series: join(folder, traceFiles.series),
  alliances: join(folder, traceFiles.alliances),
})

/** Everything `trace` is told. */
export interface TraceOptions {
  readonly detection: DetectionOptions
  readonly endings?: EndingOptions
  readonly out?: OutputPlace
}

/** The column that a file of endings has when no other is named. */
export const endingColumn = 'ending'

const marks = (raw: RawOptions, complaints: Complaints): readonly (readonly [TreatmentEnding, string])[] =>
  (raw.ending ?? []).flatMap((text) => {
    const [word, column] = pair(text, '--ending', complaints)
    const kind = oneOf(word, treatmentEndings, '--ending', complaints)
    if (column === '') complaints.push(`--ending ${word}= names no column`)
    return kind === undefined ? [] : [[kind, column] as const]
  })

const endingOptions = (raw: RawOptions, file: string, complaints: Complaints): EndingOptions | undefined => {
  const columns = marks(raw, complaints)
  if (raw.endings === undefined) {
    if (raw.endingsId !== undefined || raw.endingsSession !== undefined)
      complaints.push('--endings-id and --endings-session name columns of --endings FILE, which is missing')
    if (columns.length === 0) return undefined
    if (raw.wide !== undefined)
      complaints.push('--ending with --wide needs --endings FILE, since one row holds many sessions')
  } else if (raw.endings === '-' && file === '-') complaints.push('FILE and --endings cannot both be standard input')
  const where: EndingColumns =
    columns.length === 0 ? { _tag: 'Words', column: endingColumn } : { _tag: 'Marks', columns }
  const own = raw.endings === undefined ? {} : { file: raw.endings }
  const id = raw.endingsId ?? raw.id ?? ''
  const option = `--endings-session COLUMN${raw.wide === undefined ? ' (or --session COLUMN)' : ''}`
  const session = need(raw.endingsSession ?? raw.session, option, complaints)
  const rater = raw.endings === undefined && raw.rater !== undefined ? { rater: raw.rater } : {}
  return { ...own, keys: { id, session, ...rater, where: [] }, where }
}

/** Read the options of `trace`. */
export const traceOptions = (raw: RawOptions, file: string, complaints: Complaints): TraceOptions | undefined => {
  const detection = detectionOptions(raw, complaints)
  const endings = endingOptions(raw, file, complaints)
  if (raw.force === true && raw.out === undefined)
    complaints.push('--force replaces files in --out DIR, which is missing')
  if (detection === undefined || complaints.length > 0) return undefined
  const out = raw.out === undefined ? undefined : { folder: raw.out, force: raw.force === true }
  return { detection, ...(endings === undefined ? {} : { endings }), ...(out === undefined ? {} : { out }) }
}
