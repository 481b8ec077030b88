import { isLeft } from '../kernel/inside.js'
import type { Parsed } from '../schema/index.js'
import type { Fault, OrFaults } from './world/fault.js'
import { problemWords, readText } from './world/read-text.js'
import type { World } from './world/world.js'

/** A value with the line that holds it, counted from 1. */
export interface Numbered<Value> {
  readonly line: number
  readonly value: Value
}

/** The values of a file of JSON Lines, and every fault of the other lines. */
export const readLines = <Value>(
  file: string,
  parse: (line: string) => Parsed<Value>,
  world: World,
): { readonly values: readonly Numbered<Value>[]; readonly faults: readonly Fault[] } => {
  const text: OrFaults<string> = readText(file, world)
  if (isLeft(text)) return { values: [], faults: text.left }
  const [values, faults]: [Numbered<Value>[], Fault[]] = [[], []]
  for (const [index, content] of text.right
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (content.trim() === '') continue
    const line = index + 1
    const parsed = parse(content)
    if (isLeft(parsed))
      for (const each of parsed.left.map((problem) => ({ file, line, what: problemWords(problem, 'the line') })))
        faults.push(each)
    else values.push({ line, value: parsed.right })
  }
  return { values, faults }
}
