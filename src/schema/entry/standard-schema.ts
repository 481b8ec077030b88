import type { AllianceCommand, AllianceEvent } from '../../alliance/index.js'
import type { Parsed } from '../problems/parse.js'
import type { Path } from '../problems/problem.js'
import { parseCommand } from './command.js'
import { parseEvent } from './event.js'
import { type LogLine, parseWritten } from './log-line.js'

type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: Path }[] }

/** Standard Schema, version 1 (https://standardschema.dev), which routers, forms and other tools accept. */
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

/** A validator of a log line as written, its JSON parsed before; it gives the line as it is in memory. */
export const logLineSchema: StandardSchemaV1<LogLine> = /* @__PURE__ */ standardSchema(parseWritten)
/** A validator of what `parseEvent` accepts. */
export const eventSchema: StandardSchemaV1<AllianceEvent> = /* @__PURE__ */ standardSchema(parseEvent)
/** A validator of what `parseCommand` accepts. */
export const commandSchema: StandardSchemaV1<AllianceCommand> = /* @__PURE__ */ standardSchema((value) =>
  parseCommand(value),
)
