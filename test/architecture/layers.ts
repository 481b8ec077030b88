import { type Import, imports } from './imports.js'
import { type Check, type Fault, moduleOf } from './tree.js'

/** The modules by layer, lowest first; the main entry point `src/index.ts` stands below the topmost layer, never on it. */
const layers: readonly (readonly string[])[] = [
  ['kernel'],
  ['vocabulary', 'statistics'],
  ['episode', 'instruments', 'series', 'coding'],
  ['alliance', 'detection'],
  ['outcomes', 'simulation'],
  ['schema', 'language'],
  ['journal', 'json-schema', 'diagram', 'fhir', 'store'],
  ['report', 'testing'],
  ['verbs'],
  ['cli', ''],
]

const layerOf = (module: string): number => layers.findIndex((modules) => modules.includes(module))

const judge = ({ file, line, specifier, target }: Import): readonly Fault[] => {
  const fault = (what: string): readonly Fault[] => [{ check: 'layers', file, line, what }]
  if (target._tag === 'Nowhere') return fault(`'${specifier}' leads nowhere that can be judged`)
  if (target._tag !== 'File') return []
  const from = moduleOf(file)
  if (target.path === 'package.json' && from === 'cli') return []
  if (!target.path.startsWith('src/')) return fault(`${target.path} is outside src`)
  const to = moduleOf(target.path)
  if (from === to) return []
  if (layerOf(from) < 0) return fault(`the module ${from} stands on no layer`)
  if (layerOf(to) < 0) return fault(`the module ${to} stands on no layer`)
  if (layerOf(to) >= layerOf(from)) return fault(`${from || 'the main entry point'} may not import from ${to || 'src'}`)
  if (target.path === `src/${to}/inside.ts`) return []
  if (from === 'json-schema' && to === 'schema') return []
  if (target.path !== `src/${to}/index.ts`) return fault(`reaches past the barrel of ${to}: ${target.path}`)
  return []
}

/**
 * A file imports only from lower layers, through `index.ts` or `inside.ts`, and on its own layer only from its own module.
 *
 * A module's `index.ts` opens what programs need, its `inside.ts` what other modules need beside it.
 * `json-schema` is an entry point into `schema`, apart from its barrel for its size.
 */
export const layersKept: Check = (tree) => imports(tree).flatMap(judge)
