import type { CodingSheet } from '../coding/index.js'
import { readSheets } from '../journal/index.js'
import type { SheetLineProblem } from '../journal/inside.js'
import { isLeft, left, right } from '../kernel/inside.js'
import type { CodeSet } from '../vocabulary/inside.js'
import { sheetProblemWords } from './say/sheet-problem.js'
import type { Fault, OrFaults } from './world/fault.js'
import { problemWords, readText } from './world/read-text.js'
import type { World } from './world/world.js'

const sheetFault = (file: string, problem: SheetLineProblem): Fault => {
  const { line } = problem
  return { file, line, what: 'sheet' in problem ? sheetProblemWords(problem) : problemWords(problem, 'the line') }
}

/** The sheets of a file, or every problem of them with its line. */
export const readSheetFile = (
  file: string,
  codeSets: readonly CodeSet[],
  world: World,
): OrFaults<readonly CodingSheet[]> => {
  const text = readText(file, world)
  if (isLeft(text)) return text
  const sheets = readSheets(text.right, { codeSets })
  return isLeft(sheets) ? left(sheets.left.map((problem) => sheetFault(file, problem))) : right(sheets.right)
}
