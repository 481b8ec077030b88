/** What the other modules of the library use of series beside what `index.ts` opens. */
export { seriesOnDemand } from './make-all-series.js'
export type { SessionSpan } from './series-problem.js'
