/** What every field of every command means, by the names that lead to it, from the docstrings of the types. */
import ts from 'typescript'
import {
  declaration,
  declarationOf,
  fieldsDeclared,
  fieldsOf,
  literals,
  meaningOf,
  type WrittenField,
} from './declared-types.js'

/** The type of what a list holds, or the type itself. */
const inside = (type: ts.TypeNode): ts.TypeNode => {
  if (ts.isArrayTypeNode(type)) return inside(type.elementType)
  if (ts.isTypeOperatorNode(type) || ts.isParenthesizedTypeNode(type)) return inside(type.type)
  if (ts.isTupleTypeNode(type)) return inside(type.elements[0] as ts.TypeNode)
  if (!ts.isTypeReferenceNode(type)) return type
  const [first] = type.typeArguments ?? []
  if (first !== undefined && type.typeName.getText() === 'NonEmpty') return inside(first)
  const declared = declarationOf(type.typeName)
  const isList =
    declared !== undefined &&
    ts.isTypeAliasDeclaration(declared) &&
    (ts.isTypeOperatorNode(declared.type) || ts.isTupleTypeNode(declared.type) || ts.isArrayTypeNode(declared.type))
  return isList ? inside(declared.type) : type
}

type Meaning = readonly [path: readonly string[], meaning: string]

const meaningsOf = (fields: readonly WrittenField[], path: readonly string[]): readonly Meaning[] =>
  [...new Set(fields.map(({ name }) => name))].flatMap((name): readonly Meaning[] => {
    if (name === '_tag') return []
    const forms = fields.filter((one) => one.name === name)
    const here = [...path, name]
    const said = [...new Set(forms.map(({ meaning }) => meaning))].filter((one) => one !== '').join(' Or: ')
    const within = name === 'instead' ? [] : forms.flatMap(({ type }) => meaningsOf(fieldsOf(inside(type)), here))
    return [...(said === '' ? [] : [[here, said] as const]), ...within]
  })

const withAccount = declaration('WithAccount')

const commands: readonly (readonly [tag: string, asks: string, fields: readonly WrittenField[]])[] = [
  ...['AllianceEventOf', 'EpisodeEventOf'].flatMap((rows) =>
    fieldsDeclared(declaration(rows)).map(({ name, type, meaning }) => {
      const hasAccount = literals(withAccount.typeParameters?.[0]?.constraint).includes(name)
      return [name, meaning, [...fieldsOf(type), ...(hasAccount ? fieldsDeclared(withAccount) : [])]] as const
    }),
  ),
  ...['ResolveEpisode', 'StopRepair', 'CloseEpisode'].map((name) => {
    const declared = declaration(name)
    return [name, meaningOf(declared), fieldsDeclared(declared)] as const
  }),
]

const all: readonly Meaning[] = commands.flatMap(([tag, asks, fields]): readonly Meaning[] => [
  [[tag], asks],
  ...meaningsOf(fields, [tag]),
])

/** The fewest ends of paths by which each path finds its meaning; the longest end that is listed decides. */
const shortest = (): ReadonlyMap<string, string> => {
  const listed = new Map<string, string>()
  const found = (path: readonly string[]): string | undefined => {
    for (let from = 0; from < path.length; from += 1) {
      const meaning = listed.get(path.slice(from).join('.'))
      if (meaning !== undefined) return meaning
    }
    return undefined
  }
  const longest = Math.max(...all.map(([path]) => path.length))
  for (let length = 1; length <= longest; length += 1) {
    const wrong = all.filter(([path, meaning]) => path.length >= length && found(path) !== meaning)
    const byEnd = new Map<string, string[]>()
    for (const [path, meaning] of wrong) {
      const end = path.slice(-length).join('.')
      byEnd.set(end, [...(byEnd.get(end) ?? []), meaning])
    }
    for (const [end, meanings] of byEnd) {
      const often = (one: string): number => meanings.filter((other) => other === one).length
      listed.set(end, meanings.toSorted((a, b) => often(b) - often(a))[0] ?? '')
    }
  }
  return listed
}

/** The source of the table, as the formatter leaves it. */
export const meaningsSource = (): string => {
  const rows = [...shortest()].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`).replaceAll('*', '')
  const key = (name: string): string => (/^\w+$/.test(name) ? name : quoted(name))
  const line = ([name, meaning]: readonly [string, string]): string => {
    const one = `  ${key(name)}: ${quoted(meaning)},`
    return one.length <= 120 || key(name).length < 5 ? one : `  ${key(name)}:\n    ${quoted(meaning)},`
  }
  return `/**
 * What each field of a command means, by the end of the names that lead to it; made from the docstrings of the types by
 * \`npx vitest run test/unit/json-schema -u\`.
 */
export const meanings: Readonly<Record<string, string>> = {
${rows.map(line).join('\n')}
}
`
}
