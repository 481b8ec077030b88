import type { Command } from 'commander'
import type { Sample } from '../describe.js'
import { usualArrayLimit, usualShards } from './slurm.js'
import { tables } from './table.js'

const describePrint = (command: Command): Command => command.option('--json', 'print one JSON document')

const describeSize = (command: Command): Command =>
  command
    .option('--alliances <N>', 'how many alliances each replication has')
    .option('--seed <S>', 'the seed, a whole number; the same seed gives the same bytes')
    .option('--replications <R>', 'how often the whole study is repeated (1 unless given)')
    .option('--tables <LIST>', `which tables are written: ${tables.join(',')} (all unless given)`)
    .option('--out <DIR>', 'the folder of the run')

const exitHelp = `
Exit: 0 done; 1 a file or the folder is faulty, or a part of the simulation failed (it is named, and the rest is kept);
2 the command line is wrong; 130 stopped by Ctrl-C, with what was made kept.`

/** `simulate` as the user sees it in `--help`. */
export const describeSimulate = (command: Command, sample: Sample): Command =>
  describePrint(describeSize(command.name('simulate').argument('<SCENARIO>', 'a scenario, as JSON')))
    .option('--workers <W>', 'how many threads work (one per processor unless given); the output is the same')
    .option('--shard <I/N>', 'only this one of N shards, 0/N to N-1/N; merge then makes one run of them')
    .option('--resume', 'go on with the run that stands there; refused if it is another one')
    .option('--force', 'begin anew, in place of the run that stands there; what is not of a run stays')
    .description('Simulate alliances whose ruptures and repairs are known, from a scenario.')
    .addHelpText(
      'after',
      `
Everything it writes is simulated and nobody's. The files and every byte in them depend on the scenario, the seed, the numbers of
alliances and replications, the tables and the version, and on nothing else.
${exitHelp}

Example:
  rupture-repair simulate ${sample('../scenario.json')} --alliances 200 --seed 1 --out simulated`,
    )

const describeFolder = (command: Command): Command =>
  describePrint(command.argument('<DIR>', 'the folder that simulate was given with --out'))

/** `status` as the user sees it in `--help`. */
export const describeStatus = (command: Command): Command =>
  describeFolder(command.name('status'))
    .description('Say what stands of a simulation, and what is missing or damaged; every byte is read again.')
    .addHelpText('after', `${exitHelp}\n\nExample:\n  rupture-repair status simulated`)

/** `retry` as the user sees it in `--help`. */
export const describeRetry = (command: Command): Command =>
  describeFolder(command.name('retry'))
    .option('--workers <W>', 'how many threads work (one per processor unless given)')
    .description('Make again the parts of a simulation that failed or were damaged.')
    .addHelpText('after', `${exitHelp}\n\nExample:\n  rupture-repair retry simulated`)

/** `merge` as the user sees it in `--help`. */
export const describeMerge = (command: Command): Command =>
  describeFolder(command.name('merge'))
    .description('Make one run of the parts that all shards made: the same files as without shards.')
    .addHelpText('after', `${exitHelp}\n\nExample:\n  rupture-repair merge simulated`)

/** `slurm` as the user sees it in `--help`. */
export const describeSlurm = (command: Command, sample: Sample): Command =>
  describeSize(command.name('slurm').argument('<SCENARIO>', 'a scenario, as JSON'))
    .option('--shards <N>', `into how many shards the run is divided (${usualShards} unless given)`)
    .option('--workers <W>', 'how many threads, and so processors, each shard gets (1 unless given)')
    .option('--array-limit <N>', `the most tasks that the cluster takes as one array (${usualArrayLimit} unless given)`)
    .description('Print a script that gives the shards of a simulation to Slurm and merges them.')
    .addHelpText(
      'after',
      `
Nothing is submitted before the script is run. Run it again to make only what is missing.

Example:
  rupture-repair slurm ${sample('../scenario.json')} --alliances 100000 --seed 1 --shards 64 --out simulated`,
    )
