import type { ResolutionJudged } from '../../episode/inside.js'
import type { AllianceEvent } from '../record/event.js'
import { lastSpellEnd } from '../record/people.js'
import type { Alliance, PhasedEpisode } from '../record/state.js'
import { isWithoutTies, lastTieEndedBy } from '../rules/departure.js'
import type { Order } from './order.js'

/** Says of a judgement whether it came after treatment, or the last tie of the episode, had ended. */
export const isPastItsTime = (
  alliance: Alliance,
  phased: PhasedEpisode,
  order: Order,
): ((judged: ResolutionJudged) => boolean) => {
  const { episode } = phased
  if (episode._tag !== 'Closed' || episode.settled === null) return () => false
  if (episode.closing._tag !== 'said') {
    const counting = new Set<unknown>(episode.record.said.slice(0, episode.settled))
    return (judged) => !counting.has(judged)
  }
  const ended = endOf(alliance, phased)
  return (judged) => ended !== undefined && order(judged) > order(ended)
}

/** Returns the event with which the phase of an episode, or its last tie, ended; `undefined` while both go on. */
const endOf = (alliance: Alliance, phased: PhasedEpisode): AllianceEvent | undefined => {
  const phase = alliance.past.find(({ number }) => number === phased.phase)
  if (!isWithoutTies(phased)) return phase?.ended
  const last = lastTieEndedBy(alliance.record, phased)
  return (last && lastSpellEnd(last)?.event) ?? phase?.ended
}
