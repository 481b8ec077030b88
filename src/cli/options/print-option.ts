import { type Complaints, oneOf, type RawOptions } from './raw-options.js'

/** The three ways of printing a result. */
export const prints = ['table', 'csv', 'json'] as const
export type Print = (typeof prints)[number]

/** `--json` is `--format json`; both at once must agree. */
export const printOption = (raw: RawOptions, complaints: Complaints): Print => {
  const format = raw.format === undefined ? undefined : oneOf(raw.format, prints, '--format', complaints)
  if (raw.json === true && format !== undefined && format !== 'json')
    complaints.push('--json and --format contradict each other')
  return raw.json === true ? 'json' : (format ?? 'table')
}
