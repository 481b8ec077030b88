import type { Fault } from '../world/fault.js'
import { explainFaults } from './explain-faults.js'
import { many, messageLines } from './print.js'

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

/** A faulty file: every kind of fault on standard error with its places, nothing printed, nothing written. */
export const faulty = (faults: readonly Fault[]): Outcome => {
  const { lines, number, hints } = explainFaults(faults)
  return {
    exit: 1,
    stdout: '',
    stderr: messageLines([...lines, `${many(number, 'fault')}; nothing was written.`, ...hints]),
    files: [],
  }
}

/** A wrong command line: every problem at once, each naming what is allowed. */
export const misused = (problems: readonly string[], verb: string): Outcome => ({
  exit: 2,
  stdout: '',
  stderr: messageLines([...problems.map((problem) => `error: ${problem}`), `(see ${verb} --help)`]),
  files: [],
})

const stopped = (stderr: string): Outcome => ({ exit: 1, stdout: '', stderr: `${stderr}\n`, files: [] })

const unhandled = (rest: string): Outcome =>
  stopped(`This should not have happened: the program came upon something it cannot handle${rest}`)

/** No text is longer than the engine allows, however little is wrong with what it is made of. */
const isTooLong = (thrown: unknown): boolean =>
  thrown instanceof RangeError && thrown.message === 'Invalid string length'

const tooLong =
  'What is to be written is larger than 512 MB, more than is written at once; divide the file into several, each with all rows of its people. Nothing was written.'

/**
 * What the user reads when the program itself is at fault, or where its result is too long: one sentence. What was thrown may
 * hold what was read, and a stack does not help to go on working.
 */
export const lastResort = <Result>(act: () => Result): Result | Outcome => {
  try {
    return act()
  } catch (thrown) {
    return isTooLong(thrown) ? stopped(tooLong) : unhandled(' and wrote nothing.')
  }
}

/** The same for long work, where what was finished before stays. */
export const lastResortOfWork: Outcome = unhandled('. What was finished before is kept.')
