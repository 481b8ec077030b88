import type { CodingSheet, MachineCodesProblem } from '../../coding/index.js'
import { visible } from '../../report/index.js'
import type { Fault } from '../world/fault.js'

/** `SegmentsOverlap` as “segments overlap”; what a coder gave is not in it. */
const tagWords = (tag: string): string =>
  tag.replace(/(?<=[a-z])[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`).replace(/^./, (sign) => sign.toLowerCase())

/** Returns a problem of sheets that were made of a file as a fault of it; `named` is what the file calls a sheet. */
export const sheetFault =
  (file: string, named: 'sheet' | 'session', sheets: readonly CodingSheet[] = []) =>
  (problem: MachineCodesProblem): Fault => {
    const place = 'sheet' in problem ? problem.sheet : problem.session
    const { segment, code } = 'sheet' in problem ? problem : { segment: undefined, code: `number ${problem.code}` }
    const words = tagWords(problem._tag)
    const parts = [
      `${named} ${sheets[place - 1]?.sheet ?? place}`,
      ...(segment === undefined ? [] : [`segment ${segment}`]),
      ...(code === undefined ? [] : [`code ${code}`]),
    ]
    return { file, what: visible(`${parts.join(', ')}: ${words}`), kind: words }
  }
