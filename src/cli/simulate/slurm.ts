import { isLeft, nonEmpty } from '../../kernel/index.js'
import { checked, combined, file, option, type Reader } from '../options/reader.js'
import { count, withDefault } from '../options/texts.js'
import { type Verb, verb } from '../options/verb.js'
import { done, faulty } from '../say/outcome.js'
import { readScenario } from './read-scenario.js'
import { out, runTyped, size } from './simulate-options.js'
import { slurmScript } from './slurm-script.js'

/** Unless told otherwise; more than there are nodes, so that a fast one takes more. */
const usualShards = 16

/** What Slurm takes where `MaxArraySize` is not set, which is one more than the greatest index (slurm.conf, 1001). */
const usualLimit = 1001

const scenarioFile: Reader<string> = combined({ file }, ({ file }) =>
  checked(file, file === '-' && 'slurm needs a file, which every job reads, not standard input'),
)

/** `slurm`: a scenario in; a script out that gives its shards to Slurm and merges them. */
export const slurm: Verb = verb(
  {
    name: 'slurm',
    argument: ['<SCENARIO>', 'a scenario, as JSON'],
    meaning: 'Print a script that gives the shards of a simulation to Slurm and merges them.',
    more: 'Nothing is submitted before the script is run. Run it again to make only what is missing.',
    examples: (sample) => ({
      Example: `${sample('../scenario.json')} --alliances 100000 --seed 1 --shards 64 --out simulated`,
    }),
  },
  {
    ...{ size, out, options: runTyped },
    shards: option(
      '--shards <N>',
      `into how many shards the run is divided (${usualShards} unless given)`,
      withDefault(usualShards, count()),
    ),
    workers: option(
      '--workers <W>',
      'how many threads, and so processors, each shard gets (1 unless given)',
      withDefault(1, count()),
    ),
    limit: option(
      '--array-limit <N>',
      `the most tasks that the cluster takes as one array (${usualLimit} unless given)`,
      withDefault(usualLimit, count()),
    ),
    file: scenarioFile,
  },
  ({ file, out, options, shards, workers, limit }, world) => {
    const scenario = readScenario(file, world)
    if (isLeft(scenario)) return faulty(scenario.left)
    const overwritten = nonEmpty(world.overwritten([out]))
    if (overwritten !== undefined) return faulty(overwritten)
    return done(slurmScript({ file, out, options, shards, workers, limit, version: world.version }), [])
  },
)
