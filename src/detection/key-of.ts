import type { ScoreSeries } from '../vocabulary/index.js'

/** What names a series in everything said about it. */
export const keyOf = ({ id, rater }: ScoreSeries): Pick<ScoreSeries, 'id' | 'rater'> =>
  rater === undefined ? { id } : { id, rater }
