/** What other modules of the library use of this one beside what `index.ts` opens. */
export { shippedScale } from './series-of.js'
export { type EpisodeFacts, episodeColumns, episodeFacts } from './tables/episode-columns.js'
export { cohortNotes, cohortProblems } from './tables/tables.js'
