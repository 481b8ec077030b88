import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { type Place, sourcePlaces } from './syntax.js'
import type { Tree } from './tree.js'

/** Where an import really leads: a file of the project, an installed package, a part of Node, nowhere. */
export type Target =
  | { readonly _tag: 'File'; readonly path: string }
  | { readonly _tag: 'Package'; readonly name: string }
  | { readonly _tag: 'Builtin'; readonly name: string }
  | { readonly _tag: 'Nowhere' }

export interface Import {
  readonly file: string
  readonly line: number
  readonly specifier: string
  readonly target: Target
}

const root = '/project'

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  resolveJsonModule: true,
  paths: { 'rupture-repair': [`${root}/src/index.ts`], 'rupture-repair/*': [`${root}/src/*/index.ts`] },
}

/** The project's files come from the tree, installed packages from disk. */
const host = (tree: Tree): ts.ModuleResolutionHost => {
  const inTree = (path: string): string | undefined => tree.get(path.slice(root.length + 1))
  const onDisk = (path: string): string => path.replace(root, process.cwd())
  const installed = (path: string): boolean => path.startsWith(`${root}/node_modules/`)
  return {
    getCurrentDirectory: () => root,
    fileExists: (path) => inTree(path) !== undefined || (installed(path) && existsSync(onDisk(path))),
    readFile: (path) => inTree(path) ?? (installed(path) ? readFileSync(onDisk(path), 'utf8') : undefined),
  }
}

const specifierOf = (node: ts.Node): ts.Expression | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isExternalModuleReference(node)) return node.expression
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  if (!ts.isCallExpression(node)) return undefined
  const isDynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  return isDynamic || isRequire ? node.arguments[0] : undefined
}

const resolve = (tree: Tree, file: string, specifier: string): Target => {
  if (isBuiltin(specifier)) return { _tag: 'Builtin', name: specifier.replace(/^node:/, '') }
  const mode = ts.ModuleKind.ESNext
  const found = ts.resolveModuleName(specifier, `${root}/${file}`, options, host(tree), undefined, undefined, mode)
  const path = found.resolvedModule?.resolvedFileName
  if (path === undefined) {
    const beside = posix.join(posix.dirname(file), specifier)
    return specifier.startsWith('.') && tree.has(beside) ? { _tag: 'File', path: beside } : { _tag: 'Nowhere' }
  }
  const name = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
  return name === undefined ? { _tag: 'File', path: path.slice(root.length + 1) } : { _tag: 'Package', name }
}

const importAt = (tree: Tree, { node, file, line }: Place): readonly Import[] => {
  const argument = specifierOf(node)
  if (argument === undefined) return []
  const isText = ts.isStringLiteralLike(argument)
  const specifier = isText ? argument.text : argument.getText()
  return [{ file, line, specifier, target: isText ? resolve(tree, file, specifier) : { _tag: 'Nowhere' } }]
}

const found = new WeakMap<Tree, readonly Import[]>()

/** Every import of every source: static, dynamic, type-only and re-export; several checks ask, one look is enough. */
export const imports = (tree: Tree): readonly Import[] => {
  const all = found.get(tree) ?? sourcePlaces(tree).flatMap((place) => importAt(tree, place))
  found.set(tree, all)
  return all
}
