import { type CodingSheet, checkSheets } from '../coding/index.js'
import type { SheetProblem } from '../coding/inside.js'
import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import { type Problem, parseCodingSheet } from '../schema/index.js'
import { firstProblems, mostProblems } from '../schema/inside.js'
import type { CodeSet } from '../vocabulary/inside.js'
import { numberedLines } from './numbered-lines.js'

/** What keeps a file from being sheets, with the line; a sheet's place is its place among those that could be read. */
export type SheetLineProblem = (Problem | SheetProblem) & { readonly line: number }

/** Problems of lines, of which so many more are not listed. */
interface Found {
  readonly problems: SheetLineProblem[]
  unlisted: number
}

const add = (found: Found, problem: Problem | SheetProblem, line: number): void => {
  if (found.problems.length < mostProblems) found.problems.push({ ...problem, line })
  else found.unlisted += problem._tag === 'FurtherProblems' ? problem.further : 1
}

/**
 * Reads the text of a file of coding sheets (JSON Lines): all of them in order, or every problem with its line.
 *
 * Lines are as `readLog` takes them. Refused, all problems at once (of more than 1000, the first and how many more): whatever
 * `parseCodingSheet` refuses of a line, and whatever `checkSheets` finds in the sheets of the others.
 *
 * @example
 * const read = readSheets('{"v":2}\n{"v":1,', { codeSets: [] })
 * read._tag === 'Left' && read.left.map(({ _tag, line }) => [_tag, line]) // => [['UnknownVersion', 1], ['CutOff', 2]]
 */
export const readSheets = (
  text: string,
  { codeSets }: { readonly codeSets: readonly CodeSet[] },
): Either<NonEmpty<SheetLineProblem>, readonly CodingSheet[]> => {
  const found: Found = { problems: [], unlisted: 0 }
  const read: { readonly line: number; readonly sheet: CodingSheet }[] = []
  for (const { line, content } of numberedLines(text)) {
    const parsed = parseCodingSheet(content)
    if (isLeft(parsed)) for (const problem of parsed.left) add(found, problem, line)
    else read.push({ line, sheet: parsed.right })
  }
  const sheets = read.map(({ sheet }) => sheet)
  for (const problem of checkSheets(sheets, codeSets)) add(found, problem, read[problem.sheet - 1]?.line ?? 0)
  const all = found.problems.sort((one, other) => one.line - other.line)
  const last = all.at(-1)?.line ?? 1
  const problems = nonEmpty(
    firstProblems(all, found.unlisted).map((one) => ('line' in one ? one : { ...one, line: last })),
  )
  return problems === undefined ? right(sheets) : left(problems)
}
