import { noCycles } from './cycles.js'
import { noClockNoChance } from './determinism.js'
import { foldersKept } from './folders.js'
import { layersKept } from './layers.js'
import { optionsRead } from './options.js'
import { packagesKept } from './packages.js'
import { barrelsOnlyReExport, publicModulesAreServed } from './public.js'
import { sizesKept } from './sizes.js'
import { plainTypes } from './style.js'
import type { Check } from './tree.js'
import { worldLeftAlone } from './world.js'

/** Everything the architecture asks, by what it asks. */
export const checks: Readonly<Record<string, Check>> = {
  'a file imports only from lower layers, through barrels': layersKept,
  'imports inside a module run one way between its folders, and its tests stand in the same': foldersKept,
  'fp-ts, immer, zod and every other package are imported only where they may be': packagesKept,
  'no files import each other in a circle': noCycles,
  'no clock and no chance outside the command line': noClockNoChance,
  'no connection; no environment and nothing loaded later in the library': worldLeftAlone,
  'no default exports, classes, any, casts through unknown or silenced errors': plainTypes,
  'a public module has a barrel, a page and tests': publicModulesAreServed,
  'barrels are named re-exports': barrelsOnlyReExport,
  'files are short': sizesKept,
  'a verb reads every option that it lists': optionsRead,
}
