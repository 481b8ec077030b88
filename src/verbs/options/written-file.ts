import { right } from '../../kernel/inside.js'
import type { Fault } from '../world/fault.js'
import type { Wanted, World } from '../world/world.js'
import { output } from './printing.js'
import { combined, type Reader, wrong } from './reader.js'

/** A file to be written, and what it may replace. */
type WrittenFile = Pick<Wanted, 'replace'> & { readonly path: string }

/** Claims the file of `--out`; returns what keeps it from being written. */
export const claimedFile = ({ path, replace }: WrittenFile, world: World): readonly Fault[] =>
  world.claim({ folder: world.paths.dirname(path), names: [world.paths.basename(path)], replace })

/** `--out` and `--force` of a verb that has no other result than a file. */
export const writtenFile = (meaning: string): Reader<WrittenFile> =>
  combined({ out: output('--out <FILE>', meaning, 'replace the file of that name, if it is no input') }, ({ out }) =>
    out === undefined ? wrong('missing option --out FILE') : right(out),
  )
