import type { ScoreSeries, Unknowable } from '../../vocabulary/inside.js'
import type { SeriesHead } from './definition.js'

/** What names a series in everything said of it. */
export const keyOf = ({ id, rater }: SeriesHead): Pick<ScoreSeries, 'id' | 'rater'> =>
  rater === undefined ? { id } : { id, rater }

/** A session of which a rule cannot know whether the score moved. */
export const unknowableAt = (head: SeriesHead, session: number, because: Unknowable['because']): Unknowable => ({
  ...keyOf(head),
  session,
  because,
})
