import ts from 'typescript'
import { sourcePlaces } from './syntax.js'
import { type Check, sourcePaths } from './tree.js'

const isDefaultExport = (node: ts.Node): boolean =>
  (ts.isExportAssignment(node) && !node.isExportEquals) ||
  (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) ||
  (ts.isExportSpecifier(node) && node.name.text === 'default')

const unwrapped = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node

const isUnknownCast = (node: ts.Node): boolean => {
  if (!ts.isAsExpression(node)) return false
  const inner = unwrapped(node.expression)
  return ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword
}

/** Each member is an argument then, and of a hundred thousand the stack has no room. */
const isSpreadIntoPush = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'push' &&
  node.arguments.some(ts.isSpreadElement)

const offence = (node: ts.Node): string | undefined => {
  if (isDefaultExport(node)) return 'a default export'
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
  if (isUnknownCast(node)) return 'a cast through unknown'
  if (ts.isNonNullExpression(node)) return 'a non-null assertion'
  if (ts.isClassLike(node)) return 'a class'
  if (isSpreadIntoPush(node)) return 'a list spread into push'
  return undefined
}

/** No default exports, no classes, and nothing that silences the compiler. */
export const plainTypes: Check = (tree) => {
  const inSyntax = sourcePlaces(tree).flatMap(({ node, file, line }) => {
    const what = offence(node)
    return what === undefined ? [] : [{ check: 'style', file, line, what }]
  })
  const inComments = sourcePaths(tree).flatMap((file) => {
    const directive = /@ts-(?:ignore|expect-error|nocheck)/.exec(tree.get(file) ?? '')
    return directive === null ? [] : [{ check: 'style', file, what: directive[0] }]
  })
  return [...inSyntax, ...inComments]
}
