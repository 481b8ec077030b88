import { expect, test } from 'vitest'
import type { SheetProblem } from '../../../../src/coding/sheet/sheet-problem.js'
import { sheetProblemWords } from '../../../../src/verbs/say/sheet-problem.js'

test.each<[string, SheetProblem]>([
  ['sheet 1 has the same id', { _tag: 'SheetTwice', sheet: 2, first: 1 }],
  ['segment 3: it overlaps with segment 2', { _tag: 'SegmentsOverlap', sheet: 1, segment: 3, first: 2 }],
  [
    'segment 3, code WD_P: a value of the set was expected, or null for not rated',
    { _tag: 'UnknownValue', sheet: 1, segment: 3, code: 'WD_P' },
  ],
  [
    'segment 1: apologise was expected, as apology is called',
    { _tag: 'UnknownStrategy', sheet: 1, segment: 1, strategy: 'apology', canonical: 'apologise' },
  ],
  [
    'segment 1, code WD_P: a reference to a place, on one line of at most 200 characters and 4 words, with a digit, # or /; never what was said was expected',
    { _tag: 'NoReference', sheet: 1, segment: 1, code: 'WD_P' },
  ],
])('%s', (words, problem) => expect(sheetProblemWords(problem)).toBe(words))
