import {
  type Participant,
  type ParticipantId,
  perspectiveOfRole,
  type Role,
  type WordStamp,
} from '../../vocabulary/inside.js'
import { withNames } from '../record/entries.js'
import type { AllianceEvent, AllianceFact } from '../record/event.js'

/** Says whether a person of this role treats or leads; such people keep their own names. */
export const isHelper = (role: Role): boolean => perspectiveOfRole[role] === 'therapist'

/**
 * Returns a pseudonym for each of several people that no one is called already; none for the person, or for those who treat or lead.
 *
 * Those in force say who treats or leads: a person whose role was a slip, or whose coming was withdrawn, does not.
 */
export const pseudonymsFor = (
  person: ParticipantId,
  people: ReadonlySet<ParticipantId>,
  inForce: readonly Participant[],
): ReadonlyMap<ParticipantId, string> => {
  const helps = (id: ParticipantId): boolean => inForce.some((one) => one.id === id && isHelper(one.role))
  const others = [...people].filter((id) => id !== person && !helps(id))
  return freeOf(new Map(others.map((id, index) => [id, `other-${index + 1}`])), people)
}

const freeOf = (names: ReadonlyMap<string, string>, people: ReadonlySet<string>): ReadonlyMap<string, string> =>
  [...names.values()].some((name) => people.has(name))
    ? freeOf(new Map([...names].map(([id, name]) => [id, `${name}-`])), people)
    : names

/** An entry as a person is shown it, and how many notes of others it is without. */
export interface Shown {
  readonly event: AllianceEvent
  readonly notes: number
}

/** Returns an entry under pseudonyms, without notes of others. */
export const underPseudonyms = (
  person: ParticipantId,
  event: AllianceEvent,
  pseudonyms: ReadonlyMap<ParticipantId, string>,
): Shown => {
  let notes = 0
  const rename = (id: string): string => pseudonyms.get(id) ?? id
  const hidden = new Set(pseudonyms.values())
  const uncalled = ({ called, ...one }: Participant): Participant =>
    called === undefined || hidden.has(one.id) ? one : { ...one, called }
  const stamped = <Stamped extends { readonly stamp: WordStamp }>(one: Stamped): Stamped => {
    const { note, ...stamp } = one.stamp
    const { by } = stamp
    const isOwn = by._tag === 'participant' && by.id === person
    if (note !== undefined && !isOwn) notes += 1
    return {
      ...one,
      stamp: {
        ...stamp,
        by: by._tag === 'participant' ? { ...by, id: rename(by.id) } : by,
        ...(note === undefined || !isOwn ? {} : { note }),
      },
    }
  }
  const fact = (one: AllianceFact): AllianceFact => {
    const renamed = stamped(
      withNames(one, (kind, name) =>
        kind === 'known' || kind === 'present' || kind === 'person' ? rename(name) : name,
      ),
    )
    switch (renamed._tag) {
      case 'AllianceBegan': {
        const { beginning } = renamed
        return { ...renamed, beginning: { ...beginning, participants: beginning.participants.map(uncalled) } }
      }
      case 'ParticipantJoined':
        return { ...renamed, participant: uncalled(renamed.participant) }
      default:
        return renamed
    }
  }
  const whole = (): AllianceEvent => {
    switch (event._tag) {
      case 'EntryAmended':
        return { ...stamped(event), instead: fact(event.instead) }
      case 'EntryWithdrawn':
        return stamped(event)
      case 'EntriesCorrected': {
        const [first, ...others] = event.corrections.map((one) => ({
          ...one,
          instead: one.instead && fact(one.instead),
        }))
        return first === undefined ? stamped(event) : { ...stamped(event), corrections: [first, ...others] }
      }
      default:
        return fact(event)
    }
  }
  return { event: whole(), notes }
}
