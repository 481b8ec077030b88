import ts from 'typescript'
import { parse } from './syntax.js'
import { type Check, type Fault, sourcePaths, type Tree } from './tree.js'

/** The entry points of `package.json#exports` that lead to code, as `''` for the main entry point or the module's name. */
export const publicModules = (tree: Tree): readonly string[] => {
  const { exports } = JSON.parse(tree.get('package.json') ?? '{}') as { exports?: Record<string, unknown> }
  return Object.entries(exports ?? {})
    .filter(([, target]) => typeof target === 'object')
    .map(([entry]) => entry.slice(2))
}

/** A module is public only with a barrel, a page and tests. */
export const publicModulesAreServed: Check = (tree) =>
  publicModules(tree).flatMap((module): readonly Fault[] => {
    const missing = (what: string): Fault => ({
      check: 'public',
      file: 'package.json',
      what: `./${module} has no ${what}`,
    })
    const barrel = module === '' ? 'src/index.ts' : `src/${module}/index.ts`
    const page = module === '' ? 'docs/index.md' : `docs/${module}.md`
    const tests = [...tree.keys()].filter((path) => path.startsWith(`test/unit/${module}/`))
    const isTested = module === '' || tests.some((path) => path.endsWith('.test.ts'))
    return [
      ...(tree.has(barrel) ? [] : [missing(`barrel ${barrel}`)]),
      ...(tree.has(page) ? [] : [missing(`page ${page}`)]),
      ...(isTested ? [] : [missing(`tests under test/unit/${module}`)]),
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
