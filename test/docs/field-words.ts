/** What may stand in a field, in words a reader can follow. */
import { lineJsonSchema } from 'rupture-repair/json-schema'
import * as vocabulary from 'rupture-repair/vocabulary'
import ts from 'typescript'
import * as inside from '../../src/vocabulary/inside.js'
import { declarationOf, isNoun, lastName, literals } from './declared-types.js'

/** What a number may be is said by the schema alone; a name means the same kind of number wherever it stands. */
const numbers = new Map<string, string>()
const collectNumbers = (schema: unknown, name = ''): void => {
  if (typeof schema !== 'object' || schema === null) return
  const { type, minimum } = schema as { readonly type?: unknown; readonly minimum?: unknown }
  const kinds: readonly unknown[] = Array.isArray(type) ? type : [type]
  const words = kinds.includes('integer')
    ? `whole number from ${minimum}`
    : kinds.includes('number')
      ? 'number'
      : undefined
  if (words !== undefined && (numbers.get(name) ?? words) !== words) throw new Error(`${name} is two kinds of number`)
  if (words !== undefined && !('const' in schema || 'enum' in schema)) numbers.set(name, words)
  for (const [key, inside] of Object.entries(schema)) collectNumbers(inside, key)
}
collectNumbers(lineJsonSchema())

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

/** The words of a closed list of the vocabulary, which is named where programs can read it. */
const listed = (list: string, but: readonly string[] = []): string => {
  if (!(list in vocabulary)) return code(Reflect.get(inside, list))
  const words: readonly (string | number)[] = Reflect.get(vocabulary, list)
  if (words.every((word) => typeof word === 'number')) return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
  const left = words.map(String).filter((word) => !but.includes(word))
  return `${code(left)} ([${list}](vocabulary.md#lists))`
}

/** The name of the list in `(typeof list)[number]`. */
const listIn = (type: ts.TypeNode | undefined): string | undefined =>
  type !== undefined && ts.isIndexedAccessTypeNode(type) ? /typeof (\w+)/.exec(type.getText())?.[1] : undefined

/** `ParticipantId` is the id of a participant. */
const id = (name: string): string => {
  const what = name.replace(/Id$/, '').toLowerCase()
  return `id of ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
}

/** A type that has a section of its own; so has what stands in lists. */
const part = (name: ts.Node): string => `[${lastName(name)}](#${lastName(name).toLowerCase()})`

const named = (type: ts.TypeReferenceNode): string | undefined => {
  const name = lastName(type.typeName)
  const declared = declarationOf(type.typeName)
  if (declared === undefined) return undefined
  const alias = ts.isTypeAliasDeclaration(declared) ? declared.type : undefined
  const list = listIn(alias)
  if (list !== undefined) return listed(list)
  if (alias?.getText().startsWith('Brand<')) return id(name)
  if (alias && ts.isUnionTypeNode(alias) && alias.types.every(ts.isTypeReferenceNode))
    return 'an event that is no correction, with its `stamp`'
  return isNoun(declared) || (alias && ts.isUnionTypeNode(alias)) ? part(type.typeName) : undefined
}

const generic = (name: string, field: string, [first, second]: readonly ts.TypeNode[]): string | undefined => {
  if (name === 'NonEmpty' && first !== undefined) return `one or more: ${wordsOf(field, first) ?? part(first)}`
  if (name === 'Readonly') return 'an object of numbers by name, or nulls'
  if (name !== 'Exclude' || first === undefined || !ts.isTypeReferenceNode(first)) return undefined
  const declared = declarationOf(first.typeName)
  const list = declared && ts.isTypeAliasDeclaration(declared) ? listIn(declared.type) : undefined
  return list === undefined ? undefined : listed(list, literals(second))
}

/** What may stand in a field of this name and type; nothing is said of an object, whose fields are listed instead. */
export const wordsOf = (field: string, type: ts.TypeNode | undefined): string | undefined => {
  if (type === undefined) return undefined
  const list = listIn(type)
  if (list !== undefined) return listed(list)
  if (literals(type).length > 0) return code(literals(type))
  if (type.getText() === 'true') return code(['true'])
  if (type.getText() === 'string | number') return 'text or number'
  if (type.kind === ts.SyntaxKind.StringKeyword) return 'text'
  if (type.kind === ts.SyntaxKind.NumberKeyword) return numbers.get(field)
  const [one, other] = ts.isUnionTypeNode(type) ? type.types : []
  if (one !== undefined && other?.getText() === 'null') return `${wordsOf(field, one)}, or null`
  if (ts.isTypeOperatorNode(type)) return wordsOf(field, type.type)
  if (ts.isArrayTypeNode(type)) return `any number of: ${wordsOf(field, type.elementType)}`
  if (ts.isTupleTypeNode(type))
    return `two${type.elements.length > 2 ? ' or more' : ''}: ${wordsOf(field, type.elements[0])}`
  if (!ts.isTypeReferenceNode(type)) return undefined
  return generic(lastName(type.typeName), field, type.typeArguments ?? []) ?? named(type)
}
