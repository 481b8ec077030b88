import type { Closure, EndingReason } from '../../vocabulary/inside.js'
import type { Alliance, PhasedEpisode } from '../record/state.js'
import { type Attribution, attributionsOf } from './attribution.js'
import type { OutcomeSettings } from './settings.js'

const ofReason: Readonly<Partial<Record<EndingReason, Closure>>> = {
  referral: 'referral-agreed',
  'therapist-left': 'therapist-left',
  transfer: 'transfer',
  'agency-or-fee-limit': 'service-ended',
  discharge: 'service-ended',
  protection: 'protection',
}

/** Returns how an episode closed. */
export const closureOf = (alliance: Alliance, phased: PhasedEpisode, settings: OutcomeSettings): Closure => {
  const { episode } = phased
  if (episode._tag !== 'Closed') return settings.observationStopped === true ? 'censored' : 'open'
  const { closing } = episode
  if (closing._tag === 'said') {
    const { as } = closing.event
    return as === 'resolved' ? 'called-resolved' : as === 'led-to-referral' ? 'referral-agreed' : as
  }
  const accounts = attributionsOf(alliance, phased)
  if (closing._tag === 'departed') {
    if (isDeathOf(alliance, phased)) return 'death'
    const those = accounts.filter(
      ({ ending }) => ending._tag === 'departure' && ending.participant === closing.participant,
    )
    return reasonGiven(those) ?? 'left'
  }
  const ended = alliance.past.find(({ number }) => number === closing.phase)?.ended.ending._tag ?? 'unknown'
  if (ended === 'death') return 'death'
  const reason = reasonGiven(accounts.filter(({ ending }) => ending._tag === 'phase' && ending.phase === closing.phase))
  return reason === undefined || (reason === 'referral-agreed' && ended === 'left') ? ended : reason
}

/** Returns the closure of the reason that all accounts give which know one; `undefined` where they differ. */
const reasonGiven = (accounts: readonly Attribution[]): Closure | undefined => {
  const given = new Set(accounts.flatMap(({ reason }) => (reason === 'unknown' ? [] : [ofReason[reason]])))
  return given.size === 1 ? [...given][0] : undefined
}

const isDeathOf = (alliance: Alliance, { episode }: PhasedEpisode): boolean => {
  if (episode._tag !== 'Closed' || episode.closing._tag !== 'departed') return false
  const { event } = episode.closing
  return alliance.record.entries.some(
    (entry) => entry === event && entry._tag === 'ParticipantLeft' && entry.departure._tag === 'death',
  )
}
