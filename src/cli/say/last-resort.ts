import type { Outcome } from './outcome.js'

/**
 * What the user reads when the program itself is at fault: one sentence. What was thrown may hold what was read, and a stack
 * helps nobody who has to go on working.
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
