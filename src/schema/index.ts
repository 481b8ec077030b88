/**
 * Reading and writing entries, log lines and scenarios: well-formed data or every problem with its path.
 * @module
 */
export { type CommandOf, type CommandTag, parseCommand } from './entry/command.js'
export { parseEvent } from './entry/event.js'
export { formatLine } from './entry/format-line.js'
export type { LogLine, WrittenLine } from './entry/log-line.js'
export type { Meta } from './entry/meta.js'
export type { OwnInstruments } from './entry/own-instruments.js'
export { parseLine } from './entry/parse-line.js'
export { type NotRecorded, receive } from './entry/receive.js'
export {
  commandSchema,
  commandSchemaOf,
  eventSchema,
  logLineSchema,
  type StandardSchemaV1,
} from './entry/standard-schema.js'
export { lineVersion } from './entry/upcasters.js'
export { parseCodeSet } from './files/code-set.js'
export { parseDecision, type WrittenDecision } from './files/decision.js'
export { parseExperiment } from './files/experiment.js'
export { type FormsMapProblem, parseFormsMap } from './files/forms-map.js'
export { parseInstrument } from './files/instrument.js'
export { parseMachineCodes } from './files/machine-codes.js'
export { parseProposal } from './files/proposal.js'
export { parseScenario } from './files/scenario.js'
export { parseCodingSheet } from './files/sheet.js'
export { parseSeriesLine, parseTracedCourse, parseTracedFinding } from './files/traced.js'
export type { VerifiedDocument } from './files/verified.js'
export { firstProblems, mostProblems } from './problems/first-problems.js'
export type { Parsed } from './problems/parse.js'
export { parseText } from './problems/parse-text.js'
export type { Malformed, Path, Problem } from './problems/problem.js'
