import { type Import, imports } from './imports.js'
import { type Check, type Fault, roomOf } from './tree.js'

/** The rooms by floor, lowest first; the front door `src/index.ts` stands below the topmost floor, never on it. */
const floors: readonly (readonly string[])[] = [
  ['kernel'],
  ['vocabulary', 'statistics'],
  ['episode', 'instruments', 'series'],
  ['alliance', 'detection'],
  ['outcomes', 'simulation'],
  ['schema', 'language'],
  ['journal', 'json-schema', 'diagram', 'report'],
  ['cli', ''],
]

const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room))

const judge = ({ file, line, specifier, target }: Import): readonly Fault[] => {
  const fault = (what: string): readonly Fault[] => [{ check: 'floors', file, line, what }]
  if (target._tag === 'Nowhere') return fault(`'${specifier}' leads nowhere that can be judged`)
  if (target._tag !== 'File') return []
  const from = roomOf(file)
  if (target.path === 'package.json' && from === 'cli') return []
  if (!target.path.startsWith('src/')) return fault(`${target.path} is outside src`)
  const to = roomOf(target.path)
  if (from === to) return []
  if (floorOf(from) < 0) return fault(`the room ${from} stands on no floor`)
  if (floorOf(to) < 0) return fault(`the room ${to} stands on no floor`)
  if (floorOf(to) >= floorOf(from)) return fault(`${from || 'the front door'} may not import from ${to || 'src'}`)
  if (target.path === `src/${to}/inside.ts`) return []
  if (from === 'json-schema' && to === 'schema') return []
  if (target.path !== `src/${to}/index.ts`) return fault(`reaches past the barrel of ${to}: ${target.path}`)
  return []
}

/**
 * A file imports only from lower floors, through `index.ts` or `inside.ts`, and on its own floor only from its own room.
 *
 * A module's `index.ts` opens what programs need, its `inside.ts` what other modules need beside it.
 * `json-schema` is an entry point into `schema`, apart from its barrel for its size.
 */
export const floorsKept: Check = (tree) => imports(tree).flatMap(judge)
