/**
 * Reading and writing entries, log lines and scenarios: well-formed data or every problem with its path.
 * @module
 */
export { parseCommand } from './command.js'
export { parseEvent } from './event.js'
export { parseExperiment } from './experiment.js'
export { firstProblems, mostProblems } from './first-problems.js'
export { formatLine } from './format-line.js'
export { parseInstrument } from './instrument.js'
export type { LogLine } from './log-line.js'
export type { Parsed } from './parse.js'
export { parseLine } from './parse-line.js'
export { parseText } from './parse-text.js'
export type { Path, Problem } from './problem.js'
export { type Refusal, receive } from './receive.js'
export { parseScenario } from './scenario.js'
export { commandSchema, eventSchema, logLineSchema, type StandardSchemaV1 } from './standard-schema.js'
export { parseSeriesLine, parseTracedCourse, parseTracedFinding } from './traced.js'
