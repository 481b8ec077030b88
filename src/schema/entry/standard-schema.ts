import type { AllianceCommand, AllianceEvent } from '../../alliance/index.js'
import type { Parsed } from '../problems/parse.js'
import type { Path, Problem } from '../problems/problem.js'
import { type CommandOf, type CommandTag, parseCommand, parserOf } from './command.js'
import { parseEvent } from './event.js'
import { type LogLine, parseWritten, type WrittenLine } from './log-line.js'
import type { OwnInstruments } from './own-instruments.js'

type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: Path }[] }

/** Standard Schema, version 1 (https://standardschema.dev), which routers, forms and other tools accept. */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'rupture-repair'
    readonly validate: (value: unknown) => StandardResult<Output>
    /** In types only: what the validator is given where all is well, and what it gives. */
    readonly types?: { readonly input: Input; readonly output: Output }
  }
}

const messageOf = (problem: Problem): string =>
  'meant' in problem ? `expected ${problem.expected}; did you mean ${problem.meant}?` : `expected ${problem.expected}`

const standardSchema = <Input, Output = Input>(
  parse: (value: unknown) => Parsed<Output>,
): StandardSchemaV1<Input, Output> => ({
  '~standard': {
    version: 1,
    vendor: 'rupture-repair',
    validate: (value) => {
      const parsed = parse(value)
      return parsed._tag === 'Right'
        ? { value: parsed.right }
        : { issues: parsed.left.map((problem) => ({ path: problem.path, message: messageOf(problem) })) }
    },
  },
})

/** A validator of a log line as written, its JSON parsed before; it gives the line as it is in memory. */
export const logLineSchema: StandardSchemaV1<WrittenLine, LogLine> = /* @__PURE__ */ standardSchema(parseWritten)
/** A validator of what `parseEvent` accepts. */
export const eventSchema: StandardSchemaV1<AllianceEvent> = /* @__PURE__ */ standardSchema(parseEvent)
/** A validator of what `parseCommand` accepts. */
export const commandSchema: StandardSchemaV1<AllianceCommand> = /* @__PURE__ */ standardSchema((value) =>
  parseCommand(value),
)

/**
 * Makes a validator of one command: for a form that records one thing, with its own input type, and its problems at its own fields.
 *
 * The ratings of instruments of your own are checked as by `parseCommand`. A tag that no command has throws a `TypeError`.
 *
 * @example
 * const { validate } = commandSchemaOf('HoldSession')['~standard']
 * const stamp = by('therapist', 5)
 * validate({ _tag: 'HoldSession', stamp, held: { present: [] } }).issues
 * // => [{ path: ['held', 'present'], message: 'expected a list of at least one' }]
 */
export const commandSchemaOf = <Tag extends CommandTag>(
  tag: Tag,
  own: OwnInstruments = {},
): StandardSchemaV1<CommandOf<Tag>> => standardSchema(parserOf(tag, own))
