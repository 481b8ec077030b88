import type { Either } from '../kernel/index.js'
import type { Draw } from '../report/index.js'
import type { Fault } from './fault.js'
import type { Wanted } from './output/in-the-way.js'

/**
 * What a verb may see of the world. The bin gives it the file system; a test gives it a handful of strings.
 */
export interface World {
  /** The bytes of a file, `-` being standard input. */
  readonly read: (path: string) => Either<Fault, Uint8Array>
  readonly isFolder: (path: string) => boolean
  /**
   * Takes hold of the places of files that are to be written, until the program ends. What forbids it, such as what stands there
   * already, is said before anything is written. What was read so far counts as input; nothing is ever written over it.
   */
  readonly claim: (wanted: Wanted, inputs?: readonly string[]) => readonly Fault[]
  /** Finds the inputs read so far that are one of these outputs, or stand in one that is a folder. */
  readonly overwritten: (outputs: readonly string[], inputs?: readonly string[]) => readonly Fault[]
  /** The folder of the shipped samples, as a path from here. */
  readonly samples: string
  readonly version: string
  /** Where `report` was asked for: its libraries are slow to load, and no other verb draws. */
  readonly draw?: Draw
}
