import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** One public entry: how a consumer writes it, and the barrel it is made from. */
export interface EntryPoint {
  readonly specifier: string
  readonly barrel: string
}

interface PackageJson {
  readonly name: string
  readonly exports: Readonly<Record<string, unknown>>
}

/** `package.json#exports` is the only list of what is public; an entry for a plain file is a string. */
export const entryPoints = (): readonly EntryPoint[] => {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([entry]) => ({
      specifier: entry === '.' ? name : `${name}${entry.slice(1)}`,
      barrel: fileURLToPath(new URL(`../../src${entry.slice(1)}/index.ts`, import.meta.url)),
    }))
}

/** Every name a barrel exports, types included; barrels are named re-exports only. */
export const exportedNames = ({ barrel }: EntryPoint): readonly string[] => {
  const source = ts.createSourceFile(barrel, readFileSync(barrel, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map((element) => element.name.text)
      : [],
  )
}
