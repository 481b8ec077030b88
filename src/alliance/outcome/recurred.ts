import { closedIn } from '../../episode/inside.js'
import type { EpisodeId } from '../../vocabulary/inside.js'
import { sessionOf } from '../record/session-of.js'
import type { AllianceRecord, PhasedEpisode } from '../record/state.js'

/** Returns, for each episode that came back, the first in which it did, by session. */
export const recurrencesIn = ({ episodes }: AllianceRecord): ReadonlyMap<EpisodeId, PhasedEpisode> => {
  const first = new Map<EpisodeId, PhasedEpisode>()
  for (const phased of episodes) {
    const { recurrenceOf } = phased.episode.record.reported.rupture
    if (recurrenceOf === undefined) continue
    const known = first.get(recurrenceOf)
    if (known === undefined || beganIn(phased) < beganIn(known)) first.set(recurrenceOf, phased)
  }
  return first
}

/** Returns the number of sessions from the closing of an episode until it came back; null where it did not. */
export const recurredIn = (
  { episode }: PhasedEpisode,
  recurrences: ReadonlyMap<EpisodeId, PhasedEpisode>,
): number | null => {
  const closed = closedIn(episode)
  const again = recurrences.get(episode.record.reported.episode)
  return closed === null || again === undefined ? null : Math.max(0, beganIn(again) - closed)
}

const beganIn = ({ episode }: PhasedEpisode): number => {
  const { rupture, stamp } = episode.record.reported
  return sessionOf(rupture.moment.happened) ?? stamp.session
}
