import type { Closing } from '../../episode/inside.js'
import type { Closure, EndingReason, Perspective, Source } from '../../vocabulary/inside.js'
import { findPerson } from '../record/find.js'
import type { Alliance, PhasedEpisode } from '../record/state.js'
import type { LatestAccount } from './attribution.js'
import type { OutcomeSettings } from './settings.js'

const ofReason: Readonly<Partial<Record<EndingReason, Closure>>> = {
  referral: 'referral-agreed',
  'therapist-left': 'therapist-left',
  transfer: 'transfer',
  'agency-or-fee-limit': 'service-ended',
  discharge: 'service-ended',
  protection: 'protection',
}

/** Returns what an ending of treatment was, by how it came and by the reason that all accounts of it give which know one. */
export const endedAs =
  (accounts: readonly LatestAccount[], perspectiveOf: (source: Source) => Perspective) =>
  (ending: LatestAccount['ending']): Closure => {
    const isOfOne = ending._tag === 'ParticipantLeft'
    const way = isOfOne ? ending.departure._tag : ending.ending._tag
    if (way === 'death') return way
    const reasons = accounts.flatMap((one) =>
      one.ending === ending && one.told.account.reason !== 'unknown' ? [ofReason[one.told.account.reason]] : [],
    )
    const [reason, ...others] = new Set(reasons)
    // A phase that people left was not ended by agreement, whatever is said.
    if (reason !== undefined && others.length === 0 && (reason !== 'referral-agreed' || isOfOne || way !== 'left'))
      return reason
    const leavers = isOfOne ? [ending.participant] : ending.ending._tag === 'left' ? ending.ending.leavers : []
    return way === 'left' && leavers.every((id) => perspectiveOf({ _tag: 'participant', id }) === 'therapist')
      ? 'therapist-left'
      : way
  }

/** Returns how an episode closed. */
export const closureOf = (
  alliance: Alliance,
  { episode }: PhasedEpisode,
  endingAs: (ending: LatestAccount['ending']) => Closure,
  { observationStopped = false }: OutcomeSettings,
): Closure => {
  if (episode._tag !== 'Closed') return observationStopped ? 'censored' : 'open'
  const { closing } = episode
  if (closing._tag !== 'said') {
    const ending = endingIn(alliance, closing)
    return ending === undefined ? 'unknown' : endingAs(ending)
  }
  const { as } = closing.event
  return as === 'resolved' ? 'called-resolved' : as === 'led-to-referral' ? 'referral-agreed' : as
}

const endingIn = (
  { record, past }: Alliance,
  closing: Exclude<Closing, { _tag: 'said' }>,
): LatestAccount['ending'] | undefined =>
  closing._tag === 'phase-ended'
    ? past.find(({ number }) => number === closing.phase)?.ended
    : findPerson(record, closing.participant)?.spells.find(({ went }) => went?.event === closing.event)?.went?.event
