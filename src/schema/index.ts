/**
 * Reading and writing entries, log lines and scenarios: well-formed data or every problem with its path.
 * @module
 */
export { parseCommand } from './entry/command.js'
export { parseEvent } from './entry/event.js'
export { formatLine } from './entry/format-line.js'
export type { LogLine } from './entry/log-line.js'
export type { Meta } from './entry/meta.js'
export { parseLine } from './entry/parse-line.js'
export { receive } from './entry/receive.js'
export {
  commandSchema,
  commandSchemaOf,
  eventSchema,
  logLineSchema,
  type StandardSchemaV1,
} from './entry/standard-schema.js'
export { parseCodeSet } from './files/code-set.js'
export { parseDecision } from './files/decision.js'
export { parseExperiment } from './files/experiment.js'
export { parseFormsMap } from './files/forms-map.js'
export { parseInstrument } from './files/instrument.js'
export { parseMachineCodes } from './files/machine-codes.js'
export { parseProposal } from './files/proposal.js'
export { parseScenario } from './files/scenario.js'
export { parseCodingSheet } from './files/sheet.js'
export { parseSeriesLine, parseTracedCourse, parseTracedFinding } from './files/traced.js'
export type { Parsed } from './problems/parse.js'
export { parseText } from './problems/parse-text.js'
export type { Malformed, Path, Problem } from './problems/problem.js'
