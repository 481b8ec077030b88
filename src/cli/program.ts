import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { isLeft } from '../kernel/index.js'
import { visible } from '../report/index.js'
import { compare } from './compare.js'
import { describeDetect, describeReplay, describeScore, describeTrace, type Sample } from './describe.js'
import { describeReport } from './describe-report.js'
import { describeCompare, describeMultiverse } from './describe-rules.js'
import { detect } from './detect.js'
import { describeExperiment } from './experiment/describe-experiment.js'
import { experiment } from './experiment/experiment.js'
import { headed } from './heading.js'
import { multiverse } from './multiverse.js'
import { faulty, type Outcome } from './outcome.js'
import { withOwnInstrument } from './own-instrument.js'
import { messageLines } from './print.js'
import type { Complaints, RawOptions } from './raw-options.js'
import { remembering } from './remembering.js'
import { replay } from './replay.js'
import { report } from './report.js'
import { score } from './score.js'
import { shellWord } from './shell-word.js'
import {
  describeMerge,
  describeRetry,
  describeSimulate,
  describeSlurm,
  describeStatus,
} from './simulate/describe-simulate.js'
import { merge } from './simulate/merge.js'
import { retry } from './simulate/retry.js'
import { simulate } from './simulate/simulate.js'
import { slurm } from './simulate/slurm.js'
import { status } from './simulate/status.js'
import { trace } from './trace.js'
import { watchOptions } from './watch-options.js'
import type { World } from './world.js'

type Verb = (file: string, raw: RawOptions, world: World, complaints: Complaints) => Outcome

/**
 * The whole command line as a function: arguments and a world in, an outcome out.
 *
 * A wrong command line is exit 2; asked-for help and version are exit 0 on standard output.
 */
export const run = (args: readonly string[], world: World): Outcome => {
  let stdout = ''
  let stderr = ''
  let outcome: Outcome | undefined
  const program = new Command('rupture-repair')
  const quiet = (command: Command): Command =>
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        stdout += text
      },
      // What was typed stands in it as it is.
      writeErr: (text) => {
        const shown = args.reduce((sofar, arg) => sofar.replaceAll(arg, visible(arg)), text)
        stderr += messageLines(shown.trimEnd().split('\n'))
      },
    })
  const verb = (describe: (command: Command, sample: Sample) => Command, act: Verb): void => {
    const command = describe(quiet(new Command()), (name) => shellWord(join(world.samples, name)))
    const complaints: string[] = []
    watchOptions(command, complaints)
    command.exitOverride((error) => {
      if (error.code === 'commander.unknownOption')
        stderr += `allowed: ${command.options.map(({ long }) => long).join(', ')}, --help\n`
      else if (error.exitCode !== 0) stderr += `(see ${command.name()} --help)\n`
      throw error
    })
    command.action((file: string, options: RawOptions) => {
      const once = remembering(world)
      const raw = withOwnInstrument(options, once)
      outcome = isLeft(raw) ? faulty(raw.left) : headed(act(file, raw.right, once, complaints), options)
    })
    program.addCommand(command)
  }

  quiet(program)
    .description(
      'Scores, score drops and recorded episodes of working alliances, from tables and logs; and simulated ones.',
    )
    .version(world.version)
    .showSuggestionAfterError(true)
  verb(describeScore, score)
  verb(describeDetect, detect)
  verb(describeTrace, trace)
  verb(describeCompare, compare)
  verb(describeMultiverse, multiverse)
  verb(describeReplay, replay)
  verb(describeReport, report)
  verb(describeSimulate, simulate)
  verb(describeExperiment, experiment)
  verb(describeStatus, status)
  verb(describeRetry, retry)
  verb(describeMerge, merge)
  verb(describeSlurm, slurm)

  try {
    program.parse([...args], { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    const asked = thrown.exitCode === 0
    return { exit: asked ? 0 : 2, stdout: asked ? stdout : '', stderr, files: [] }
  }
  return outcome ?? { exit: 2, stdout: '', stderr: program.helpInformation(), files: [] }
}
