import { isLeft } from '../../kernel/inside.js'
import { faulty, misused, type Outcome } from '../say/outcome.js'
import { type Answer, printed } from '../say/printed.js'
import type { World } from '../world/world.js'
import { type CommandLine, longFlag, type Readers, record, type Shown } from './reader.js'

/** What `--help` says of a verb beside its options. */
interface VerbHelp {
  readonly name: string
  /** As in `<FILE>`, with what it is where that is not said below the options. */
  readonly argument: readonly [flag: string, meaning?: string]
  readonly meaning: string
  /** Below the options. */
  readonly more: string
  /** What is typed after the name of the verb; `{samples}` is the folder of the shipped samples. */
  readonly example: string
  readonly otherExample?: readonly [title: string, example: string]
}

/** A verb of the command line. */
export interface Verb<Result = Outcome> extends VerbHelp {
  readonly options: readonly Shown[]
  readonly run: (line: CommandLine, problems: readonly string[]) => Result
}

/** A verb that is printed in one of several forms; `answer` has them all, or says what is wrong. */
export interface AnsweringVerb extends Verb {
  readonly answer: Verb<Answer | Outcome>['run']
}

/** Returns where the hint of a line, or its last part, begins; below 0 where it has neither. */
const adviceIn = (line: string): number =>
  Math.max(line.lastIndexOf('. Hint: '), line.lastIndexOf('; '), line.startsWith('Hint: ') ? 0 : -1)

/** Leaves out what advises an option that the verb does not have: what reads tables and explains notes says it for all verbs. */
const ofOwnOptions = (outcome: Outcome, options: readonly Shown[]): Outcome => {
  const own = new Set(['--help', ...options.map(({ flag }) => longFlag(flag))])
  const lines = outcome.stderr.split('\n').flatMap((line) => {
    const at = adviceIn(line)
    const named = at < 0 ? [] : (line.slice(at).match(/--[a-z]+(?:-[a-z]+)*/g) ?? [])
    return named.every((flag) => own.has(flag)) ? [line] : at === 0 ? [] : [line.slice(0, at)]
  })
  return { ...outcome, stderr: lines.join('\n') }
}

const reading = <Values extends object, Result>(
  help: VerbHelp,
  options: Readers<Values>,
  act: (values: Values, world: World) => Result | Outcome,
): Verb<Result | Outcome> => {
  const all = record(options)
  return {
    ...help,
    options: all.shown,
    run: (line, problems) => {
      const read = all.read(line)
      if (!isLeft(read) && problems.length === 0) return act(read.right, line.world)
      const found = isLeft(read) ? read.left : []
      const faults = found.filter((one) => typeof one !== 'string')
      if (faults.length > 0) return faulty(faults)
      return misused([...problems, ...found.filter((one) => typeof one === 'string')], help.name)
    },
  }
}

const isOutcome = (result: unknown): result is Outcome => Object(result) === result && 'stderr' in Object(result)

/** A verb as the list of its options, whose values `act` is given; it runs only when nothing is wrong with any of them. */
export const verb: typeof reading = (...parts) => {
  const { run, ...others } = reading(...parts)
  return {
    ...others,
    run: (line, problems) => {
      const result = run(line, problems)
      return isOutcome(result) ? ofOwnOptions(result, others.options) : result
    },
  }
}

/** The same, of one that is printed. */
export const answeringVerb = <Values extends object>(
  ...parts: Parameters<typeof reading<Values, Answer>>
): AnsweringVerb => {
  const { run: answer, ...others } = verb(...parts)
  return {
    ...others,
    answer,
    run: (line, problems) => {
      const answered = answer(line, problems)
      return 'exit' in answered ? answered : ofOwnOptions(printed(answered, line.world), others.options)
    },
  }
}
