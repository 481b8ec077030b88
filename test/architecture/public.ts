import ts from 'typescript'
import { parse } from './syntax.js'
import { type Check, type Fault, sourcePaths, type Tree } from './tree.js'

/** The doors of `package.json#exports` that lead to code, as `''` for the front door or the room's name. */
export const publicRooms = (tree: Tree): readonly string[] => {
  const { exports } = JSON.parse(tree.get('package.json') ?? '{}') as { exports?: Record<string, unknown> }
  return Object.entries(exports ?? {})
    .filter(([, target]) => typeof target === 'object')
    .map(([door]) => door.slice(2))
}

/** A room is public only with a barrel, a page and tests. */
export const publicRoomsAreServed: Check = (tree) =>
  publicRooms(tree).flatMap((room): readonly Fault[] => {
    const missing = (what: string): Fault => ({
      check: 'public',
      file: 'package.json',
      what: `./${room} has no ${what}`,
    })
    const barrel = room === '' ? 'src/index.ts' : `src/${room}/index.ts`
    const page = room === '' ? 'docs/index.md' : `docs/${room}.md`
    const tests = [...tree.keys()].filter((path) => path.startsWith(`test/unit/${room}/`))
    const isTested = room === '' || tests.some((path) => path.endsWith('.test.ts'))
    return [
      ...(tree.has(barrel) ? [] : [missing(`barrel ${barrel}`)]),
      ...(tree.has(page) ? [] : [missing(`page ${page}`)]),
      ...(isTested ? [] : [missing(`tests under test/unit/${room}`)]),
    ]
  })

const isNamedReExport = (statement: ts.Statement): boolean =>
  ts.isExportDeclaration(statement) &&
  statement.moduleSpecifier !== undefined &&
  statement.exportClause !== undefined &&
  ts.isNamedExports(statement.exportClause)

/** A barrel holds named re-exports and nothing else. */
export const barrelsOnlyReExport: Check = (tree) =>
  sourcePaths(tree)
    .filter((file) => file.endsWith('/index.ts'))
    .flatMap((file) => {
      const { statements } = parse(file, tree.get(file) ?? '')
      return statements.every(isNamedReExport) ? [] : [{ check: 'barrels', file, what: 'more than named re-exports' }]
    })
