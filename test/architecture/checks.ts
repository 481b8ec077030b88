import { noCycles } from './cycles.js'
import { noClockNoChance } from './determinism.js'
import { doorsKept } from './doors.js'
import { floorsKept } from './floors.js'
import { foldersKept } from './folders.js'
import { barrelsOnlyReExport, publicRoomsAreServed } from './public.js'
import { sizesKept } from './sizes.js'
import { plainTypes } from './style.js'
import type { Check } from './tree.js'

/** Everything the architecture asks, by what it asks. */
export const checks: Readonly<Record<string, Check>> = {
  'a file imports only from lower floors, through barrels': floorsKept,
  'imports inside a module run one way between its folders, and its tests stand in the same': foldersKept,
  'fp-ts, immer, zod and every other package come in by their own door': doorsKept,
  'no files import each other in a circle': noCycles,
  'no clock and no chance outside the command line': noClockNoChance,
  'no default exports, classes, any, casts through unknown or silenced errors': plainTypes,
  'a public room has a barrel, a page and tests': publicRoomsAreServed,
  'barrels are named re-exports': barrelsOnlyReExport,
  'files are short': sizesKept,
}
