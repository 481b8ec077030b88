import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { run } from '../../../src/cli/program.js'
import { noFile, occupied as occupiedFault } from '../../../src/cli/world/file-fault.js'
import { left, right } from '../../../src/kernel/index.js'
import { parseInstrument } from '../../../src/schema/index.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import type { Fault } from '../../../src/verbs/world/fault.js'
import type { World } from '../../../src/verbs/world/world.js'

/** A world of a few named texts; `occupied` names the outputs that stand there already, directories with a final slash. */
export const given = (
  files: Readonly<Record<string, string | Uint8Array>>,
  occupied: readonly string[] = [],
): World => ({
  read: (path) => {
    const content = files[path]
    if (content === undefined) return left([{ file: path, what: 'cannot be read (absent)' }])
    return right(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  },
  isFolder: (path) => occupied.includes(`${path}/`),
  claim: ({ folder, names, replace }) =>
    names.flatMap((name): readonly Fault[] => {
      const file = join(folder, name)
      if (occupied.includes(`${file}/`)) return [noFile(file, 'a directory')]
      return replace === 'nothing' && occupied.includes(file) ? [occupiedFault(file)] : []
    }),
  overwritten: () => [],
  columns: Number.POSITIVE_INFINITY,
  damaged: () => [],
  paths: { basename, dirname, join },
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  samples: 'examples/data',
  parseInstrument,
  version: '1.2.3',
  draw: () => '<svg></svg>',
})

/** A command line as it is typed, without the program's name; words in single quotes stay together. */
export const typed = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

/** Run a command line over one table that it calls `t.csv`. */
export const over = (table: string | Uint8Array, line: string): Outcome => run(typed(line), given({ 't.csv': table }))

/** The JSON document on standard output. */
export const document = <Document = Record<string, unknown>>(outcome: Outcome): Document => JSON.parse(outcome.stdout)
