import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import type { EntryPoint } from '../package/entry-points.js'

/** One name of an entrance. */
export interface Declared {
  readonly name: string
  readonly isValue: boolean
  /** The entrance of the module that declares it, or the one that has it when that one does not open it. */
  readonly home: string
  /** What a program sees of it, without comments. */
  readonly signature: string
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  isolatedDeclarations: true,
  noLib: true,
  types: [],
}

/** The sources by themselves: no other package is read. */
const host: ts.CompilerHost = {
  ...ts.createCompilerHost(options),
  resolveModuleNameLiterals: (literals, from) =>
    literals.map(({ text }) => ({
      resolvedModule: text.startsWith('.')
        ? { resolvedFileName: join(dirname(from), text.replace(/\.js$/, '.ts')), extension: ts.Extension.Ts }
        : undefined,
    })),
}

/** `src/series/observed.ts` is of `rupture-repair/series`. */
const homeOf = (file: string): string =>
  ['rupture-repair', ...relative('src', file).split('/').slice(0, -1)].slice(0, 2).join('/')

const printer = ts.createPrinter({ removeComments: true })

/** What a file declares, by name, as a program sees it: without bodies, and a list of constants taken apart. */
const signaturesIn = (fileName: string, text: string): ReadonlyMap<string, string> => {
  const { outputText } = ts.transpileDeclaration(text, { fileName, compilerOptions: options })
  const file = ts.createSourceFile(fileName, outputText, ts.ScriptTarget.ES2022, true)
  const printed = (node: ts.Node): string =>
    printer
      .printNode(ts.EmitHint.Unspecified, node, file)
      .replace(/^(?:export )?(?:declare )?/, '')
      .replace(/;$/, '')
  const signatures = new Map<string, string>()
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement))
      for (const one of statement.declarationList.declarations)
        signatures.set(one.name.getText(file), `const ${printed(one)}`)
    else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      signatures.set(statement.name.text, printed(statement))
  return signatures
}

/** Every name of every entrance with what a program sees of it, in order of the alphabet; read from the sources. */
export const publicApi = (entrances: readonly EntryPoint[]): ReadonlyMap<string, readonly Declared[]> => {
  const program = ts.createProgram(
    entrances.map(({ barrel }) => barrel),
    options,
    host,
  )
  const checker = program.getTypeChecker()
  const files = new Map<string, ReadonlyMap<string, string>>()
  const declared = (symbol: ts.Symbol): Declared => {
    const target = checker.getAliasedSymbol(symbol)
    const file = target.declarations?.[0]?.getSourceFile()
    if (file === undefined) throw new Error(`${symbol.name} is declared nowhere`)
    const signatures = files.get(file.fileName) ?? signaturesIn(file.fileName, file.text)
    files.set(file.fileName, signatures)
    const signature = signatures.get(target.name)
    if (signature === undefined) throw new Error(`${symbol.name} is no constant, interface or type`)
    const isValue = (target.flags & ts.SymbolFlags.Value) !== 0
    return { name: symbol.name, isValue, home: homeOf(file.fileName), signature }
  }
  const api = new Map(
    entrances.map(({ specifier, barrel }) => {
      const file = program.getSourceFile(barrel)
      const module = file && checker.getSymbolAtLocation(file)
      const symbols = module === undefined ? [] : checker.getExportsOfModule(module)
      return [specifier, symbols.map(declared).sort((one, other) => (one.name < other.name ? -1 : 1))] as const
    }),
  )
  const opens = (home: string, name: string): boolean => (api.get(home) ?? []).some((one) => one.name === name)
  return new Map(
    Array.from(api, ([specifier, names]) => [
      specifier,
      names.map((one) => (opens(one.home, one.name) ? one : { ...one, home: specifier })),
    ]),
  )
}

/** One entrance as a page: what it declares with its signature, and what it passes on from others by name. */
export const apiPage = (specifier: string, names: readonly Declared[]): string => {
  const own = names.filter(({ home }) => home === specifier)
  const homes = [...new Set(names.map(({ home }) => home))].filter((home) => home !== specifier).sort()
  const passedOn = homes.map((home) => {
    const from = names.filter((one) => one.home === home).map(({ name }) => `\`${name}\``)
    return `From \`${home}\`: ${from.join(', ')}.`
  })
  const values = names.filter(({ isValue }) => isValue).length
  const head = `# ${specifier}\n\n${names.length} names: ${values} values, ${names.length - values} types.`
  const signatures = own.map(({ signature }) => signature).join('\n\n')
  return `${[head, ...passedOn, ...(own.length === 0 ? [] : [`\`\`\`ts\n${signatures}\n\`\`\``])].join('\n\n')}\n`
}
