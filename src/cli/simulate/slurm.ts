import { isLeft, nonEmpty } from '../../kernel/index.js'
import { done, faulty, misused, type Outcome } from '../outcome.js'
import { type Complaints, need, type RawOptions } from '../raw-options.js'
import type { World } from '../world.js'
import { runOptions } from './command-line.js'
import { readScenario } from './read-scenario.js'
import { countOption, sizeOptions } from './simulate-options.js'
import { slurmScript } from './slurm-script.js'

/** Unless told otherwise; more than there are nodes, so that a fast one takes more. */
export const usualShards = '16'

/** What Slurm takes where nobody has set `MaxArraySize`, which is one more than the greatest index (slurm.conf, 1001). */
export const usualArrayLimit = '1001'

/** `slurm`: a scenario in; a script out that gives its shards to Slurm and merges them. */
export const slurm = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  sizeOptions(raw, complaints)
  const out = need(raw.out, '--out', complaints)
  const shards = countOption(raw.shards ?? usualShards, '--shards', complaints)
  const workers = countOption(raw.workers ?? '1', '--workers', complaints)
  const limit = countOption(raw.arrayLimit ?? usualArrayLimit, '--array-limit', complaints)
  if (file === '-') complaints.push('slurm needs a file, which every job reads, not standard input')
  if (complaints.length > 0) return misused(complaints, 'slurm')
  const scenario = readScenario(file, world)
  if (isLeft(scenario)) return faulty(scenario.left)
  const overwritten = nonEmpty(world.overwritten([out]))
  if (overwritten !== undefined) return faulty(overwritten)
  return done(slurmScript({ file, out, options: runOptions(raw), shards, workers, limit, version: world.version }), [])
}
