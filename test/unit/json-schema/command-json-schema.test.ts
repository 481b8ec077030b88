import { commandJsonSchema } from 'rupture-repair/json-schema'
import { describe, expect, test } from 'vitest'
import { everyEntry } from '../../../examples/every-entry.js'

type Node = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null
const nodesOf = (value: unknown, path = ''): readonly (readonly [path: string, node: Node])[] =>
  isObject(value)
    ? [[path, value] as const, ...Object.entries(value).flatMap(([key, one]) => nodesOf(one, `${path}/${key}`))]
    : []
const tags = [...new Set(everyEntry.map(({ _tag }) => _tag))]

/** A word that stands for another or leads to one, and alone labels nothing. */
const bareWord =
  /^(?:a[st]|by|for|from|how|id|in|instead|it|of|on|over|their|they|to|what|when|which|who|whose|why|with|called|held|told)$/i

/** By place, the title of each field of an object, those that depend on another among them. */
const titlesByPlace = (whole: Node): ReadonlyMap<string, Map<string, unknown>> => {
  const found = new Map<string, Map<string, unknown>>()
  for (const [path, node] of nodesOf(whole)) {
    const [, parent, name] = /^(.*)\/properties\/([^/]+)$/.exec(path) ?? []
    if (parent === undefined || name === undefined || path.includes('/if/')) continue
    const place = parent.replaceAll(/\/(?:allOf\/\d+|then|else)(?=\/|$)/g, '')
    const titles = found.get(place) ?? new Map<string, unknown>()
    found.set(place, titles.set(name, node.title))
  }
  return found
}

describe.each(tags)('%s', (tag) => {
  const schema = commandJsonSchema(tag)

  test('says what it is', () => {
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' })
    expect(schema.title).toMatch(/^[A-Z][a-z ]+$/)
    expect(schema.description).toMatch(/^[A-Z].*\.$/)
    expect(schema.description).not.toContain('*')
  })

  test('chooses nothing: it has no alternatives, and no constant but its tag', () => {
    const nodes = nodesOf(schema)
    expect(nodes.filter(([, node]) => 'oneOf' in node || 'anyOf' in node).map(([path]) => path)).toEqual([])
    const constants = nodes.filter(([, node]) => 'const' in node).map(([, node]) => node.const)
    expect([...new Set(constants)]).toEqual([tag])
  })

  test('has a title and a description for every field', () => {
    for (const [path, node] of nodesOf(schema)) {
      if (!/\/properties\/[^/]+$/.test(path) || path.includes('/if/')) continue
      expect(node.title, path).toMatch(/^[A-Z]/)
      expect(node.description, path).toMatch(/^[A-Z].*[.]$/)
    }
  })

  test('has titles that label: no bare preposition or pronoun, none at the end, no title twice in one object', () => {
    for (const [place, titles] of titlesByPlace(schema)) {
      for (const title of titles.values()) {
        expect(title, place).not.toMatch(bareWord)
        expect(title, place).not.toMatch(/ (?:after|at|by|for|from|in|of|on|to)$/)
      }
      expect([...new Set(titles.values())], place).toEqual([...titles.values()])
    }
  })
})

test.each([
  ['Bogus', ''],
  ['HoldSesion', '; did you mean HoldSession?'],
  ['toString', ''],
])('a tag that no command has is refused: %s', (tag, meant) =>
  expect(() => commandJsonSchema(tag as (typeof tags)[number])).toThrow(
    new TypeError(`tag: expected the name of a command, such as HoldSession${meant}`),
  ),
)

test('what can be one of several forms depends on a word', () =>
  expect((commandJsonSchema('NoteBystander').properties as Record<string, Node>).stamp).toMatchObject({
    title: 'Time and source',
    properties: {
      by: {
        title: 'Person who reports it',
        description: 'The person who reports it.',
        properties: { _tag: { title: 'Takes part or observes', enum: ['participant', 'observer'] } },
        required: ['_tag', 'id'],
      },
    },
  }))

/** The title and the description of a field, by the names that lead to it. */
const saidOf = (whole: Node, path: readonly string[]): readonly unknown[] => {
  const found = path.reduce<Node | undefined>((node, name) => {
    const fields = node?.properties
    const field = isObject(fields) ? fields[name] : undefined
    return isObject(field) ? field : undefined
  }, whole)
  return [found?.title, found?.description]
}

test('the number on the stamp is that of a session held, and else of the session last held', () => {
  const number = ['Number of this session', 'The number of this session, after that of the session last held.']
  expect(saidOf(commandJsonSchema('HoldSession'), ['stamp', 'session'])).toEqual(number)
  for (const tag of tags)
    if (tag !== 'HoldSession')
      expect(saidOf(commandJsonSchema(tag), ['stamp', 'session']), tag).toEqual([
        'Session last held',
        'The session last held when this was reported; 0 before the first.',
      ])
  const corrected = nodesOf(commandJsonSchema('AmendEntry')).flatMap(([, { title }]) => title ?? [])
  expect(corrected).toContain('Number of this session')
})
