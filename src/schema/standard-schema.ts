import type { AllianceCommand, AllianceEvent } from '../alliance/index.js'
import { parseCommand } from './command.js'
import { parseEvent } from './event.js'
import { type LogLine, parseWritten } from './log-line.js'
import type { Parsed } from './parse.js'
import type { Path } from './problem.js'

/** What a validation answers by Standard Schema: a value, or issues. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: Path }[] }

/** Standard Schema, version 1 (https://standardschema.dev): the common door of routers, forms and other tools. */
export interface StandardSchemaV1<Output> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'rupture-repair'
    readonly validate: (value: unknown) => StandardResult<Output>
    readonly types?: { readonly input: unknown; readonly output: Output }
  }
}

const standardSchema = <Output>(parse: (value: unknown) => Parsed<Output>): StandardSchemaV1<Output> => ({
  '~standard': {
    version: 1,
    vendor: 'rupture-repair',
    validate: (value) => {
      const parsed = parse(value)
      return parsed._tag === 'Right'
        ? { value: parsed.right }
        : { issues: parsed.left.map(({ path, expected }) => ({ path, message: `expected ${expected}` })) }
    },
  },
})

/** A line of the log as written, its JSON read already; validation gives the line as it is in memory. */
export const logLineSchema: StandardSchemaV1<LogLine> = standardSchema(parseWritten)
/** What `parseEvent` lets in. */
export const eventSchema: StandardSchemaV1<AllianceEvent> = standardSchema(parseEvent)
/** What `parseCommand` lets in. */
export const commandSchema: StandardSchemaV1<AllianceCommand> = standardSchema(parseCommand)
