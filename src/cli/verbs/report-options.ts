import type { NamedRule } from '../../detection/index.js'
import type { Report, ReportProvenance } from '../../report/index.js'
import { audiences, provenances } from '../../vocabulary/index.js'
import { type Complaints, need, oneOf, type RawOptions } from '../options/raw-options.js'
import { rulesOption } from '../options/rule-option.js'

export const reportProvenances: readonly ReportProvenance[] = [...provenances, 'language-models']
/** A report is a whole file and for nobody’s eyes alone. */
export const reportAudiences: readonly Report['audience'][] = audiences.filter((one) => one !== 'rater-only')
export const reportNames = ['keep', 'numbered'] as const

/** Everything `report` is told. */
export interface ReportOptions {
  /** The folder that `trace` wrote; the input itself, or beside a log. */
  readonly traced?: string
  readonly log?: string
  readonly provenance: ReportProvenance
  readonly shown: Pick<Report, 'title' | 'measure' | 'audience' | 'names'>
  readonly remarks: readonly string[]
  readonly rules: readonly NamedRule[]
  readonly out?: string
  readonly force: boolean
}

/** Read the options of `report`; `isFolder` says whether the input is a folder that `trace` wrote. */
export const reportOptions = (
  file: string,
  isFolder: boolean,
  raw: RawOptions,
  complaints: Complaints,
): ReportOptions | undefined => {
  if (isFolder && raw.trace !== undefined) complaints.push('--trace DIR goes with a log; the input is a folder already')
  if (raw.force === true && raw.out === undefined) complaints.push('--force replaces --out FILE, which is missing')
  const traced = isFolder ? file : raw.trace
  // A record says where it comes from; scores of a table do not.
  const words =
    traced === undefined
      ? 'recorded'
      : need(
          raw.provenance,
          `--provenance ${reportProvenances.join('|')} (a table of scores does not say it)`,
          complaints,
        )
  if (traced === undefined && raw.provenance !== undefined)
    complaints.push('--provenance is of the scores of a trace; a log says itself where it comes from')
  if (traced === undefined && raw.rule !== undefined)
    complaints.push('--rule compares rules on the scores of a trace; there is none')
  const provenance = oneOf(words, reportProvenances, '--provenance', complaints)
  const audience = oneOf(raw.audience ?? 'everyone', reportAudiences, '--audience', complaints)
  const names = oneOf(raw.names ?? 'keep', reportNames, '--names', complaints)
  const rules = raw.rule === undefined ? [] : rulesOption(raw, complaints, 'report')
  if (names === 'numbered' && traced !== undefined)
    complaints.push('--names numbered is for a log; the ids of a trace are those of the table')
  if (provenance === undefined || audience === undefined || names === undefined) return undefined
  return {
    ...(traced === undefined ? {} : { traced }),
    ...(isFolder ? {} : { log: file }),
    provenance,
    shown: { title: raw.title ?? 'Alliances', measure: raw.measure ?? 'score', audience, names },
    remarks: raw.remark === undefined ? [] : [raw.remark],
    rules,
    ...(raw.out === undefined ? {} : { out: raw.out }),
    force: raw.force === true,
  }
}
