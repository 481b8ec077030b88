import ts from 'typescript'
import { imports } from './imports.js'
import { type Place, sourcePlaces } from './syntax.js'
import { type Check, moduleOf } from './tree.js'

/** The program: the command line and its verbs. All other modules are the library. */
const isProgram = (file: string): boolean => ['cli', 'verbs'].includes(moduleOf(file))

const connecting = new Set(['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'RTCPeerConnection'])
const connectingModules = /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns)$/

const loads = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')

const readsEnvironment = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) && node.getText() === 'process.env'

const offence = ({ node, file }: Place): boolean =>
  (ts.isIdentifier(node) && connecting.has(node.text)) ||
  (!isProgram(file) && (loads(node) || readsEnvironment(node))) ||
  (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' && node.parent.getText() !== environment)
const environment = 'process.env.COLUMNS'

/** Nothing opens a connection; the library reads no environment and loads nothing later; the program reads one variable. */
export const worldLeftAlone: Check = (tree) => [
  ...sourcePlaces(tree)
    .filter(offence)
    .map(({ node, file, line }) => ({ check: 'world', file, line, what: node.getText() })),
  ...imports(tree).flatMap(({ file, line, target }) =>
    target._tag === 'Builtin' && connectingModules.test(target.name)
      ? [{ check: 'world', file, line, what: target.name }]
      : [],
  ),
]
