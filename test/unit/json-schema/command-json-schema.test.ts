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

  test('has a title for every field, and a description for every field but those that tell forms apart', () => {
    for (const [path, node] of nodesOf(schema)) {
      if (!/\/properties\/[^/]+$/.test(path) || path.includes('/if/')) continue
      expect(node.title, path).toMatch(/^[A-Z]/)
      if (!/\/(_tag)$/.test(path) && !path.includes('/instead/')) expect(node.description, path).toMatch(/^[A-Z].*[.]$/)
    }
  })
})

test.each([
  ['Bogus', ''],
  ['HoldSesion', '; did you mean HoldSession?'],
  ['toString', ''],
])('a tag that no command has is refused: %s', (tag, meant) =>
  expect(() => commandJsonSchema(tag as (typeof tags)[number])).toThrow(
    new TypeError(`tag: expected the tag of a command, such as HoldSession${meant}`),
  ),
)

test('what can be one of several forms depends on a word', () =>
  expect((commandJsonSchema('NoteBystander').properties as Record<string, Node>).stamp).toMatchObject({
    title: 'Stamp',
    properties: {
      by: {
        title: 'By',
        description: 'The person who reports it.',
        properties: { _tag: { title: 'Which', enum: ['participant', 'observer'] } },
        required: ['_tag', 'id'],
      },
    },
  }))
