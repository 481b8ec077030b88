import ts from 'typescript'
import type { EntryPoint } from '../package/entry-points.js'

/** One name that a public barrel exports, with what its docstring says. */
export interface PublicName {
  readonly name: string
  /** Where it is declared, `file:line`. */
  readonly place: string
  /** The barrel a reader imports it from. */
  readonly specifier: string
  readonly isFunction: boolean
  readonly isValue: boolean
  readonly isDocumented: boolean
  readonly examples: readonly string[]
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  resolveJsonModule: true,
  strict: true,
  noEmit: true,
}

/** The node that carries the docstring: for `const f = …` the whole statement. */
const documented = (declaration: ts.Declaration): ts.Node =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration

const docstringsOf = (declaration: ts.Declaration): readonly ts.JSDoc[] =>
  ts.getJSDocCommentsAndTags(documented(declaration)).filter(ts.isJSDoc)

/** `type Word = (typeof words)[number]`, written under its list, is documented by the list. */
const listOf = (declaration: ts.Declaration): ts.EntityName | undefined => {
  if (!ts.isTypeAliasDeclaration(declaration) || !ts.isIndexedAccessTypeNode(declaration.type)) return undefined
  const { objectType } = declaration.type
  const inner = ts.isParenthesizedTypeNode(objectType) ? objectType.type : objectType
  return ts.isTypeQueryNode(inner) ? inner.exprName : undefined
}

/** `words…Source: Literature` says where a list comes from, and nothing else. */
const isSource = (declaration: ts.Declaration): boolean =>
  ts.isVariableDeclaration(declaration) && declaration.type?.getText() === 'Literature'

const isDocumented = (declaration: ts.Declaration, checker: ts.TypeChecker): boolean => {
  if (docstringsOf(declaration).some((doc) => ts.getTextOfJSDocComment(doc.comment))) return true
  if (isSource(declaration)) return true
  const list = listOf(declaration)
  const behind = list && checker.getSymbolAtLocation(list)
  return behind?.declarations?.some((one) => docstringsOf(one).length > 0) ?? false
}

/** The code of an `@example`: the fence's inside where there is one, else all of it. */
const exampleCode = (text: string): string =>
  /^\s*(?:<caption>.*<\/caption>\s*)?```\w*\n([\s\S]*?)\n```/.exec(text)?.[1] ?? text

const examplesOf = (declaration: ts.Declaration): readonly string[] =>
  docstringsOf(declaration)
    .flatMap((doc) => doc.tags ?? [])
    .filter((tag) => tag.tagName.text === 'example')
    .map((tag) => exampleCode(ts.getTextOfJSDocComment(tag.comment) ?? ''))

/** Every name that the barrels behind these entryPoints export, followed to where it is declared. */
export const publicNames = (all: readonly EntryPoint[]): readonly PublicName[] => {
  const program = ts.createProgram(
    all.map(({ barrel }) => barrel),
    options,
  )
  const checker = program.getTypeChecker()
  return all.flatMap(({ barrel, specifier }) => {
    const source = program.getSourceFile(barrel)
    const module = source && checker.getSymbolAtLocation(source)
    return (module ? checker.getExportsOfModule(module) : []).flatMap((symbol): readonly PublicName[] => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      const [declaration] = target.declarations ?? []
      if (declaration === undefined) return []
      const file = declaration.getSourceFile()
      const line = file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1
      const isValue = (target.flags & ts.SymbolFlags.Value) !== 0
      return [
        {
          name: symbol.name,
          place: `${file.fileName.slice(process.cwd().length + 1)}:${line}`,
          specifier,
          isValue,
          isFunction: isValue && checker.getTypeOfSymbol(target).getCallSignatures().length > 0,
          isDocumented: isDocumented(declaration, checker),
          examples: examplesOf(declaration),
        },
      ]
    })
  })
}
