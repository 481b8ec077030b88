/** What other modules of the library use of this one beside what `index.ts` opens. */
export { attendanceOf, sessionsHeld } from './conclusions/attendance.js'
export type { EvidenceKind } from './conclusions/caution.js'
export { entriesAs } from './record/entries-as.js'
export type { EndingAccounted, RatingGiven } from './record/event.js'
export { sessionOf } from './record/session-of.js'
export type { EndedPhase, OpenPhase } from './record/state.js'
export { isCorrection } from './rules/correction.js'
export { openEpisodes } from './rules/departure.js'
