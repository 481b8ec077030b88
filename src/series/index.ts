export { makeAllSeries } from './make-all-series.js'
export { greatestScore, type LooseSeries, makeSeries } from './make-series.js'
export { type ObservedPoint, observed } from './observed.js'
export type { SeriesProblem, SessionSpan } from './series-problem.js'
