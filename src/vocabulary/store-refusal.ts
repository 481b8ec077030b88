/** A refusal because another was faster: the version is not the one expected. Nothing was written. */
export interface VersionConflict {
  readonly _tag: 'VersionConflict'
  readonly expected: number
  readonly version: number
}

/** A refusal because others were faster again and again. Nothing was written. */
export interface TooManyConflicts {
  readonly _tag: 'TooManyConflicts'
  readonly tries: number
  readonly version: number
}

/** A refusal of a command id under which something is recorded that this command would not have recorded. Nothing was written. */
export interface CommandIdReused {
  readonly _tag: 'CommandIdReused'
  readonly commandId: string
}

/** A refusal of a command id that is from before the log was replaced. Nothing was written; what it recorded is no longer known. */
export interface ReplacedSince {
  readonly _tag: 'ReplacedSince'
  readonly version: number
}

/** A refusal of what a database would not give back as it came. Nothing was written. */
export interface NotStorable {
  readonly _tag: 'NotStorable'
  /** The field of what was given, and of several lines the place of the line, counted from 0. */
  readonly path: readonly (string | number)[]
  readonly expected: string
}

/** A refusal to open tables that a newer version of this library made. Nothing was read or written. */
export interface NewerSchema {
  readonly _tag: 'NewerSchema'
  readonly found: number
  readonly known: number
  readonly expected: string
}

/** A line that is not the next one of its alliance. */
export interface OutOfPlace {
  readonly _tag: 'OutOfPlace'
  readonly expected: string
}

/** A line of another alliance than the one that it is stored under. */
export interface OfAnotherAlliance {
  readonly _tag: 'OfAnotherAlliance'
}

/** Why a store refuses something, whatever the alliance. */
export type StoreRefusal =
  | VersionConflict
  | TooManyConflicts
  | CommandIdReused
  | ReplacedSince
  | NotStorable
  | NewerSchema
  | OutOfPlace
  | OfAnotherAlliance
