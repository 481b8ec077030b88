import ts from 'typescript'

/** A snippet rewritten so that every `expression // => value` calls `check(line, expression, value)`. */
export interface Prepared {
  readonly code: string
  /** The lines on which a value is promised. */
  readonly lines: readonly number[]
  /** Promises that cannot be read: a comment without an expression before it, a value that is no expression. */
  readonly faults: readonly { readonly line: number; readonly what: string }[]
}

const isExpression = (text: string): boolean => {
  const { diagnostics } = ts.transpileModule(`(${text}\n)`, { reportDiagnostics: true })
  return text.trim() !== '' && (diagnostics ?? []).length === 0
}

/** The promised value behind a statement: `// => value`, continued on following `//` lines while it is unfinished. */
const promisedIn = (comments: readonly string[]): string | undefined => {
  const [first, ...rest] = comments
  const start = /^\/\/\s*=>\s?(.*)$/s.exec(first ?? '')?.[1]
  if (start === undefined) return undefined
  let value = start
  for (const comment of rest) {
    if (isExpression(value)) return value
    value += `\n${comment.replace(/^\/\//, '')}`
  }
  return value
}

/** What a statement's value is: the printed argument of `console.log`, a declared variable, or the expression itself. */
const shownBy = (statement: ts.Statement): string | undefined => {
  if (ts.isVariableStatement(statement)) {
    const declared = statement.declarationList.declarations.at(-1)?.name
    return declared && ts.isIdentifier(declared) ? declared.text : undefined
  }
  if (!ts.isExpressionStatement(statement)) return undefined
  const { expression } = statement
  const isPrinted = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log'
  return (isPrinted ? expression.arguments[0] : expression)?.getText()
}

/** A comment that looks like a promise and is read as none. */
const misspelt = /\/\*+\s*(?:[=-]+>|[⇒→])|\/\/(?!\s*=>)[\s:]*(?:[=-]+>|[⇒→])/

/** Rewrites one snippet; line numbers are its own, from 1. */
export const prepare = (snippet: string): Prepared => {
  const source = ts.createSourceFile('snippet.ts', snippet, ts.ScriptTarget.Latest, true)
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1
  const lines: number[] = []
  const faults: { line: number; what: string }[] = []
  const edits: { from: number; to: number; text: string }[] = []

  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    if (!(ts.isExpressionStatement(node) || ts.isVariableStatement(node))) return
    // A semicolon may stand on the next line (`;[1]`), so the statement is measured without it.
    const end = ts.isVariableStatement(node) ? node.declarationList.end : node.expression.end
    const behind = snippet[end] === ';' ? end + 1 : end
    const trailing = ts.getTrailingCommentRanges(snippet, behind) ?? []
    const below = ts.getLeadingCommentRanges(snippet, trailing.at(-1)?.end ?? behind) ?? []
    const comments = [...trailing, ...below].map(({ pos, end: to }) => snippet.slice(pos, to))
    const promised = promisedIn(comments)
    const value = shownBy(node)
    if (promised === undefined) return
    const line = lineAt(end)
    lines.push(line)
    const from = ts.isVariableStatement(node) ? end : node.getStart()
    if (!isExpression(promised)) faults.push({ line, what: `not a value: ${promised}` })
    else if (value === undefined) faults.push({ line, what: 'no value stands before this promise' })
    else edits.push({ from, to: end, text: `;check(${line}, ${value}, (${promised}\n));` })
  }
  visit(source)

  const promises = snippet.split('\n').filter((text) => /\/\/\s*=>/.test(text)).length
  if (promises !== lines.length)
    faults.push({ line: 1, what: `${promises} lines hold "// =>", ${lines.length} of them follow a statement` })

  for (const [index, text] of snippet.split('\n').entries())
    if (misspelt.test(text)) faults.push({ line: index + 1, what: 'a promised value is not read so: write // =>' })

  const code = edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), snippet)
  return { code, lines: lines.sort((a, b) => a - b), faults }
}
