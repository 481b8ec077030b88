import { isLeft, left, nonEmpty, right } from '../../kernel/inside.js'
import { type Parsed, type Problem, parseCodeSet } from '../../schema/index.js'
import { type CodeSet, type CodeSetProblem, codeSet3RS2015, codeSet3RS2022 } from '../../vocabulary/inside.js'
import { readParsed } from '../world/read-text.js'
import { combined, option, type Read, type Reader } from './reader.js'
import { text } from './texts.js'

/** Which codes and values there are does not depend on whether a weak marker counts. */
export const shippedCodeSets: readonly CodeSet[] = [codeSet3RS2022, codeSet3RS2015({ checkMinus: 'does-not-count' })]

/** What was expected of a set whose form is right. */
const expected: Readonly<Record<CodeSetProblem['_tag'], string>> = {
  ShippedCodeSet: 'a name and version that no shipped set has',
  WithoutName: 'names that are not empty and neither begin nor end with white space',
  NoCodes: 'at least one code',
  CodeTwice: 'every code once',
  ValueTwice: 'every value once',
  CutIsNoValue: 'one of the values, or null, for presentFrom',
}

/** What to write where a set has no values, which its file has to say as well. */
const inPlaceOf: Readonly<Record<string, string>> = {
  values: 'the values from the least to the greatest, or [] where a code is only present or absent',
  presentFrom: 'the least value that counts as present, or null where every value does or there are none',
}

type FileProblem = Pick<Problem, 'path' | 'expected'> & { readonly _tag: string }

/** Reads a set of codes of the user's own; what is wrong with the set as a whole has no path. */
export const readOwnCodeSet = (value: unknown): Parsed<CodeSet, FileProblem> => {
  const parsed = parseCodeSet(value)
  if (!isLeft(parsed)) return parsed
  const problems = nonEmpty(
    parsed.left.map((one) =>
      'expected' in one
        ? { ...one, expected: inPlaceOf[one.path.join('.')] ?? one.expected }
        : { _tag: one._tag, path: [], expected: expected[one._tag] },
    ),
  )
  return left(problems ?? [{ _tag: 'NoCodes', path: [], expected: expected.NoCodes }])
}

/** The set of codes of a file: one that is shipped, by its name, or the user's own. */
export const codeSet: Reader<CodeSet | undefined> = combined(
  {
    named: option(
      '--code-set <NAME|FILE>',
      `the set of codes: ${shippedCodeSets.map(({ id }) => id).join(', ')}, or a file with your own as JSON`,
      text,
    ),
  },
  ({ named }, world): Read<CodeSet | undefined> => {
    const known = shippedCodeSets.find(({ id }) => id === named)
    if (named === undefined || known !== undefined) return right(known)
    const own = readParsed(named, world, readOwnCodeSet)
    return isLeft(own) ? own : right(own.right)
  },
)
