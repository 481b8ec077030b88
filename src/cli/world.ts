import type { Either } from '../kernel/index.js'
import type { Draw } from '../report/index.js'
import type { Fault } from './fault.js'

/**
 * What a verb may see of the world. The bin gives it the file system; a test gives it a handful of strings.
 */
export interface World {
  /** The bytes of a file, `-` being standard input. */
  readonly read: (path: string) => Either<Fault, Uint8Array>
  /** What stands at that path: a file of at least one byte or a directory; nothing else is in the way. */
  readonly occupied: (path: string) => 'file' | 'directory' | undefined
  /** The folder of the shipped samples, as a path from here. */
  readonly samples: string
  readonly version: string
  /** Where `report` was asked for: its libraries are slow to load, and no other verb draws. */
  readonly draw?: Draw
}
