import { closedIn } from '../../episode/index.js'
import { sessionOf } from '../record/session-of.js'
import type { AllianceRecord, PhasedEpisode } from '../record/state.js'

/** Returns the number of sessions from the closing of an episode until it came back; null where no episode names it. */
export const recurredIn = ({ episodes }: AllianceRecord, { episode }: PhasedEpisode): number | null => {
  const closed = closedIn(episode)
  const again = episodes.find(
    (other) => other.episode.record.reported.rupture.recurrenceOf === episode.record.reported.episode,
  )
  if (closed === null || again === undefined) return null
  const { stamp, rupture } = again.episode.record.reported
  return Math.max(0, (sessionOf(rupture.moment.happened) ?? stamp.session) - closed)
}
