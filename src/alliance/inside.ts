/** What other modules of the library use of this one beside what `index.ts` opens. */
export type { EvidenceKind } from './conclusions/caution.js'
export { recordedBy } from './record/entries.js'
export type { EndingAccounted, RatingGiven } from './record/event.js'
export type { EndedPhase, OpenPhase } from './record/state.js'
