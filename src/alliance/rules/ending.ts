import { partiesOf } from '../../episode/index.js'
import type { EndingAccount, EndingAccounted, EndingNamed } from '../record/event.js'
import { findEpisode, noEpisode } from '../record/find-episode.js'
import { findHarm } from '../record/find-harm.js'
import { personIn } from '../record/people.js'
import type { AllianceRejection } from '../record/rejection.js'
import type { Alliance, AllianceRecord, PhasedEpisode, SpellEnd } from '../record/state.js'

/** What stands in the way of an account of an ending. */
export const accountObstacle = (state: Alliance, event: EndingAccounted): AllianceRejection | undefined => {
  const { record } = state
  const { account } = event
  const ending = endingNamed(state, event)
  if (ending === undefined) return { _tag: 'NoSuchEnding' }
  if (isUnlikeDeath(account, ending)) return { _tag: 'DeathIsItsOwnEnding' }
  for (const episode of account.attributedTo) {
    const phased = findEpisode(record, episode)
    if (phased === undefined) return noEpisode(record, episode)
    if (!isPartOf(phased, account.of, ending)) return { _tag: 'NotOfThisEnding', episode }
  }
  for (const harm of account.harms ?? []) {
    if (findHarm(record, harm) === undefined) return { _tag: 'UnknownHarm', harm }
  }
  return undefined
}

/** An ending that has come. */
export interface KnownEnding {
  readonly phase: number
  readonly death: boolean
}

/** The departure an account speaks of: the last one of that person before it was given, whether they came back or not. */
export const departureNamed = (record: AllianceRecord, event: EndingAccounted): SpellEnd | undefined => {
  const { of } = event.account
  if (of._tag === 'phase') return undefined
  const { entries } = record
  const told = entries.indexOf(event)
  const before = told < 0 ? entries : entries.slice(0, told)
  return personIn(record, of.participant)?.spells.findLast(
    ({ went }) => went?.event._tag === 'ParticipantLeft' && before.includes(went.event),
  )?.went
}

/** The ending an account speaks of: a phase’s or a departure. */
export const endingNamed = (state: Alliance, event: EndingAccounted): KnownEnding | undefined => {
  const { of } = event.account
  if (of._tag === 'phase') {
    const phase = state.past.find(({ number }) => number === of.phase)
    return phase && { phase: phase.number, death: phase.ended.ending._tag === 'death' }
  }
  const went = departureNamed(state.record, event)
  return went && { phase: went.phase, death: 'departure' in went.event && went.event.departure._tag === 'death' }
}

/** A death is told as a death and because of nothing, and nothing else is told as one. */
const isUnlikeDeath = ({ reason, attributedTo }: EndingAccount, { death }: KnownEnding): boolean =>
  death ? reason !== 'death' || attributedTo.length > 0 : reason === 'death'

/** A departure’s episodes are those of its phase that the leaver is a party to, and those told later that it had ended. */
export const isPartOf = ({ phase, episode }: PhasedEpisode, of: EndingNamed, ending: KnownEnding): boolean => {
  if (of._tag === 'phase') return phase === ending.phase
  if (!partiesOf(episode.record).includes(of.participant)) return false
  const endedIt = episode._tag === 'Closed' && episode.closing._tag === 'departed'
  return phase === ending.phase || (endedIt && episode.closing.participant === of.participant)
}

/**
 * The accounts given of the alliance’s endings, in order.
 *
 * @example
 * accountsIn(sampleAlliance.record) // => []
 */
export const accountsIn = (record: AllianceRecord): readonly EndingAccounted[] =>
  record.entries.filter((entry) => entry._tag === 'EndingAccounted')
