export { parseCommand } from './command.js'
export { parseEvent } from './event.js'
export { formatLine } from './format-line.js'
export { type ParsedInstrument, parseInstrument, parseInstrumentText } from './instrument.js'
export { eventJsonSchema, type JsonSchema, lineJsonSchema } from './json-schema.js'
export type { LogLine } from './log-line.js'
export type { Parsed } from './parse.js'
export { parseLine } from './parse-line.js'
export type {
  AlgorithmNeverRecords,
  AliasOfStrategy,
  CutOff,
  DuplicateKey,
  Missing,
  NotAnObject,
  NotJson,
  NotOnTheList,
  OutOfRange,
  Path,
  Problem,
  UnknownKey,
  UnknownTag,
  UnknownVersion,
  WrongFormat,
  WrongKind,
  WrongLength,
} from './problem.js'
export {
  commandSchema,
  eventSchema,
  logLineSchema,
  type StandardResult,
  type StandardSchemaV1,
} from './standard-schema.js'
export { parseSeriesLine, parseTracedCourse, parseTracedFinding } from './traced.js'
