import type { ScoreSeries, Unknowable } from '../../vocabulary/inside.js'
import type { SeriesHead } from './definition.js'

/** What names a series in everything said of it. */
export const keyOf = ({ id, rater }: Pick<SeriesHead, 'id' | 'rater'>): Pick<ScoreSeries, 'id' | 'rater'> =>
  rater === undefined ? { id } : { id, rater }

/** A session of which a rule cannot know whether the score moved, because too few scores show their spread. */
export const tooFewAt = (head: SeriesHead, session: number): Unknowable => ({
  ...keyOf(head),
  session,
  because: 'too few scores',
})

/** A session of which a rule cannot know whether the score moved, because the score before it is too many sessions away. */
export const tooFarAt = (head: SeriesHead, session: number): Unknowable => ({
  ...keyOf(head),
  session,
  because: 'gap',
})
