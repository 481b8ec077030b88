/**
 * Reading and writing entries, log lines and scenarios: well-formed data or every problem with its path.
 * @module
 */
export { parseCommand } from './command.js'
export { parseEvent } from './event.js'
export { type ParsedExperiment, parseExperiment, parseExperimentText } from './experiment.js'
export { formatLine } from './format-line.js'
export { type ParsedInstrument, parseInstrument, parseInstrumentText } from './instrument.js'
export { eventJsonSchema, type JsonSchema, lineJsonSchema, scenarioJsonSchema } from './json-schema.js'
export type { LogLine } from './log-line.js'
export type { Parsed } from './parse.js'
export { parseLine } from './parse-line.js'
export type {
  AlgorithmNeverRecords,
  AliasOfStrategy,
  CutOff,
  DuplicateKey,
  FurtherProblems,
  Missing,
  NotAnObject,
  NotJson,
  NotOnTheList,
  OutOfRange,
  Path,
  Problem,
  TooDeep,
  UnknownKey,
  UnknownTag,
  UnknownVersion,
  WrongFormat,
  WrongKind,
  WrongLength,
} from './problem.js'
export { type Refusal, receive } from './receive.js'
export { type ParsedScenario, parseScenario, parseScenarioText } from './scenario.js'
export {
  commandSchema,
  eventSchema,
  logLineSchema,
  type StandardResult,
  type StandardSchemaV1,
} from './standard-schema.js'
export { mostProblems, told } from './told.js'
export { parseSeriesLine, parseTracedCourse, parseTracedFinding } from './traced.js'
