import { formerOutcomeOf } from '../../episode/index.js'
import type { FormerCriterion } from '../../episode/inside.js'
import type { FormerOutcome } from '../../vocabulary/inside.js'
import { perspectiveIn } from '../record/people.js'
import type { Alliance } from '../record/state.js'
import { isAttributed } from './attribution.js'

/**
 * Returns the outcome of every episode by the former rule, `outcomeRule` 1 at its cut of 4, so that a published table can be made again.
 *
 * @example
 * formerOutcomesOf(sampleAlliance, 'observer') // => ['open']
 */
export const formerOutcomesOf = (alliance: Alliance, criterion: FormerCriterion): readonly FormerOutcome[] =>
  alliance.record.episodes.map(({ episode, everyone }) =>
    formerOutcomeOf(episode, criterion, {
      perspectiveOf: perspectiveIn(alliance.record),
      everyone,
      attributed: isAttributed(alliance.record, episode.record.reported.episode),
    }),
  )
