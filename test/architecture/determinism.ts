import ts from 'typescript'
import { type Place, sourcePlaces } from './syntax.js'
import { type Check, moduleOf } from './tree.js'

/** Globals that are a clock, chance, or a way round this check; names are read without scopes, so locals avoid them too. */
const globals = new Set([
  ...['performance', 'crypto', 'Temporal', 'globalThis', 'eval', 'Function'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
])

/** Members that are a clock or chance whatever they are taken from. */
const members = new Set([
  ...['randomUUID', 'getRandomValues', 'randomBytes', 'randomInt', 'hrtime', 'uptime', 'DateTimeFormat'],
])

/** What may be taken from these two; everything else, the object itself included, may hide a clock or a die. */
const harmless: Readonly<Record<string, (member: string) => boolean>> = {
  Math: (member) => member !== 'random',
  Date: (member) => member === 'parse' || member === 'UTC',
}

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) return node.text
  return undefined
}

const memberOf = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text
  return ts.isElementAccessExpression(node) ? textOf(node.argumentExpression) : undefined
}

/** An identifier that names a value, rather than a property, a type or a key. */
const isValue = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name !== node
  return !(ts.isTypeNode(parent) || ts.isImportSpecifier(parent) || ts.isQualifiedName(parent))
}

/** Taking it out of its module or object under another name does not help. */
const isForbiddenName = (node: ts.BindingElement | ts.ImportSpecifier): boolean => {
  const name = (node.propertyName ?? node.name).getText()
  return members.has(name) || globals.has(name)
}

const offence = (node: ts.Node): string | undefined => {
  const member = memberOf(node)
  if (member !== undefined && members.has(member)) return node.getText()
  if ((ts.isBindingElement(node) || ts.isImportSpecifier(node)) && isForbiddenName(node)) return node.getText()
  if (!ts.isIdentifier(node) || !isValue(node)) return undefined
  if (globals.has(node.text)) return node.text
  const allows = Object.hasOwn(harmless, node.text) ? harmless[node.text] : undefined
  if (allows === undefined) return undefined
  const { parent } = node
  const taken = memberOf(parent)
  if (taken !== undefined && allows(taken)) return undefined
  const isGivenInstant = node.text === 'Date' && ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0
  return isGivenInstant ? undefined : parent.getText()
}

/** Time and chance come in from outside: no source has a clock or a die of its own, the command line excepted. */
export const noClockNoChance: Check = (tree) =>
  sourcePlaces(tree)
    .filter(({ file }) => moduleOf(file) !== 'cli')
    .flatMap(({ node, file, line }: Place) => {
      const what = offence(node)
      return what === undefined ? [] : [{ check: 'clock or chance', file, line, what }]
    })
