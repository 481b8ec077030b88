import type { NameKind } from '../../episode/inside.js'
import type { ParticipantId } from '../../vocabulary/inside.js'
import { withNames } from '../record/entries.js'
import type { AllianceEvent, AllianceFact } from '../record/event.js'
import { correctionsOf, isCorrection } from '../rules/correction.js'

/** How an entry concerns a person: they said it; another names them in it; or another speaks of an episode or a harm of theirs. */
export type HowConcerned = 'said' | 'named' | 'of-theirs'

/** How an entry, or what a correction puts in the place of one, concerns a person; `undefined` where it does not. */
export type Concern = (fact: AllianceFact) => HowConcerned | undefined

/** Returns an entry, or every entry that a correction puts in the place of another. */
export const factsOf = (event: AllianceEvent): readonly AllianceFact[] =>
  isCorrection(event) ? correctionsOf(event).flatMap(({ instead }) => instead ?? []) : [event]

/** Says whether a person is the source of an entry. */
export const isSaidBy = ({ stamp: { by } }: AllianceEvent, person: ParticipantId): boolean =>
  by._tag === 'participant' && by.id === person

/** Returns how the entries of a log concern a person. */
export const concernIn = (person: ParticipantId, events: readonly AllianceEvent[]): Concern => {
  const theirs = ofTheirs(person, events)
  return (fact) => {
    if (isSaidBy(fact, person)) return 'said'
    if (isNamed(person, fact)) return 'named'
    const isOfTheirs = anyName(
      fact,
      (kind, name) => (kind === 'episode' && theirs.episodes.has(name)) || (kind === 'harm' && theirs.harms.has(name)),
    )
    return isOfTheirs ? 'of-theirs' : undefined
  }
}

interface Theirs {
  readonly episodes: ReadonlySet<string>
  readonly harms: ReadonlySet<string>
}

/** Returns the episodes and harms that some version of a report ties to the person, or to everyone. */
const ofTheirs = (person: ParticipantId, events: readonly AllianceEvent[]): Theirs => {
  const facts = events.flatMap(factsOf)
  const isTheirs = (fact: AllianceFact): boolean =>
    isNamed(person, fact) ||
    (fact._tag === 'RuptureReported' && fact.rupture.ties.flat().some(({ _tag }) => _tag === 'whole'))
  return {
    episodes: new Set(
      facts.flatMap((fact) => (fact._tag === 'RuptureReported' && isTheirs(fact) ? [fact.episode] : [])),
    ),
    harms: new Set(facts.flatMap((fact) => (fact._tag === 'HarmReported' && isTheirs(fact) ? [fact.harm] : []))),
  }
}

const isNamed = (person: ParticipantId, fact: AllianceFact): boolean =>
  anyName(fact, (kind, name) => name === person && (kind === 'known' || kind === 'present' || kind === 'person'))

const anyName = (fact: AllianceFact, is: (kind: NameKind, name: string) => boolean): boolean => {
  let found = false
  withNames(fact, (kind, name) => {
    found ||= is(kind, name)
    return name
  })
  return found
}
