/**
 * Logs in a store: what to append for a command, the port that a store fills, and two stores, in memory and in SQL.
 * @module
 */
export { appendable, type Deciding } from './appendable.js'
export { memoryStore } from './memory-store.js'
export { type NotRecorded, type Recorded, record } from './record.js'
export { type Database, oneConnection, type Query, type Row } from './sql/database.js'
export type { NewerSchema } from './sql/migrate.js'
export { sqlStore } from './sql/sql-store.js'
export type {
  AlliancePage,
  Append,
  Appended,
  CommandId,
  CommandIdReused,
  NotStorable,
  OfAnotherAlliance,
  OutOfPlace,
  ReplacedSince,
  Replacement,
  Store,
  StoredEntry,
  StoredLog,
  TooManyConflicts,
  VersionConflict,
} from './store.js'
export { type BrokenLog, type StoredAlliance, storedAlliance } from './stored-alliance.js'
