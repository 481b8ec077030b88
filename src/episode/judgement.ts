import type { Source } from '../vocabulary/inside.js'
import type { ResolutionJudged } from './event.js'
import { saidAs } from './record.js'
import type { EpisodeRecord } from './state.js'

/** Says whether two sources are the same person. */
export const sameSource = (a: Source, b: Source): boolean => a._tag === b._tag && a.id === b.id

/**
 * Returns the latest judgement of each source; earlier ones stay in the record and no longer count.
 *
 * @example
 * latestJudgements(sampleEpisode.record).map(({ stamp }) => stamp.by.id) // => ['client', 'therapist']
 */
export const latestJudgements = (record: EpisodeRecord): readonly ResolutionJudged[] => {
  const judged = saidAs(record, 'ResolutionJudged')
  return judged.filter(
    (one, index) => !judged.slice(index + 1).some((later) => sameSource(later.stamp.by, one.stamp.by)),
  )
}
