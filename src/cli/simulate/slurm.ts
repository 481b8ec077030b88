import { isLeft } from '../../kernel/inside.js'
import { parseScenario } from '../../schema/index.js'
import {
  checked,
  combined,
  count,
  done,
  faulty,
  file,
  many,
  option,
  readParsed,
  shellWord,
  type Verb,
  verb,
  withDefault,
} from '../../verbs/inside.js'
import { out, runTyped, size } from './simulate-options.js'

/** What a script for Slurm is written for. */
interface SlurmJob {
  /** The scenario. */
  readonly file: string
  readonly out: string
  /** The options of the run, as they are typed. */
  readonly options: readonly string[]
  readonly shards: number
  /** Threads, and so processors, of each task. */
  readonly workers: number
  /** The most tasks that one array may have. */
  readonly limit: number
  readonly version: string
}

/** Shards in arrays that the scheduler takes. */
export const arraysOf = (
  shards: number,
  limit: number,
): readonly { readonly first: number; readonly length: number }[] =>
  Array.from({ length: Math.ceil(shards / limit) }, (_, number) => ({
    first: number * limit,
    length: Math.min(limit, shards - number * limit),
  }))

const program = `\${RUPTURE_REPAIR:-rupture-repair}`

/**
 * A script that gives the shards of a run to Slurm and has them merged when all have ended.
 *
 * The merge waits for every task, however it ended (`afterany`): one that never ran would otherwise keep it waiting for
 * ever, while `merge` names what is missing. Submitted once more, the script only makes what is missing.
 */
export const slurmScript = ({ file, out, options, shards, workers, limit, version }: SlurmJob): string => {
  const folder = shellWord(out)
  const arrays = arraysOf(shards, limit)
  return `#!/bin/bash
# Simulated alliances, ${many(shards, 'shard')}, written by rupture-repair ${version}.
# Run it with bash where sbatch is found, in the folder that its paths start from; run it again to make what is missing.
# Partition, account and time limit: SBATCH_PARTITION, SBATCH_ACCOUNT, SBATCH_TIMELIMIT. The command: RUPTURE_REPAIR.
set -euo pipefail
logs=${shellWord(`${out}.slurm`)}
mkdir -p "$logs"

# So many shards from the first on, as one array. A task that is lost with its node is queued again and goes on.
array() {
  FIRST=$1 sbatch --parsable --job-name=rupture-repair --array="0-$(($2 - 1))" --export=ALL --requeue \\
    --cpus-per-task=${workers} --open-mode=append --output="$logs/%A_%a.log" <<'JOB'
#!/bin/bash
exec ${program} simulate ${shellWord(file)} ${options.join(' ')} \\
  --workers ${workers} --shard "$((FIRST + SLURM_ARRAY_TASK_ID))/${shards}" --resume
JOB
}

arrays=()
${arrays.map(({ first, length }) => `job=$(array ${first} ${length}) && arrays+=("\${job%%;*}")`).join('\n')}

merge=$(sbatch --parsable --job-name=rupture-repair-merge --dependency="afterany:$(IFS=: && echo "\${arrays[*]}")" \\
  --export=ALL --requeue --open-mode=append --output="$logs/merge.log" <<'JOB'
#!/bin/bash
exec ${program} merge ${folder}
JOB
)
echo "shards: \${arrays[*]}; merge: \${merge%%;*}; logs: $logs"
`
}

/** Unless given otherwise; more than there are nodes, so that a fast one takes more. */
const usualShards = 16

/** What Slurm takes where `MaxArraySize` is not set, which is one more than the greatest index (slurm.conf, 1001). */
const usualLimit = 1001

const scenario = combined({ file }, ({ file }) =>
  checked(file, file === '-' && 'slurm needs a file, which every job reads, not standard input'),
)

/** `slurm`: a scenario in; a script out that gives its shards to Slurm and merges them. */
export const slurm: Verb = verb(
  {
    name: 'slurm',
    argument: ['<SCENARIO>', 'a scenario, as JSON'],
    meaning: 'Print a script that gives the shards of a simulation to Slurm and merges them.',
    more: 'Nothing is submitted before the script is run. Run it again to make only what is missing.',
    example: '{samples}/../scenario.json --alliances 100000 --seed 1 --shards 64 --out simulated',
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
    file: scenario,
  },
  ({ file, out, options, shards, workers, limit }, world) => {
    const read = readParsed(file, world, parseScenario)
    if (isLeft(read)) return faulty(read.left)
    const overwritten = world.overwritten([out])
    if (overwritten.length > 0) return faulty(overwritten)
    return done(slurmScript({ file, out, options, shards, workers, limit, version: world.version }), [])
  },
)
