import type { ScaleRange, ScoreSeries } from '../../../src/series/index.js'

/** Scores of sessions 1, 2, …; `null` is a gap. */
export const seriesOf = (
  scores: readonly (number | null)[],
  better: ScoreSeries['better'] = 'higher',
  range?: ScaleRange,
): ScoreSeries => ({
  id: 'ann',
  better,
  ...(range === undefined ? {} : { range }),
  points: scores.map((score, index) => ({ session: index + 1, score })),
})
