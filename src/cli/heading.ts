import { visible } from '../report/index.js'
import type { Outcome } from './outcome.js'
import { printOption } from './print-option.js'
import type { RawOptions } from './raw-options.js'

/** The result under the heading that was asked for; beside data, where a program reads on, it is a note. */
export const headed = (outcome: Outcome, raw: RawOptions): Outcome => {
  if (raw.heading === undefined || outcome.exit !== 0) return outcome
  const heading = visible(raw.heading)
  return printOption(raw, []) === 'table'
    ? { ...outcome, stdout: `${heading}\n\n${outcome.stdout}` }
    : { ...outcome, stderr: `note: ${heading}\n${outcome.stderr}` }
}
