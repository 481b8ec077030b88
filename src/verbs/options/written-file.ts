import { right } from '../../kernel/inside.js'
import type { Wanted } from '../world/world.js'
import { output } from './printing.js'
import { combined, type Reader, wrong } from './reader.js'

/** `--out` and `--force` of a verb that has no other result than a file. */
export const writtenFile = (meaning: string): Reader<Pick<Wanted, 'replace'> & { readonly path: string }> =>
  combined({ out: output('--out <FILE>', meaning, 'replace the file of that name, if it is no input') }, ({ out }) =>
    out === undefined ? wrong('missing option --out FILE') : right(out),
  )
