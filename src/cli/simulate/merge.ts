import { faulty, later, misused, type Outcome } from '../outcome.js'
import { type Print, printOption } from '../print-option.js'
import type { Complaints, RawOptions } from '../raw-options.js'
import type { World } from '../world.js'
import { finish, finished } from './finish.js'
import { otherVersion, type Run } from './open-run.js'
import { onRun } from './while-held.js'

const mergeIn = async (out: string, run: Run, staging: string, print: Print, version: string): Promise<Outcome> => {
  if (run._tag === 'Finished') return finished(out, run.manifest, print)
  const older = otherVersion(out, run.plan, version)
  return older === undefined ? finish(out, staging, run.plan, print) : faulty([older])
}

/** `merge`: the parts that all shards made in; the very files of a run without shards out. */
export const merge = (out: string, raw: RawOptions, { version }: World, complaints: Complaints): Outcome => {
  const print = printOption(raw, complaints)
  return complaints.length > 0
    ? misused(complaints, 'merge')
    : later(() => onRun(out, (run, staging) => mergeIn(out, run, staging, print, version)))
}
