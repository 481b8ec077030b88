import { isLeft, left, nonEmpty, right } from '../../kernel/inside.js'
import { type Parsed, parseCodeSet } from '../../schema/index.js'
import { type CodeSet, type CodeSetProblem, codeSet3RS2015, codeSet3RS2022 } from '../../vocabulary/inside.js'
import { readParsed } from '../world/read-text.js'
import { combined, option, type Reader, repeatable } from './reader.js'
import { asTyped, each, oneOf, optional } from './texts.js'

/** The sets of codes of sheets: the user's own and those that are shipped; that of 2015 only with a rule of presence. */
export interface CodeSets {
  readonly own: readonly CodeSet[]
  readonly all: readonly CodeSet[]
}

interface FileProblem {
  readonly _tag: string
  readonly path: readonly (string | number)[]
  readonly expected: string
}

/** What is wrong with a set whose form is right. */
const wordsOf: Readonly<Record<CodeSetProblem['_tag'], string>> = {
  ShippedCodeSet: 'a name and version that no shipped set has',
  WithoutName: 'names that are not empty and neither begin nor end with white space',
  NoCodes: 'at least one code',
  CodeTwice: 'every code once',
  ValueTwice: 'every value once',
  CutIsNoValue: 'one of the values, or null, for presentFrom',
}

const readSet = (value: unknown): Parsed<CodeSet, FileProblem> => {
  const parsed = parseCodeSet(value)
  if (!isLeft(parsed)) return parsed
  const problems = nonEmpty(
    parsed.left.map((problem) =>
      'expected' in problem ? problem : { _tag: problem._tag, path: [], expected: wordsOf[problem._tag] },
    ),
  )
  return left(problems ?? [{ _tag: 'NoCodes', path: [], expected: wordsOf.NoCodes }])
}

export const codeSets: Reader<CodeSets> = combined(
  {
    files: repeatable(
      '--code-set <FILE>',
      'a set of codes of your own as JSON; may be given several times',
      each(asTyped),
    ),
    checkMinus: option(
      '--check-minus <WORD>',
      'counts or does-not-count: whether a weak marker of the 3RS of 2015 is present; its sheets need it',
      optional(oneOf(['counts', 'does-not-count'] as const)),
    ),
  },
  ({ files, checkMinus }, world) => {
    const read = files.map((one) => readParsed(one, world, readSet))
    const faults = read.flatMap((one) => (isLeft(one) ? one.left : []))
    if (faults.length > 0) return left(faults)
    const own = read.flatMap((one) => (isLeft(one) ? [] : [one.right]))
    const of2015 = checkMinus === undefined ? [] : [codeSet3RS2015({ checkMinus })]
    return right({ own, all: [...own, codeSet3RS2022, ...of2015] })
  },
)
