import { imports } from './imports.js'
import { type Check, moduleOf } from './tree.js'

type Permission = (file: string) => boolean

const onlyFile =
  (path: string): Permission =>
  (file) =>
    file === path
const onlyModules =
  (...modules: readonly string[]): Permission =>
  (file) =>
    modules.includes(moduleOf(file))

/** Where each package may be imported; a package that is not listed may be imported nowhere. */
const packages: ReadonlyMap<string, Permission> = new Map([
  ['fp-ts', onlyFile('src/kernel/result.ts')],
  ['immer', onlyModules('alliance')],
  ['zod', onlyModules('schema')],
  ['commander', onlyModules('cli')],
  ['vega', onlyModules('verbs')],
  ['vega-lite', onlyModules('verbs')],
  ['hyparquet-writer', onlyModules('cli')],
  ['fast-check', onlyModules('testing')],
])

/** Only modules that deal with files may need Node itself; everything below also runs in a browser. */
const builtins: Permission = onlyModules('journal', 'cli')

/** Each outside package is imported only where it may be. */
export const packagesKept: Check = (tree) =>
  imports(tree).flatMap(({ file, line, target }) => {
    if (target._tag !== 'Package' && target._tag !== 'Builtin') return []
    const allowed = target._tag === 'Package' ? packages.get(target.name) : builtins
    return allowed?.(file) ? [] : [{ check: 'packages', file, line, what: `${target.name} may not be imported here` }]
  })
