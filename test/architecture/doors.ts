import { imports } from './imports.js'
import { type Check, roomOf } from './tree.js'

type Door = (file: string) => boolean

const onlyFile =
  (path: string): Door =>
  (file) =>
    file === path
const onlyRooms =
  (...rooms: readonly string[]): Door =>
  (file) =>
    rooms.includes(roomOf(file))

/** Where each package may be imported; a package that is not listed has no door at all. */
const packages: ReadonlyMap<string, Door> = new Map([
  ['fp-ts', onlyFile('src/kernel/result.ts')],
  ['immer', onlyRooms('alliance')],
  ['zod', onlyRooms('schema')],
  ['commander', onlyRooms('cli')],
  ['csv-parse', onlyRooms('cli')],
  ['csv-stringify', onlyRooms('cli')],
  ['vega', onlyRooms('cli')],
  ['vega-lite', onlyRooms('cli')],
  ['hyparquet-writer', onlyRooms('cli')],
])

/** Only rooms that deal with files may need Node itself; everything below also runs in a browser. */
const builtins: Door = onlyRooms('journal', 'cli')

/** Each outside package comes in through its own door. */
export const doorsKept: Check = (tree) =>
  imports(tree).flatMap(({ file, line, target }) => {
    if (target._tag !== 'Package' && target._tag !== 'Builtin') return []
    const door = target._tag === 'Package' ? packages.get(target.name) : builtins
    return door?.(file) ? [] : [{ check: 'doors', file, line, what: `${target.name} has no door here` }]
  })
