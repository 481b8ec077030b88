import { concernedIn } from '../../episode/inside.js'
import { entriesAs } from '../record/entries-as.js'
import type { EndingAccount, EndingAccounted, EndingNamed } from '../record/event.js'
import { findEpisode, findHarm, findPerson, noEpisode } from '../record/find.js'
import { isDeath } from '../record/people.js'
import type { AllianceRejection } from '../record/rejection.js'
import type { Alliance, AllianceRecord, AllianceState, PhasedEpisode, SpellEnd } from '../record/state.js'

export const accountObstacle = (state: Alliance, event: EndingAccounted): AllianceRejection | undefined => {
  const { record } = state
  const { account } = event
  const ending = endingNamed(state, event)
  if (ending === undefined) return { _tag: 'NoSuchEnding' }
  if (isUnlikeDeath(account, ending)) return { _tag: 'DeathIsItsOwnEnding' }
  for (const episode of account.attributedTo) {
    const phased = findEpisode(record, episode)
    if (phased === undefined) return noEpisode(record, episode)
    // A bystander, too, may leave over the rupture of others.
    if (phased.phase !== ending.phase && !isPartOf(phased, account.of, ending))
      return { _tag: 'NotOfThisEnding', episode }
  }
  for (const harm of account.harms ?? []) {
    if (findHarm(record, harm) === undefined) return { _tag: 'UnknownHarm', harm }
  }
  return undefined
}

interface KnownEnding {
  readonly phase: number
  readonly death: boolean
}

/** Returns the departure that an account is about: the person's last one before the account, even if they came back. */
export const departureNamed = (record: AllianceRecord, event: EndingAccounted): SpellEnd | undefined => {
  const { of } = event.account
  if (of._tag === 'phase') return undefined
  const { entries } = record
  const told = entries.indexOf(event)
  const before = told < 0 ? entries : entries.slice(0, told)
  return findPerson(record, of.participant)?.spells.findLast(
    ({ went }) => went?.event._tag === 'ParticipantLeft' && before.includes(went.event),
  )?.went
}

const endingNamed = (state: Alliance, event: EndingAccounted): KnownEnding | undefined => {
  const { of } = event.account
  if (of._tag === 'phase') {
    const phase = state.past.find(({ number }) => number === of.phase)
    return phase && { phase: phase.number, death: phase.ended.ending._tag === 'death' }
  }
  const went = departureNamed(state.record, event)
  return went && { phase: went.phase, death: isDeath(went) }
}

/** Says whether an account of a death has another reason or an episode, or an account of another ending has *death*. */
const isUnlikeDeath = ({ reason, attributedTo }: EndingAccount, { death }: KnownEnding): boolean =>
  death ? reason !== 'death' || attributedTo.length > 0 : reason === 'death'

/** Says whether an episode is part of an ending: of the phase; or, of a departure, if it concerns the leaver, or was ended by it. */
export const isPartOf = (
  { phase, episode, everyone }: PhasedEpisode,
  of: EndingNamed,
  ending: Pick<KnownEnding, 'phase'>,
): boolean => {
  if (of._tag === 'phase') return phase === ending.phase
  if (!concernedIn(episode.record, everyone).includes(of.participant)) return false
  const endedIt = episode._tag === 'Closed' && episode.closing._tag === 'departed'
  return phase === ending.phase || (endedIt && episode.closing.participant === of.participant)
}

/**
 * Returns the accounts given of the alliance's endings, in order.
 *
 * @example
 * accountsIn(sampleAlliance) // => []
 */
export const accountsIn = ({ record }: AllianceState): readonly EndingAccounted[] =>
  entriesAs(record, 'EndingAccounted')
