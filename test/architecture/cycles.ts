import { imports } from './imports.js'
import { type Check, type Fault, sourcePaths } from './tree.js'

/** No file imports itself by any way round; each circle is told once, from its first file. */
export const noCycles: Check = (tree) => {
  const graph = new Map(sourcePaths(tree).map((path) => [path, new Set<string>()]))
  for (const { file, target } of imports(tree)) if (target._tag === 'File') graph.get(file)?.add(target.path)

  const faults: Fault[] = []
  const finished = new Set<string>()
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file)
    if (start >= 0) faults.push({ check: 'cycles', file, what: [...way.slice(start), file].join(' → ') })
    if (start >= 0 || finished.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...way, file])
    finished.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return faults
}
