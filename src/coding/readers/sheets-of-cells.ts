import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { CodeSet, SegmentPlace } from '../../vocabulary/inside.js'
import { overlaps } from '../sheet/segment-places.js'
import type { CodedSegment, CodingSheet } from '../sheet/sheet.js'
import { type SheetFacts, sheetIdOf } from '../sheet/sheet-facts.js'
import type { CodedCell, CodedCells } from './coded-rows.js'
import type { ReadProblem } from './read-problem.js'

/** The sheets of a table, and how many codes of their segments have no row or column there. */
export interface SheetsOfCells {
  readonly sheets: readonly CodingSheet[]
  readonly absent: number
}

const startOf = (at: SegmentPlace): number => (typeof at === 'number' ? at : at.from)

const grouped = <A>(all: readonly A[], keyOf: (one: A) => string): readonly NonEmpty<A>[] => {
  const groups = new Map<string, A[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap((group) => {
    const some = nonEmpty(group)
    return some === undefined ? [] : [some]
  })
}

/** One segment from its cells; a code twice is a problem, and so is a segment that is not codable in part. */
const segmentOf = (cells: NonEmpty<CodedCell>, codes: readonly string[], problems: ReadProblem[]): CodedSegment => {
  const byCode = new Map<string, CodedCell>()
  for (const cell of cells) {
    const first = byCode.get(cell.code)
    if (first === undefined) byCode.set(cell.code, cell)
    else problems.push({ _tag: 'SegmentTwice', ...cell.place, first: first.place.line })
  }
  const notCodable = cells.filter(({ said }) => said._tag === 'NotCodable')
  const [first] = notCodable
  if (first !== undefined && notCodable.length < cells.length)
    problems.push({ _tag: 'NotCodableInPart', ...first.place })
  const notApplicable = codes.filter((code) => byCode.get(code)?.said._tag === 'NotApplicable')
  const ratedAs = (code: string) => {
    const said = byCode.get(code)?.said
    return said?._tag === 'Value' ? said.value : null
  }
  return {
    at: cells[0].at,
    codes: Object.fromEntries(codes.map((code) => [code, ratedAs(code)])),
    ...(notApplicable.length === 0 ? {} : { notApplicable }),
    ...(first === undefined ? {} : { notCodable: true }),
    strategies: [],
  }
}

/** Returns the sheets of the cells of a table, one for each alliance, session and coder, segments in order; or every problem. */
export const sheetsOfCells = (
  { cells, problems: read }: CodedCells,
  set: CodeSet,
  facts: SheetFacts,
): Either<NonEmpty<ReadProblem>, SheetsOfCells> => {
  const problems = [...read]
  const codes = set.codes.map(({ code }) => code)
  let absent = 0
  const owner = ({ key }: CodedCell): string => JSON.stringify([key.alliance ?? null, key.session, key.coder])
  const sheets = grouped(cells, owner).map((own): CodingSheet => {
    const { sheet, ...key } = own[0].key
    const other = own.find((cell) => cell.key.sheet !== sheet)
    if (other !== undefined) problems.push({ _tag: 'SheetInSeveral', line: other.place.line, first: own[0].place.line })
    const bySegment = grouped(own, ({ at }) => JSON.stringify(at))
    const placed = bySegment.map(([{ at, place }]) => ({ at, segment: place.line }))
    for (const { segment: line, first } of overlaps(placed))
      problems.push({ _tag: 'SegmentsOverlap', line, column: own[0].segmentColumn, first })
    const segments = bySegment
      .map((one) => {
        absent += codes.length - new Set(one.map(({ code }) => code)).size
        return segmentOf(one, codes, problems)
      })
      .sort((one, two) => startOf(one.at) - startOf(two.at))
    return { sheet: sheet ?? sheetIdOf(key), ...key, codeSet: set.id, ...facts, segments, sessionRatings: {} }
  })
  const found = nonEmpty(problems)
  return found === undefined ? right({ sheets, absent }) : left(found)
}
