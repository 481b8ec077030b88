/** What other modules of the library use of this one beside what `index.ts` opens. */

export { lineVersion } from './entry/upcasters.js'
export type { WrittenDecision } from './files/decision.js'
export type { VerifiedDocument } from './files/verified.js'
export { firstProblems, mostProblems } from './problems/first-problems.js'
