import type { Draw } from '../../report/index.js'
import type { parseInstrument } from '../../schema/index.js'
import type { Fault, OrFaults } from './fault.js'

/** The verbs that write several files into a folder and name them in its manifest. */
export type Keeper = 'simulate' | 'trace' | 'experiment' | 'outcomes' | 'fhir'

/** The files that are to be in a folder, and what they may replace there. */
export interface Wanted {
  readonly folder: string
  readonly names: readonly string[]
  /** The verb that names them as ours in its manifest; without one the name itself was asked for on the command line. */
  readonly verb?: Keeper
  /** Nothing, or what is ours and still as we wrote it (without a manifest: what was asked for). */
  readonly replace: 'nothing' | 'ours'
}

/** What a verb may see of the world. The bin gives it the file system; a test gives it a handful of strings. */
export interface World {
  /** The bytes of a file, `-` being standard input. */
  readonly read: (path: string) => OrFaults<Uint8Array>
  /** The bytes of a file in pieces, from the first on as often as they are asked for; without it a file is read at once. */
  readonly pieces?: (path: string) => OrFaults<Iterable<Uint8Array>>
  readonly isFolder: (path: string) => boolean
  /**
   * Takes hold of the places of files that are to be written, until the program ends. What forbids it, such as what is there
   * already, is said before anything is written. What was read so far counts as input; nothing is ever written over it.
   */
  readonly claim: (wanted: Wanted, inputs?: readonly string[]) => readonly Fault[]
  /** Finds the inputs read so far that are one of these outputs, or are in one that is a folder. */
  readonly overwritten: (outputs: readonly string[], inputs?: readonly string[]) => readonly Fault[]
  /** How many columns a printed table may take. */
  readonly columns: number
  /** Which of the files that a verb wrote into a folder are no longer as it wrote them, in words. */
  readonly damaged: (folder: string, verb: Keeper) => readonly string[]
  /** How paths are written here. */
  readonly paths: {
    readonly basename: (path: string) => string
    readonly dirname: (path: string) => string
    readonly join: (folder: string, name: string) => string
  }
  readonly sha256: (bytes: Uint8Array) => string
  /** The folder of the shipped samples, as a path from here. */
  readonly samples: string
  readonly version: string
  /** Reads a scoring key of one's own, where one can be named; a page that takes one table goes without its libraries. */
  readonly parseInstrument?: typeof parseInstrument
  /** Where `report` was asked for: its libraries are slow to load, and no other verb draws. */
  readonly draw?: Draw
}

/**
 * A world in which every file is read once: standard input cannot be read twice, and a file may change meanwhile. What was
 * read is kept from being written over.
 */
export const remembering = (world: World): World => {
  const read = new Map<string, ReturnType<World['read']>>()
  return {
    ...world,
    read: (path) => {
      const known = read.get(path) ?? world.read(path)
      read.set(path, known)
      return known
    },
    claim: (wanted) => world.claim(wanted, [...read.keys()]),
    overwritten: (outputs) => world.overwritten(outputs, [...read.keys()]),
  }
}
