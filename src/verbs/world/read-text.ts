import { isLeft, left, right } from '../../kernel/inside.js'
import { type Parsed, parseText } from '../../schema/index.js'
import { decode } from './decode.js'
import type { Fault, OrFaults } from './fault.js'
import type { World } from './world.js'

export const emptyFile = (file: string): Fault => ({ file, line: 1, what: 'the file is empty' })

/** The text of a file that has any. */
export const readText = (file: string, world: World): OrFaults<string> => {
  const bytes = world.read(file)
  if (isLeft(bytes)) return bytes
  const text = decode(file, bytes.right)
  return isLeft(text) || text.right.trim() !== '' ? text : left([emptyFile(file)])
}

interface Problem {
  readonly _tag: string
  readonly path: readonly (string | number)[]
  readonly expected: string
  readonly meant?: string
}

/** What a parser makes of the text of a file, or everything that keeps it from that. */
export const readParsed = <Value>(
  file: string,
  world: World,
  parse: (value: unknown) => Parsed<Value, Problem>,
): OrFaults<Value> => {
  const text = readText(file, world)
  if (isLeft(text)) return text
  const parsed = parseText(text.right, parse)
  if (!isLeft(parsed)) return right(parsed.right)
  const hint = text.right.trimStart().startsWith(fence) ? fenceHint : ''
  const fault = (problem: Problem): Fault => ({
    file,
    what: `${problemWords(problem)}${problem._tag === 'NotJson' || problem._tag === 'CutOff' ? hint : ''}`,
  })
  return left(parsed.left.map(fault))
}

/** The sign of a fence of Markdown, which language models like to put around JSON. */
const fence = '```'
const fenceHint = `, without the lines of ${fence} around it`

/** A key may be as long as the file, and a path is there to find a place by. */
const longestKey = 60
/** So many keys from the outside and so many from the inside are shown. */
const keysAtAnEnd = 6

const short = (key: string | number): string | number =>
  typeof key === 'string' && key.length > longestKey ? `${key.slice(0, longestKey)}…` : key

/** Says where something is wrong, what was expected there, and what was perhaps meant; the path of the whole is `whole`. */
export const problemWords = ({ path, expected, meant }: Problem, whole?: string): string => {
  const shown = path.length > 2 * keysAtAnEnd ? [...path.slice(0, keysAtAnEnd), '…', ...path.slice(-keysAtAnEnd)] : path
  const place = path.length === 0 ? whole : shown.map(short).join('.')
  const words = meant === undefined ? `expected ${expected}` : `expected ${expected}; did you mean ${meant}?`
  return place === undefined ? words : `${place}: ${words}`
}
