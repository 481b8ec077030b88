/**
 * A log and coding sheets at rest: files of lines, read back with the first line that is not lawful.
 * @module
 */
export type { ChainBreak } from './chain-breaks.js'
export { chainLines, chainLog, firstPrev, hashLine } from './chain-log.js'
export { formatLog } from './format-log.js'
export { formatSheet, formatSheets } from './format-sheets.js'
export type { AllianceLog, Log, NumberedEvent } from './log.js'
export type { LogProblem } from './log-problem.js'
export { readLog, readWholeLog } from './read-log.js'
export { readLogStream } from './read-log-stream.js'
export { readSheets } from './read-sheets.js'
export { type BrokenLine, replayLog } from './replay-log.js'
export { fromSnapshot, type Snapshot, snapshotOf } from './snapshot.js'
export { verifyLog } from './verify-log.js'
export { reducerVersion, schemaVersion } from './versions.js'
