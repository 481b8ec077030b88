import { isLeft, left, right } from '../kernel/inside.js'
import { columnAt } from './table/columns.js'
import { readSource } from './table/table.js'
import type { Fault, OrFaults } from './world/fault.js'
import type { World } from './world/world.js'

/**
 * Reads a table of ids and shown names; each id, and each name, may be there once, and no name may be an id that keeps its own, so that
 * no two people become one. Ids are given by kind, since an alliance may be called as a person is.
 */
export const readShownNames = (
  file: string,
  kinds: readonly ReadonlySet<string>[],
  world: World,
): OrFaults<ReadonlyMap<string, string>> => {
  const table = readSource(file, { delimiter: ',', skip: 0 }, world)
  if (isLeft(table)) return table
  const { header, headerLine, rows, faults } = table.right
  const [id, name] = [header.indexOf('id'), header.indexOf('name')]
  if (id < 0 || name < 0) return left([{ file, line: headerLine, what: 'expected the columns id and name' }])
  const [idOf, nameOf] = [columnAt(table.right, id).of, columnAt(table.right, name).of]
  const renamed = new Set(Array.from(rows, idOf))
  const isKept = (one: string, shown: string): boolean =>
    !renamed.has(shown) && kinds.some((ids) => ids.has(one) && ids.has(shown))
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const found: Fault[] = [...faults]
  for (const row of rows) {
    const { line } = row
    const [one, shown] = [idOf(row), nameOf(row)]
    if (one === '' || shown === '') found.push({ file, line, what: 'expected an id and a name' })
    else if (names.has(one)) found.push({ file, line, what: 'this id has a name already' })
    else if (taken.has(shown)) found.push({ file, line, what: 'this name already belongs to another id' })
    else if (isKept(one, shown))
      found.push({ file, line, what: 'this name is the id of another that has no name here' })
    names.set(one, shown)
    taken.add(shown)
  }
  return found.length > 0 ? left(found) : right(names)
}
