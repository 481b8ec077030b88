import type { ScoreSeries } from '../../vocabulary/index.js'
import type { SeriesHead } from './definition.js'

/** What names a series in everything said about it. */
export const keyOf = ({ id, rater }: SeriesHead): Pick<ScoreSeries, 'id' | 'rater'> =>
  rater === undefined ? { id } : { id, rater }
