import { isLeft, left, right } from '../../kernel/inside.js'
import { type CodeSet, codeSet3RS2015, codeSet3RS2022 } from '../../vocabulary/inside.js'
import { readParsed } from '../world/read-text.js'
import { readOwnCodeSet } from './code-set.js'
import { combined, option, type Reader, repeatable } from './reader.js'
import { asTyped, each, oneOf, optional } from './texts.js'

/** The sets of codes of sheets: the user's own and those that are shipped; that of 2015 only with a rule of presence. */
export interface CodeSets {
  readonly own: readonly CodeSet[]
  readonly all: readonly CodeSet[]
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
    const read = files.map((one) => readParsed(one, world, readOwnCodeSet))
    const faults = read.flatMap((one) => (isLeft(one) ? one.left : []))
    if (faults.length > 0) return left(faults)
    const own = read.flatMap((one) => (isLeft(one) ? [] : [one.right]))
    const of2015 = checkMinus === undefined ? [] : [codeSet3RS2015({ checkMinus })]
    return right({ own, all: [...own, codeSet3RS2022, ...of2015] })
  },
)
