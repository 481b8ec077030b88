/** What other modules of the library use of this one beside what `index.ts` opens. */

export { lineSplitter, type NumberedText } from './numbered-lines.js'
export type { SheetLineProblem } from './read-sheets.js'
export type { VerifiedLog, VerifyProblem } from './verified-log.js'
export { verifyLines } from './verify-lines.js'
