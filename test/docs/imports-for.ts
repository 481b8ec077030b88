import ts from 'typescript'
import { prepare } from './expectations.js'
import type { PublicName } from './public-names.js'

/** The names a snippet and its promised values use but neither declare nor import; a property's name is not a use. */
const freeNames = (snippet: string): ReadonlySet<string> => {
  const source = ts.createSourceFile('snippet.ts', prepare(snippet).code, ts.ScriptTarget.Latest, true)
  const used = new Set<string>()
  const declared = new Set<string>()
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    if (!ts.isIdentifier(node)) return
    const { parent } = node
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return
    if (ts.isPropertyAssignment(parent) && parent.name === node) return
    if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent))
      declared.add(node.text)
    else if ((ts.isVariableDeclaration(parent) || ts.isParameter(parent)) && parent.name === node)
      declared.add(node.text)
    else if ((ts.isBindingElement(parent) || ts.isFunctionDeclaration(parent)) && parent.name === node)
      declared.add(node.text)
    else used.add(node.text)
  }
  visit(source)
  return new Set([...used].filter((name) => !declared.has(name)))
}

/**
 * The imports that an `@example` leaves out: a docstring may use the public names of its own barrel, and of the others
 * after it, without importing them.
 */
export const importsFor = (snippet: string, specifier: string, names: readonly PublicName[]): string => {
  const values = names.filter(({ isValue }) => isValue)
  return [...freeNames(snippet)]
    .flatMap((name) => {
      const offers = values.filter((one) => one.name === name)
      const offer = offers.find((one) => one.specifier === specifier) ?? offers[0]
      return offer === undefined ? [] : [`import { ${name} } from '${offer.specifier}';`]
    })
    .join(' ')
}
