import { isLeft, left, right } from '../../kernel/inside.js'
import { type CodeSet, codeSet3RS2015, codeSet3RS2022 } from '../../vocabulary/inside.js'
import { readParsed } from '../world/read-text.js'
import type { World } from '../world/world.js'
import { readOwnCodeSet } from './code-set.js'
import { combined, option, type Read, type Reader, type Readers, repeatable } from './reader.js'
import { asTyped, each, oneOf, optional } from './texts.js'

/** The sets of codes of sheets: the user's own and those that are shipped; that of 2015 only with a rule of presence. */
export interface CodeSets {
  readonly own: readonly CodeSet[]
  readonly all: readonly CodeSet[]
}

const checkMinuses = ['counts', 'does-not-count'] as const

/** What is typed of the sets of codes of sheets. */
export interface CodeSetsTyped {
  readonly files: readonly string[]
  readonly checkMinus: (typeof checkMinuses)[number] | undefined
}

/** The options that name the sets of codes of sheets; `when` says which sheets, where a verb may have none. */
export const codeSetOptions = (when = ''): Readers<CodeSetsTyped> => ({
  files: repeatable('--code-set <FILE>', `${when}a set of codes of your own, as JSON; repeated`, each(asTyped)),
  checkMinus: option(
    '--check-minus <HOW>',
    `${when}whether a weak marker of 3RS-2015 is present: ${checkMinuses.join(', ')}; it has no default`,
    optional(oneOf(checkMinuses)),
  ),
})

/** Returns the sets of codes that are typed, and those that are shipped. */
export const codeSetsOf = ({ files, checkMinus }: CodeSetsTyped, world: World): Read<CodeSets> => {
  const read = files.map((one) => readParsed(one, world, readOwnCodeSet))
  const faults = read.flatMap((one) => (isLeft(one) ? one.left : []))
  if (faults.length > 0) return left(faults)
  const own = read.flatMap((one) => (isLeft(one) ? [] : [one.right]))
  const of2015 = checkMinus === undefined ? [] : [codeSet3RS2015({ checkMinus })]
  return right({ own, all: [...own, codeSet3RS2022, ...of2015] })
}

export const codeSets: Reader<CodeSets> = combined(codeSetOptions(), codeSetsOf)
