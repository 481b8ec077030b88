import * as z from 'zod/mini'
import { recordedBy } from '../alliance/inside.js'
import { type CommandTag, commandOf } from './entry/command.js'
import { formShape, type Node } from './form-shape.js'
import { ownMeanings, tagMeanings, titles } from './labels.js'
import { meanings } from './meanings.js'

/** Returns what is said of a field, by the names that lead to it; the longest end of them that is listed decides. */
const saidAt = (said: Readonly<Record<string, string>>, path: readonly string[]): string | undefined => {
  for (let from = 0; from < path.length; from += 1) {
    const here = said[path.slice(from).join('.')]
    if (here !== undefined) return here
  }
  return undefined
}

/** Returns what a field means. */
export const meaningAt = (path: readonly string[]): string | undefined =>
  path.at(-1) === '_tag' ? saidAt(tagMeanings, path) : (saidAt(ownMeanings, path) ?? saidAt(meanings, path))

/** Returns a name of the code in words: `expressedBy` as "Expressed by". */
const inWords = (name: string): string => {
  const words = name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Returns the command that records what a branch is of, where it is an entry in place of another. */
const commandIn = (branch: Node): readonly string[] => {
  const { if: condition } = branch as { readonly if?: { readonly properties?: Readonly<Record<string, Node>> } }
  const words = condition?.properties?._tag?.enum
  const [tag] = Array.isArray(words) ? (words as readonly unknown[]) : []
  return recordedBy.flatMap(([command, entry]) => (entry === tag ? [command] : [])).slice(0, 1)
}

const described = (node: Node, path: readonly string[]): Node =>
  Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'properties') {
        const fields = Object.entries(value as Readonly<Record<string, Node>>).map(([name, field]) => {
          const here = [...path, name]
          const description = meaningAt(here)
          const said = {
            title: saidAt(titles, here) ?? inWords(name),
            ...(description !== undefined && { description }),
          }
          return [name, { ...said, ...described(field, here) }]
        })
        return [key, Object.fromEntries(fields)]
      }
      if (key === 'if') return [key, value]
      if (key === 'allOf') {
        const within = path.at(-1) === 'instead' ? commandIn : () => []
        return [key, (value as readonly Node[]).map((one) => described(one, [...path, ...within(one)]))]
      }
      return [key, ['items', 'then', 'else'].includes(key) ? described(value as Node, path) : value]
    }),
  )

/**
 * Makes the JSON Schema of one command, for a form that asks for it or for another language.
 *
 * It is of draft 07, which most makers of forms read, and says what `parseCommand` accepts. Every field has a title and a
 * description. No choice is made in advance: where forms depend on a word, as an author who takes part or observes, that word is a
 * field to choose, and the rest follows. A tag that no command has throws a `TypeError`.
 *
 * @example
 * const { title, description } = commandJsonSchema('HoldSession')
 * title // => 'Hold session'
 * description // => 'A session was held with these people; the number on its stamp is its own, and it moves the clock.'
 */
export const commandJsonSchema = (tag: CommandTag): Node => {
  const { $schema, ...schema } = z.toJSONSchema(commandOf(tag), { target: 'draft-7' })
  const description = meaningAt([tag])
  return {
    $schema,
    title: inWords(tag),
    ...(description !== undefined && { description }),
    ...described(formShape(schema as Node), [tag]),
  }
}
