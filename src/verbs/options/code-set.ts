import { isLeft, isObject, right } from '../../kernel/inside.js'
import type { Parsed, Problem } from '../../schema/index.js'
import {
  type CodeSet,
  type CodeSetDefinition,
  codeSet3RS2015,
  codeSet3RS2022,
  defineCodeSet,
} from '../../vocabulary/inside.js'
import { readParsed } from '../world/read-text.js'
import { combined, option, type Read, type Reader } from './reader.js'
import { text } from './texts.js'

/** Which codes and values there are does not depend on whether a weak marker counts. */
const shipped: readonly CodeSet[] = [codeSet3RS2022, codeSet3RS2015({ checkMinus: 'does-not-count' })]

/** Until the schema has it. */
const parseCodeSet = (value: unknown): Parsed<CodeSet, Problem> => {
  const expected = 'a set of codes: name, version, codes, values, presentFrom'
  const wrong: Parsed<CodeSet, Problem> = { _tag: 'Left', left: [{ _tag: 'NotAnObject', path: [], expected }] }
  if (!isObject(value)) return wrong
  const defined = defineCodeSet(value as unknown as CodeSetDefinition)
  return isLeft(defined) ? wrong : right(defined.right)
}

/** The set of codes of a file: one that is shipped, by its name, or the user's own. */
export const codeSet: Reader<CodeSet | undefined> = combined(
  {
    named: option(
      '--code-set <NAME|FILE>',
      `the set of codes: ${shipped.map(({ id }) => id).join(', ')}, or a file with your own as JSON`,
      text,
    ),
  },
  ({ named }, world): Read<CodeSet | undefined> => {
    const known = shipped.find(({ id }) => id === named)
    if (named === undefined || known !== undefined) return right(known)
    const own = readParsed(named, world, parseCodeSet)
    return isLeft(own) ? own : right(own.right)
  },
)
