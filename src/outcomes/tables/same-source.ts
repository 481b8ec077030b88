import { type Alliance, perspectiveIn } from '../../alliance/index.js'
import { saidAs } from '../../episode/index.js'
import type { ResolutionCriterion } from '../../vocabulary/inside.js'

/** The sides that can rate an outcome. */
export const outcomeRaters = ['client', 'therapist', 'observer'] as const
export type OutcomeRater = (typeof outcomeRaters)[number]

/**
 * Says whether those who rated the outcome also judged the repair: then a mood of theirs is in both. Under a criterion of several
 * sides it is so where one of that side judged an episode.
 */
export const isSameSource = (alliance: Alliance, criterion: ResolutionCriterion, by: OutcomeRater): boolean =>
  outcomeRaters.some((one) => one === criterion)
    ? criterion === by
    : alliance.record.episodes.some(({ episode }) =>
        saidAs(episode.record, 'ResolutionJudged').some(({ stamp }) => perspectiveIn(alliance, stamp.by) === by),
      )
