import { outcomesOf } from '../../alliance/index.js'
import type { OutcomeSettings } from '../../alliance/inside.js'
import { perspectiveOfRole, type ResolutionCriterion } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { type FollowedPerson, followedPeople } from './followed-person.js'
import { type Side, sides, type Voice, voiceOf, voiceOfAny } from './voice.js'

/** Who can say a rupture: a side, or any of them. */
export type Speaker = Side | 'any'
export const speakers: readonly Speaker[] = [...sides, 'any']

/** A person with what each side says of ruptures that concern them. */
export interface PersonVoices {
  readonly person: FollowedPerson
  readonly voices: Readonly<Record<Speaker, Voice>>
}

/** Returns the people of some alliances who can have ruptures, with what each side says. */
export const voicesOf = (
  alliances: readonly NamedAlliance[],
  { resolvedBy, settings }: { readonly resolvedBy: ResolutionCriterion; readonly settings: OutcomeSettings },
): readonly PersonVoices[] =>
  alliances.flatMap((alliance) => {
    const outcomes = outcomesOf(alliance.state, resolvedBy, settings)
    return followedPeople(alliance).map((person) => {
      const of = (side: Side): Voice => voiceOf(person, side, outcomes)
      const each = { client: of('client'), therapist: of('therapist'), party: of('party'), observer: of('observer') }
      return { person, voices: { ...each, any: voiceOfAny(Object.values(each)) } }
    })
  })

/** Says whether a person's alliance has anyone of a side; an observer can always be asked. */
export const hasSide = ({ state, side }: FollowedPerson, speaker: Speaker): boolean =>
  speaker === 'any' ||
  speaker === 'observer' ||
  (speaker === 'therapist'
    ? state.record.people.some(({ machine, role }) => machine !== true && perspectiveOfRole[role] === 'therapist')
    : speaker === side)
