/** The hand-written types of entries as they stand in the sources: their fields, each with its docstring. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration

/** A field as written: its type, whether it may be left out, and what its docstring says. */
export interface WrittenField {
  readonly name: string
  readonly type: ts.TypeNode
  readonly isOptional: boolean
  readonly meaning: string
}

const declaredIn = (module: string): readonly Declared[] =>
  readdirSync(`src/${module}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(`src/${module}/${file}`, 'utf8')
      const { statements } = ts.createSourceFile(`${module}/${file}`, text, ts.ScriptTarget.ES2022, true)
      return statements.filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
    })

const all = ['vocabulary', 'episode', 'alliance', 'coding'].flatMap(declaredIn)

/** A name as it is declared, without the module it is read through, as in `vocabulary.Stamp`. */
export const lastName = (name: ts.Node): string => name.getText().split('.').at(-1) ?? ''

/** The declaration of a name, if there is one; one of the same file goes before others of that name. */
export const declarationOf = (name: ts.Node): Declared | undefined => {
  const named = all.filter((one) => one.name.text === lastName(name))
  return named.find((one) => one.getSourceFile() === name.getSourceFile()) ?? named[0]
}

/** The declaration of a name that there has to be. */
export const declaration = (name: string): Declared => {
  const found = all.find((one) => one.name.text === name)
  if (found === undefined) throw new Error(`${name} is not declared`)
  return found
}

/** Whether a type belongs to the nouns of the field and not to one entry. */
export const isNoun = (declared: Declared): boolean => declared.getSourceFile().fileName.startsWith('vocabulary/')

/** The first paragraph of the docstring before a node; of a member of a union it stands before the bar. */
export const meaningOf = (node: ts.Node): string => {
  const { parent } = node
  const source = node.getSourceFile()
  const siblings: readonly ts.Node[] = ts.isUnionTypeNode(parent) ? parent.types : []
  const from = siblings.length > 0 ? (siblings[siblings.indexOf(node) - 1]?.end ?? parent.pos) : node.pos
  const docstrings = source.text.slice(from, node.getStart(source)).match(/\/\*\*[\s\S]*?\*\//g)
  const lines = docstrings?.at(-1)?.replaceAll(/^\/\*\*|\*\/$|\n\s*\*/g, '\n') ?? ''
  return (
    lines
      .trim()
      .split(/\n\s*\n/)[0]
      ?.replaceAll(/\s+/g, ' ') ?? ''
  )
}

/** The words that a type is written with as literals: `'a'` or `'a' | 'b'`. */
export const literals = (type: ts.TypeNode | undefined): readonly string[] => {
  if (type !== undefined && ts.isUnionTypeNode(type)) return type.types.flatMap(literals)
  const isText = type !== undefined && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)
  return isText ? [(type.literal as ts.StringLiteral).text] : []
}

const written = (members: readonly ts.TypeElement[]): readonly WrittenField[] =>
  members.filter(ts.isPropertySignature).flatMap((member) => {
    const { name, type, questionToken } = member
    if (type === undefined) return []
    return [{ name: name.getText(), type, isOptional: questionToken !== undefined, meaning: meaningOf(member) }]
  })

/** The fields of a declared object type. */
export const fieldsDeclared = (declared: Declared): readonly WrittenField[] => {
  if (ts.isTypeAliasDeclaration(declared)) return fieldsOf(declared.type)
  const extended = declared.heritageClauses?.flatMap(({ types }) => [...types]) ?? []
  const inherited = extended.map(({ expression }) => declarationOf(expression)).filter((one) => one !== undefined)
  return [...inherited.flatMap(fieldsDeclared), ...written([...declared.members])]
}

/** The fields of an object type as written, those it inherits first; a type that is no object has none. */
export const fieldsOf = (type: ts.TypeNode): readonly WrittenField[] => {
  if (ts.isTypeLiteralNode(type)) return written([...type.members])
  if (ts.isParenthesizedTypeNode(type)) return fieldsOf(type.type)
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap(fieldsOf)
  if (ts.isUnionTypeNode(type)) return fieldsOfMembers(type.types.map(fieldsOf))
  if (!ts.isTypeReferenceNode(type)) return []
  const [first, second] = type.typeArguments ?? []
  const operator = lastName(type.typeName)
  if (operator === 'Imperative' && second !== undefined) return fieldsOf(second)
  if (operator === 'Omit' && first !== undefined)
    return fieldsOf(first).filter(({ name }) => !literals(second).includes(name))
  const declared = declarationOf(type.typeName)
  return declared === undefined ? [] : fieldsDeclared(declared)
}

/** The forms of each field of a union, each once; one that a member lacks, or may lack, is optional. */
const fieldsOfMembers = (members: readonly (readonly WrittenField[])[]): readonly WrittenField[] => {
  const given = members.map((fields) => fields.filter(({ type }) => type.kind !== ts.SyntaxKind.NeverKeyword))
  const isRequired = (name: string): boolean =>
    given.every((fields) => fields.some((field) => field.name === name && !field.isOptional))
  const forms = new Map(given.flat().map((field) => [`${field.name}: ${field.type.getText()}`, field] as const))
  return [...forms.values()].map((field) => ({ ...field, isOptional: !isRequired(field.name) }))
}

/** The members of a union by the names of their types, those of unions within it in their place. */
export const membersOf = (union: string): readonly string[] => {
  const declared = declaration(union)
  // An entry of several forms is one member.
  const isEntry = fieldsDeclared(declared).some(({ name, type }) => name === '_tag' && literals(type).includes(union))
  return ts.isTypeAliasDeclaration(declared) && !isEntry ? membersIn(declared.type) : [union]
}

/** `All[keyof All]` has the types of the fields as members, `Exclude<All, Some>` those of `All` that are not in `Some`. */
const membersIn = (type: ts.TypeNode): readonly string[] => {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(membersIn)
  if (ts.isIndexedAccessTypeNode(type)) return fieldsOf(type.objectType).map((field) => field.type.getText())
  if (!ts.isTypeReferenceNode(type)) return []
  const [all, some] = type.typeArguments ?? []
  if (all === undefined || some === undefined) return membersOf(type.getText())
  const without = membersIn(some)
  return membersIn(all).filter((member) => !without.includes(member))
}
