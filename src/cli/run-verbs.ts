import { join } from 'node:path'
import { Command, CommanderError, Help, Option } from 'commander'
import { visible } from '../report/index.js'
import {
  type CommandLine,
  longFlag,
  messageLines,
  type Outcome,
  remembering,
  shellWord,
  type Verb,
  type World,
} from '../verbs/inside.js'
import type { Work } from './simulate/runtime.js'

/** What came of a command line; work that takes its time is still to be done. */
export type ProgramOutcome = Outcome & Partial<Work>

/** How wide help is where any width would do. */
const helpWidth = 100

/** Collects the texts after each option, and what is wrong with them whatever they mean: nothing, or one too many. */
const listen = (command: Command, { options }: Verb<ProgramOutcome>) => {
  const [typed, problems]: [Map<string, string[]>, string[]] = [new Map(), []]
  for (const { flag, isRepeatable } of options) {
    const long = longFlag(flag)
    command.on(`option:${long.slice(2)}`, (text: string | null | undefined) => {
      const texts = typed.get(long) ?? []
      typed.set(long, texts)
      texts.push(text ?? 'true')
      if (text === '') problems.push(`${long} needs a value`)
      else if (texts.length === 2 && !isRepeatable) problems.push(`${long} is given twice`)
    })
  }
  return { typed, problems }
}

/** What `--help` says of the options that were typed beside it, or of the verb. */
const helpOf = (
  verb: Verb<ProgramOutcome>,
  command: Command,
  helper: Help,
  typed: CommandLine['typed'],
  samples: string,
) => {
  const about = verb.options.flatMap(
    ({ flag, about }) => typed.get(longFlag(flag))?.flatMap((text) => about?.(text) ?? []) ?? [],
  )
  if (about.length > 0) return `${about.join('\n\n')}\n`
  const { name, example, otherExample } = verb
  const examples = [...(otherExample === undefined ? [] : [otherExample]), ['Example', example] as const].map(
    ([title, line]) =>
      `${title}:\n  rupture-repair ${name} ${line.replace(/\{samples\}\/(\S+)/g, (_, file) => shellWord(join(samples, file)))}\n`,
  )
  const options = Help.prototype.formatHelp.call(helper, command, helper)
  return `${options}\n${helper.boxWrap(verb.more, helper.helpWidth ?? helpWidth)}\n\n${examples.join('\n')}`
}

/**
 * The command line of some verbs as a function: arguments and a world in, an outcome out.
 *
 * A wrong command line is exit 2; asked-for help and version are exit 0 on standard output.
 */
export const runVerbs = (
  verbs: readonly Verb<ProgramOutcome>[],
  args: readonly string[],
  world: World,
): ProgramOutcome => {
  let stdout = ''
  let stderr = ''
  let outcome: ProgramOutcome | undefined
  const program = new Command('rupture-repair')
  const quiet = (command: Command): Command =>
    command.exitOverride().configureOutput({
      getOutHelpWidth: () => (Number.isFinite(world.columns) ? world.columns : helpWidth),
      writeOut: (text) => {
        stdout += text
      },
      // What was typed is in it as it is.
      writeErr: (text) => {
        const shown = args.reduce((sofar, arg) => sofar.replaceAll(arg, visible(arg)), text)
        stderr += messageLines(shown.trimEnd().split('\n'))
      },
    })

  quiet(program)
    .description(
      'Scores, score drops and recorded episodes of working alliances, from tables and logs; and simulated ones.',
    )
    .version(world.version)
    .showSuggestionAfterError(true)
  for (const verb of verbs) {
    const command = quiet(new Command(verb.name))
      .description(verb.meaning)
      .argument(...verb.argument)
    for (const { flag, meaning, isRare } of verb.options) {
      const option = new Option(flag, meaning)
      command.addOption(isRare === true ? option.helpGroup('Options rarely needed:') : option)
    }
    const { typed, problems } = listen(command, verb)
    command.configureHelp({ formatHelp: (_, helper) => helpOf(verb, command, helper, typed, world.samples) })
    command.exitOverride((error) => {
      if (error.code === 'commander.unknownOption')
        stderr += `allowed: ${verb.options.map(({ flag }) => longFlag(flag)).join(', ')}, --help\n`
      else if (error.exitCode !== 0) stderr += `(see ${verb.name} --help)\n`
      throw error
    })
    command.action((given: string | readonly [string, ...string[]]) => {
      const [file, ...more] = typeof given === 'string' ? [given] : given
      outcome = verb.run({ file, more, typed, world: remembering(world) }, problems)
    })
    program.addCommand(command)
  }

  try {
    program.parse([...args], { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    const asked = thrown.exitCode === 0
    return { exit: asked ? 0 : 2, stdout: asked ? stdout : '', stderr, files: [] }
  }
  return outcome ?? { exit: 2, stdout: '', stderr: program.helpInformation(), files: [] }
}
