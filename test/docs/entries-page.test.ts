/** The page of fields against the JSON Schema, which is made from the parsers and not from the types. */

import { readFileSync } from 'node:fs'
import { replay } from 'rupture-repair'
import { lineJsonSchema } from 'rupture-repair/json-schema'
import { formatLine, parseCommand, parseLine } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { everyEntry } from '../../examples/every-entry.js'
import { entriesPage, eventOf, lines } from './entries-page.js'

interface Schema {
  readonly const?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly oneOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

const page = entriesPage()

/** What stands under a heading. */
const under = (heading: string): string => page.split(`\n### ${heading}\n`)[1]?.split('\n##')[0] ?? ''

/** The fields listed under a heading, and whether they have to be there. */
const told = (text: string): readonly string[] =>
  Array.from(text.matchAll(/^\* `(.+?)`(, optional)? \(.+\): .+$/gm), ([, path, left = '']) => `${path}${left}`)

/** The same from a schema; what is named there, or has several forms, has a section of its own. */
const schemed = ({ properties = {}, required = [] }: Schema, prefix = ''): readonly string[] =>
  Object.entries(properties).flatMap(([name, inside]) =>
    name === '_tag'
      ? []
      : [`${prefix}${name}${required.includes(name) ? '' : ', optional'}`, ...schemed(inside, `${prefix}${name}.`)],
  )

/** Said once for all entries of an episode. */
const saidOnce = (event: string): readonly string[] =>
  page.split('\n## Of an episode\n')[1]?.split('\n## ')[0]?.includes(`\n### ${event}\n`) ? ['episode'] : []

const schema = lineJsonSchema() as Schema
/** An event of several forms is told once: what one of them does without can be left out. */
const asOne = (event: Schema): Schema => ({
  properties: Object.assign({}, ...(event.oneOf ?? [event]).map(({ properties }) => properties)),
  required: (event.oneOf ?? [event])
    .map(({ required = [] }) => required)
    .reduce((all, one) => all.filter((name) => one.includes(name))),
})
const events = schema.properties?.event?.oneOf?.map(asOne) ?? []
const tagOf = ({ properties }: Schema): string => properties?._tag?.const ?? ''

describe.each(events.map((event) => [tagOf(event), event] as const))('%s', (tag, event) => {
  const [own = ''] = under(tag).split(' has besides:')

  test('has all its fields on the page and no other', () =>
    expect([...saidOnce(tag), ...told(own)].toSorted()).toEqual(schemed(event).toSorted()))

  test('is shown by a line that the library reads, and writes in the same way', () => {
    const [, shown = ''] = /^```json\n(.+?)\n```$/ms.exec(under(tag)) ?? []
    const line = JSON.stringify(JSON.parse(shown))
    const parsed = parseLine(line)
    if (parsed._tag === 'Left') throw new Error(JSON.stringify(parsed.left))
    expect(parsed.right.event._tag).toBe(tag)
    expect(formatLine(parsed.right)).toBe(line)
  })
})

test('the lines are one lawful log', () => {
  const parsed = lines.map((line) => parseLine(line)).flatMap((one) => (one._tag === 'Right' ? [one.right.event] : []))
  expect(parsed).toHaveLength(lines.length)
  expect(replay(parsed)._tag).toBe('Right')
})

describe('commands', () => {
  const refused = parseCommand({ _tag: 'none' })
  const [unknown] = refused._tag === 'Left' ? refused.left : []
  const commands = unknown !== undefined && 'allowed' in unknown ? unknown.allowed.map(String) : []

  test('there are some', () => expect(commands).toEqual(expect.arrayContaining(['Leave', 'WithdrawEntry'])))
  test.each(commands)('%s stands under the event it asks for, and in the course', (command) => {
    expect(under(eventOf(command))).toContain(`Command \`${command}\`: `)
    expect(everyEntry.map(({ _tag }) => _tag)).toContain(command)
  })

  test('those of the course have the form of a command, and only fields of the page', () => {
    for (const command of everyEntry) {
      expect(parseCommand(command)._tag).toBe('Right')
      const event = eventOf(command._tag)
      const paths = [...saidOnce(event), ...told(under(event)).map((one) => one.split(',')[0])]
      expect(paths).toEqual(expect.arrayContaining(Object.keys(command).filter((key) => !/^(_tag|stamp)$/.test(key))))
    }
  })
  test('an account may come with an ending', () =>
    expect(told(under('ParticipantLeft'))).toEqual(
      expect.arrayContaining(['account, optional', 'account.reason', 'account.harms, optional']),
    ))
})

test.each(Object.entries(schema.$defs ?? {}))(
  '%s, named in the schema, has its fields on the page',
  (name, defined) => {
    if (/Id$|^Tie$/.test(name)) return expect(under(name) === '').toBe(name !== 'Tie')
    const forms = (one: Schema): readonly Schema[] => one.oneOf?.flatMap(forms) ?? [one]
    const fields = new Set(forms(defined).flatMap((form) => schemed(form)))
    expect(told(under(name))).toEqual(expect.arrayContaining([...fields]))
  },
)

test('every list that is linked stands on the page of the vocabulary', () => {
  const vocabulary = readFileSync('docs/vocabulary.md', 'utf8')
  const lists = Array.from(page.matchAll(/\[(\w+)\]\(vocabulary\.md#lists\)/g), ([, list]) => `\`${list}\``)
  expect(lists.filter((list) => !vocabulary.includes(list))).toEqual([])
})
