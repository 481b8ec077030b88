import type { CodingSheet } from '../../coding/index.js'
import type { MachineCodesProblem } from '../../coding/inside.js'
import { visible } from '../../report/index.js'
import type { Fault } from '../world/fault.js'
import { sheetProblemWords } from './sheet-problem.js'

const words = (problem: MachineCodesProblem): string => {
  switch (problem._tag) {
    case 'NoSuchSegment':
      return `code number ${problem.code}: a segment that the session lists was expected`
    case 'CodedTwice':
      return `code number ${problem.code}: the same code in the same segment as code number ${problem.first}`
    default:
      return sheetProblemWords(problem)
  }
}

/** Returns a problem of sheets that were made of a file as a fault of it; `named` is what the file calls a sheet. */
export const sheetFault =
  (file: string, named: 'sheet' | 'session', sheets: readonly CodingSheet[] = []) =>
  (problem: MachineCodesProblem): Fault => {
    const place = 'sheet' in problem ? problem.sheet : problem.session
    const what = visible(`${named} ${sheets[place - 1]?.sheet ?? place}, ${words(problem)}`)
    return { file, what }
  }
