/** What other modules of the library use of this one beside what `index.ts` opens. */
export { shippedScale } from './series-of.js'
export { checklistOf, checklistWords } from './tables/checklist.js'
export { type EpisodeFacts, episodeColumns, episodeFacts } from './tables/episode-columns.js'
export { type FoldRule, foldRules } from './tables/fold.js'
export type { OutcomeRating } from './tables/rating-means.js'
export { type OutcomeRater, outcomeRaters } from './tables/same-source.js'
export { cohortNotes, cohortProblems } from './tables/tables.js'
