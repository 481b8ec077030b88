/**
 * JSON Schemas in the shape that makers of forms need.
 *
 * A form that is given `oneOf` chooses the first of it, and fills in every `const`: an author "participant", a rating of 1. So a
 * choice is a field with a list of words, blank until a person chooses, and what else there is depends on it (`if`, `then`). What
 * is valid stays the same.
 */

/** A JSON Schema, as plain data. */
export type Node = Readonly<Record<string, unknown>>

interface ObjectNode extends Node {
  readonly properties: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const isObjectNode = (node: Node): node is ObjectNode => isNode(node.properties)
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Returns the schema with every choice left to the person; the tag of the whole is no choice, and stays a constant. */
export const formShape = (node: Node, isWhole = true): Node => {
  const options = node.oneOf ?? node.anyOf
  if (Array.isArray(options)) return choiceOf(flattened(options).map((one) => formShape(one, isWhole)))
  const { const: constant, ...rest } = node
  const shaped = constant === undefined ? node : { ...rest, enum: [constant] }
  const { items, additionalProperties, properties } = shaped
  return {
    ...shaped,
    ...(isNode(items) && { items: formShape(items, false) }),
    ...(isNode(additionalProperties) && { additionalProperties: formShape(additionalProperties, false) }),
    ...(isNode(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties as Readonly<Record<string, Node>>).map(([key, one]) => [
          key,
          isWhole && key === '_tag' ? one : formShape(one, false),
        ]),
      ),
    }),
  }
}

/** Returns the members of a union, those of unions within it in their place. */
const flattened = (options: readonly Node[]): readonly Node[] =>
  options.flatMap((one) => {
    const inner = one.oneOf ?? one.anyOf
    return Array.isArray(inner) ? flattened(inner) : [one]
  })

const choiceOf = (members: readonly Node[]): Node => {
  const given = members.filter(({ type }) => type !== 'null')
  const objects = given.filter(isObjectNode)
  if (objects.length < given.length) return eitherOf(members)
  const key = keyOf(objects)
  const choice = key === undefined ? byFieldsGiven(objects) : byWord(key, objects)
  return given.length === members.length ? choice : { ...choice, type: ['object', 'null'] }
}

/** Returns one schema for values that are no objects: of texts in several forms, or of a value or null. */
const eitherOf = (members: readonly Node[]): Node => {
  const patterns = members.map(({ pattern }) => pattern)
  if (patterns.every((pattern) => typeof pattern === 'string'))
    return { type: 'string', pattern: patterns.map((pattern) => `(?:${pattern})`).join('|') }
  return { anyOf: members }
}

const wordsOf = (key: string, { properties, required = [] }: ObjectNode): readonly unknown[] | undefined => {
  const words = properties[key]?.enum
  return required.includes(key) && Array.isArray(words) ? words : undefined
}

/** Returns the field that says which member is meant; at most one member may take any other word. */
const keyOf = (members: readonly ObjectNode[]): string | undefined =>
  Object.keys(members[0]?.properties ?? {}).find((key) => {
    const words = members.map((member) => wordsOf(key, member))
    return (
      members.every(({ properties }) => key in properties) &&
      words.filter((one) => one === undefined).length <= 1 &&
      new Set(words.map((one) => JSON.stringify(one))).size > 1
    )
  })

/** Returns what a schema says of values that meet a condition, and of others. */
const depending = (condition: Node, met: Node, unmet?: Node): Node => ({
  if: condition,
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema, in data that no one awaits.
  then: met,
  ...(unmet !== undefined && { else: unmet }),
})

/** Returns an object whose other fields depend on what one of them says. What all members have is there before a word is chosen. */
const byWord = (key: string, members: readonly ObjectNode[]): Node => {
  const [first] = members
  const common = Object.entries(first?.properties ?? {}).filter(([name, schema]) =>
    members.every(({ properties }) => same(properties[name], schema)),
  )
  const groups = [...new Set(members.map((member) => JSON.stringify(wordsOf(key, member) ?? null)))].map((words) => ({
    words: JSON.parse(words) as readonly unknown[] | null,
    among: members.filter((member) => same(wordsOf(key, member) ?? null, JSON.parse(words))),
  }))
  const known = groups.flatMap(({ words }) => words ?? [])
  const open = groups.find(({ words }) => words === null)?.among[0]
  const isOneOf = (words: readonly unknown[]): Node => ({
    type: 'object',
    properties: { [key]: { enum: words } },
    required: [key],
  })
  const branches = groups.flatMap(({ words, among }) =>
    words === null ? [] : [depending(isOneOf(words), choiceOrOnly(among))],
  )
  return {
    type: 'object',
    properties: {
      [key]: open === undefined ? { type: 'string', enum: known } : { type: 'string' },
      ...Object.fromEntries(common),
    },
    required: [
      key,
      ...(first?.required ?? []).filter(
        (name) =>
          name !== key &&
          common.some(([one]) => one === name) &&
          members.every(({ required = [] }) => required.includes(name)),
      ),
    ],
    allOf: open === undefined ? branches : [...branches, depending(isOneOf(known), {}, open)],
  }
}

const choiceOrOnly = (members: readonly ObjectNode[]): Node => {
  const [only, ...others] = members
  return only !== undefined && others.length === 0 ? only : choiceOf(members)
}

/** Returns an object of which at least one field is given. The first member may differ from the others by a field of its own. */
const byFieldsGiven = (members: readonly ObjectNode[]): Node => {
  const [first, ...others] = members
  if (first === undefined) return {}
  const rest = Object.assign({}, ...others.map(({ properties }) => properties)) as Readonly<Record<string, Node>>
  const isLikeOthers = Object.entries(first.properties).every(([key, one]) => !(key in rest) || same(rest[key], one))
  const isOneEach = members.every(({ properties }) => Object.keys(properties).length === 1)
  if (isLikeOthers)
    return {
      type: 'object',
      properties: { ...rest, ...first.properties },
      additionalProperties: false,
      minProperties: 1,
      ...(isOneEach && { maxProperties: 1 }),
    }
  const own = Object.keys(first.properties).filter((key) => !(key in rest))
  const shown = Object.entries({ ...rest, ...first.properties }).filter(
    ([key, one]) => own.includes(key) || same(first.properties[key], one),
  )
  return {
    type: 'object',
    properties: Object.fromEntries(shown.filter(([key]) => !(key in rest) || same(rest[key], first.properties[key]))),
    ...depending({ required: own }, first, byFieldsGiven(others)),
  }
}
