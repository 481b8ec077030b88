import { isLeft } from '../../kernel/index.js'
import { faulty, later, misused, type Outcome } from '../outcome.js'
import { type Print, printOption } from '../print-option.js'
import type { Complaints, RawOptions } from '../raw-options.js'
import type { World } from '../world.js'
import { finish, finished } from './finish.js'
import { openRun, otherVersion } from './open-run.js'

const mergeIn = async (out: string, print: Print, version: string): Promise<Outcome> => {
  const run = openRun(out)
  if (isLeft(run)) return faulty([run.left])
  if (run.right._tag === 'Finished') return finished(out, run.right.manifest, '', print)
  const older = otherVersion(out, run.right.plan, version)
  return older === undefined ? finish(out, run.right.plan, print) : faulty([older])
}

/** `merge`: the parts that all shards made in; the very files of a run without shards out. */
export const merge = (out: string, raw: RawOptions, { version }: World, complaints: Complaints): Outcome => {
  const print = printOption(raw, complaints)
  return complaints.length > 0 ? misused(complaints, 'merge') : later(() => mergeIn(out, print, version))
}
