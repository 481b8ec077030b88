import type { Either, NonEmpty } from '../kernel/inside.js'
import type { AllianceId, NotStorable, ReplacedSince, VersionConflict } from '../vocabulary/inside.js'

export type {
  CommandIdReused,
  NotStorable,
  OfAnotherAlliance,
  OutOfPlace,
  ReplacedSince,
  TooManyConflicts,
  VersionConflict,
} from '../vocabulary/inside.js'

/** What an app gives a command, so that the same command sent again is not recorded again: any text that no other has in this alliance. */
export type CommandId = string

/** Lines to be added to the log of an alliance, all or none. */
export interface Append {
  readonly alliance: AllianceId
  /** The version that the lines were judged against, as `read` gave it. */
  readonly expected: number
  readonly commandId: CommandId
  /** Log lines as text, without line breaks. */
  readonly lines: NonEmpty<string>
}

/** What an append did, or what the first one with its command id did. */
export interface Appended {
  /** The version of the alliance now. */
  readonly version: number
  /** The place in the log of the first of these lines, counted from 1. */
  readonly from: number
  readonly lines: readonly string[]
  /** Whether this command id was there before, so that nothing was added now. */
  readonly repeated: boolean
}

/** The log of an alliance as it is stored. */
export interface StoredLog {
  /** How many lines were ever written for this alliance, each replacement counted as one more. It never falls. */
  readonly version: number
  readonly lines: readonly string[]
  /** The command that was asked for: what it did, or that the log was replaced since; absent where it was not recorded. */
  readonly done?: Appended | ReplacedSince
}

/** One step in the order of everything stored. */
export type StoredEntry = { readonly position: number; readonly alliance: AllianceId } & (
  | { readonly _tag: 'Line'; readonly seq: number; readonly line: string }
  /** All that came before for this alliance is gone; its new lines, if any, come next. */
  | { readonly _tag: 'Replaced'; readonly reason: string }
)

/** A new log in the place of what is stored of an alliance. */
export interface Replacement {
  readonly alliance: AllianceId
  readonly expected: number
  /** The whole new log; none to delete it. */
  readonly lines: readonly string[]
  /** The reason, which is kept; no name and nothing of what was said. */
  readonly reason: string
}

/** Some of the alliances that have lines, in the order in which they were first stored. */
export interface AlliancePage {
  readonly alliances: readonly { readonly alliance: AllianceId; readonly version: number }[]
  /** What gives the next ones; absent after the last. */
  readonly next?: number
}

/**
 * A place that keeps logs. A promise is rejected only where the database itself fails; every other refusal is a value.
 *
 * What each method promises is on the page of this module, and `storeContract` of `rupture-repair/testing` holds a store to it.
 */
export interface Store {
  /** Gives the log of an alliance and what a command did, as they were at one moment; version 0 without lines where there is none. */
  readonly read: (alliance: AllianceId, commandId?: CommandId) => Promise<StoredLog>
  /** Adds lines, where the version is the one expected and the command id is new. */
  readonly append: (append: Append) => Promise<Either<VersionConflict | ReplacedSince | NotStorable, Appended>>
  /** Gives the 1000 entries after a position, in order, or fewer where there are no more; 0 is before the first. */
  readonly since: (position: number) => Promise<readonly StoredEntry[]>
  /** Gives at most 1000 alliances after a cursor, and the cursor for the others. */
  readonly alliances: (cursor?: number) => Promise<AlliancePage>
  /** Puts a new log in the place of the stored one, or deletes it, and keeps the reason. */
  readonly replace: (
    replacement: Replacement,
  ) => Promise<Either<VersionConflict | NotStorable, { readonly version: number }>>
}

/** How many entries or alliances a store gives at once. */
export const mostAtOnce = 1000
