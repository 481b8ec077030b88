import type { NonEmpty } from '../../kernel/inside.js'
import type { Fault } from '../world/fault.js'
import { explainFault, hintFor } from './fault-words.js'
import { messageLines } from './print.js'

/** A file that a verb wants written; `main` writes it whole or not at all. */
export interface OutputFile {
  readonly path: string
  /** Bytes where the format is no text. */
  readonly text: string | Uint8Array
}

/** Everything a verb does to the world: 0 done, 1 file and command line disagree, 2 the command line is wrong, 130 stopped. */
export interface Outcome {
  readonly exit: 0 | 1 | 2 | 130
  readonly stdout: string
  readonly stderr: string
  readonly files: readonly OutputFile[]
}

/** The work is done; remarks go to standard error so that standard output stays the result. */
export const done = (stdout: string, remarks: readonly string[], files: readonly OutputFile[] = []): Outcome => ({
  exit: 0,
  stdout,
  stderr: messageLines(remarks),
  files,
})

/** In the order in which a person mends a file, each fault once though two readers may have met it. */
const listed = (faults: NonEmpty<Fault>): readonly string[] => {
  const files = [...new Set(faults.map(({ file }) => file))]
  const place = (fault: Fault): readonly [number, number, number] => [
    files.indexOf(fault.file),
    'line' in fault ? fault.line : 0,
    'column' in fault ? fault.column.number : 0,
  ]
  const ordered = [...faults].sort((one, other) => {
    const [a, b] = [place(one), place(other)]
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
  })
  return [...new Set(ordered.map(explainFault))]
}

/** A faulty file: every fault on its own line of standard error, nothing printed, nothing written. */
export const faulty = (faults: NonEmpty<Fault>): Outcome => {
  const lines = listed(faults)
  const number = lines.length === 1 ? '1 fault' : `${lines.length} faults`
  const hint = hintFor(faults)
  const closing = [`${number}; nothing was written.`, ...(hint === undefined ? [] : [`Hint: ${hint}`])]
  return { exit: 1, stdout: '', stderr: messageLines([...lines, ...closing]), files: [] }
}

/** A wrong command line: every problem at once, each naming what is allowed. */
export const misused = (problems: readonly string[], verb: string): Outcome => ({
  exit: 2,
  stdout: '',
  stderr: messageLines([...problems.map((problem) => `error: ${problem}`), `(see ${verb} --help)`]),
  files: [],
})

/**
 * What the user reads when the program itself is at fault: one sentence. What was thrown may hold what was read, and a stack
 * does not help to go on working.
 */
export const lastResort = <Result extends Outcome>(act: () => Result): Result | Outcome => {
  try {
    return act()
  } catch {
    const stderr =
      'This should not have happened: the program came upon something it cannot handle and wrote nothing.\n'
    return { exit: 1, stdout: '', stderr, files: [] }
  }
}

/** The same for long work, where what was finished before stands. */
export const lastResortOfWork: Outcome = {
  exit: 1,
  stdout: '',
  stderr:
    'This should not have happened: the program came upon something it cannot handle. What was finished before is kept.\n',
  files: [],
}
