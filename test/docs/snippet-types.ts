import { join } from 'node:path'
import ts from 'typescript'

/** A snippet and the place a reader finds it at, `page:line`. */
export interface Snippet {
  readonly place: string
  readonly text: string
}

const options = (): ts.CompilerOptions => {
  const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, process.cwd())
  return { ...parsed.options, noUnusedLocals: false, noUnusedParameters: false, isolatedDeclarations: false }
}

/** What the compiler says of snippets under our own strict options, each snippet a module beside the project's own. */
export const typeFaults = (snippets: readonly Snippet[]): readonly string[] => {
  const settings = options()
  const paths = snippets.map((_, n) => join(process.cwd(), `snippet-${n}.ts`))
  const texts = new Map(paths.map((path, n) => [path, `export {};${snippets[n]?.text}`]))
  const host = ts.createCompilerHost(settings)
  const program = ts.createProgram(paths, settings, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, languageVersion, onError, fresh) => {
      const text = texts.get(path)
      if (text === undefined) return host.getSourceFile(path, languageVersion, onError, fresh)
      return ts.createSourceFile(path, text, languageVersion)
    },
  })
  return paths.flatMap((path, n) => {
    const file = program.getSourceFile(path)
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    return found.map(({ start = 0, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
      return `${snippets[n]?.place}, line ${line} of it: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
  })
}

/** The entries of this package that a snippet imports. */
export const importedEntries = (text: string, name: string): readonly string[] =>
  ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => specifier === name || specifier.startsWith(`${name}/`))
