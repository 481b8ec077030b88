/**
 * The type check, as `tsc --noEmit` makes it, which also refuses what no compiler option does: reading from `any`. A test
 * that reads a property of `any` compiles whatever it reads, and may prove nothing.
 *
 * `node test/architecture/types.mjs [TSCONFIG]`; only what changed since the last time that nothing was wrong is looked at.
 */
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'

const file = resolve(process.argv[2] ?? 'tsconfig.json')
const root = dirname(file)

/** Prints what is wrong and stops. */
const refuse = (diagnostics, reads) => {
  const host = { ...ts.sys, getCanonicalFileName: (name) => name, getNewLine: () => '\n' }
  const format = process.stdout.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics
  process.stdout.write(`${format(diagnostics, host)}${reads.map((read) => `${read}\n`).join('')}`)
  process.exit(1)
}

const config = ts.getParsedCommandLineOfConfigFile(
  file,
  { noEmit: true, incremental: true, tsBuildInfoFile: join(root, 'node_modules/.cache/types-and-reads.tsbuildinfo') },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => refuse([diagnostic], []) },
)
const builder = ts.createIncrementalProgram({
  rootNames: config.fileNames,
  options: config.options,
  configFileParsingDiagnostics: config.errors,
})
const program = builder.getProgram()
const checker = program.getTypeChecker()

/** What a node reads from: an object, what is called, run through, spread out or taken apart. */
const readBy = (node) => {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return undefined
  if (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isForOfStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node) ||
    ts.isJsxSpreadAttribute(node)
  )
    return node.expression
  if (ts.isTaggedTemplateExpression(node)) return node.tag
  if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return node
  const isAssigned = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
  const isTakenApart = isAssigned && (ts.isObjectLiteralExpression(node.left) || ts.isArrayLiteralExpression(node.left))
  return isTakenApart ? node.right : undefined
}

const isAny = (node) => (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0

/** Each outermost read from `any` in a source, with its place. */
const readsIn = (source) => {
  const found = []
  const visit = (node) => {
    const read = readBy(node)
    if (read === undefined || !isAny(read)) return ts.forEachChild(node, visit)
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
    const text = node.getText(source).split('\n')[0]
    found.push(`${source.fileName.slice(root.length + 1)}(${line + 1},${character + 1}): reads from any: ${text}`)
  }
  ts.forEachChild(source, visit)
  return found
}

// What the builder yields has changed itself; what its dependants say of it may be another thing now.
const changed = new Set()
for (;;) {
  const next = builder.getSemanticDiagnosticsOfNextAffectedFile()
  if (next === undefined) break
  const affected = 'fileName' in next.affected ? [next.affected] : next.affected.getSourceFiles()
  for (const { fileName } of affected) changed.add(fileName)
}
const own = program
  .getSourceFiles()
  .filter((source) => !source.isDeclarationFile && !program.isSourceFileFromExternalLibrary(source))
  .filter((source) => builder.getAllDependencies(source).some((name) => changed.has(name)))

const diagnostics = [
  ...builder.getConfigFileParsingDiagnostics(),
  ...builder.getOptionsDiagnostics(),
  ...builder.getGlobalDiagnostics(),
  ...builder.getSyntacticDiagnostics(),
  ...builder.getSemanticDiagnostics(),
]
if (diagnostics.length === 0 && config.options.declaration === true)
  diagnostics.push(...own.flatMap((source) => builder.getDeclarationDiagnostics(source)))
const reads = own.flatMap(readsIn)
if (diagnostics.length > 0 || reads.length > 0) refuse(diagnostics, reads)
builder.emit()
