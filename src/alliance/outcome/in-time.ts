import type { AllianceRecord, EndedPhase, PhasedEpisode } from '../record/state.js'
import { tieEnds } from '../record/tie.js'
import type { Order } from './order.js'

/** Returns the number of words of an episode that were said before its treatment, or its last tie, had ended. */
export const saidInTime = (
  record: AllianceRecord,
  phased: PhasedEpisode,
  ended: EndedPhase | undefined,
  order: Order,
): number => {
  const { episode } = phased
  const { said } = episode.record
  if (episode._tag !== 'Closed' || episode.settled === null) return said.length
  // A stopped repair settles at once, and people may still speak of it until the ending.
  if (episode.closing._tag !== 'said' || episode.closing.event.as !== 'stopped') return episode.settled
  const end = Math.min(ended ? order(ended.ended) : Number.POSITIVE_INFINITY, lastTieEnd(record, phased, order))
  const first = said.findIndex((word) => order(word) > end)
  return first < 0 ? said.length : first
}

/** Returns the place at which the last tie of an episode ended; infinite while one goes on. A tie that ended stays so. */
const lastTieEnd = ({ people }: AllianceRecord, { episode, endedTies }: PhasedEpisode, order: Order): number => {
  const { rupture } = episode.record.reported
  if (endedTies.length < rupture.ties.length) return Number.POSITIVE_INFINITY
  const from = order(episode.record.reported)
  const spells = people.flatMap(({ id, spells }) =>
    spells.map(({ came, went }) => ({
      id,
      came: order(came),
      went: went ? order(went.event) : Number.POSITIVE_INFINITY,
    })),
  )
  const departures = spells.flatMap(({ went }) => (from < went && went < Number.POSITIVE_INFINITY ? [went] : []))
  const moments = [from, ...departures.sort((one, other) => one - other)]
  const isGone = (at: number) => (who: string) =>
    !spells.some(({ id, came, went }) => id === who && came <= at && at < went)
  return Math.max(
    ...rupture.ties.map((tie) => moments.find((at) => tieEnds(tie, isGone(at))) ?? Number.POSITIVE_INFINITY),
  )
}
