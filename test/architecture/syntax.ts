import ts from 'typescript'
import { sourcePaths, type Tree } from './tree.js'

/** A node together with the file and line a reader must go to. */
export interface Place {
  readonly node: ts.Node
  readonly file: string
  readonly line: number
}

/** The syntax tree of one file. */
export const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)

/** Every node of one file, parents first. */
export const places = (file: string, text: string): readonly Place[] => {
  const source = parse(file, text)
  const seen: Place[] = []
  const visit = (node: ts.Node): void => {
    seen.push({ node, file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 })
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(source, visit)
  return seen
}

const looked = new WeakMap<Tree, readonly Place[]>()

/** Every node of every source; several checks ask, one look is enough. */
export const sourcePlaces = (tree: Tree): readonly Place[] => {
  const all = looked.get(tree) ?? sourcePaths(tree).flatMap((file) => places(file, tree.get(file) ?? ''))
  looked.set(tree, all)
  return all
}
