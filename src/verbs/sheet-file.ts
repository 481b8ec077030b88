import type { CodingSheet } from '../coding/index.js'
import { readSheets, type SheetLineProblem } from '../journal/index.js'
import { isLeft, left, right } from '../kernel/inside.js'
import type { CodeSet } from '../vocabulary/inside.js'
import type { Fault, OrFaults } from './world/fault.js'
import { problemWords, readText } from './world/read-text.js'
import type { World } from './world/world.js'

/** `UnknownCodeSet` as “unknown code set”; what a coder gave is not in it. */
const tagWords = (tag: string): string =>
  tag.replace(/(?<=[a-z])[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`).replace(/^./, (sign) => sign.toLowerCase())

const placeWords = ({ segment, code }: { readonly segment?: number; readonly code?: string }): string =>
  [...(segment === undefined ? [] : [`segment ${segment}`]), ...(code === undefined ? [] : [`code ${code}`])].join(', ')

const sheetFault = (file: string, problem: SheetLineProblem): Fault => {
  const { line } = problem
  if (!('sheet' in problem)) return { file, line, what: problemWords(problem, 'the line') }
  const place = placeWords(problem)
  const words = tagWords(problem._tag)
  return { file, line, what: place === '' ? words : `${place}: ${words}`, kind: words }
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
