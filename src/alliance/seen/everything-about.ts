import type { AllianceId, Participant, ParticipantId, Source, WordStamp } from '../../vocabulary/inside.js'
import { withNames } from '../record/entries.js'
import type { AllianceEvent, AllianceFact } from '../record/event.js'
import { comersIn } from '../rules/carried.js'
import { correctionsOf, isCorrection, standingEntries } from '../rules/correction.js'

/** The log of one alliance. */
export interface LogOfOne {
  readonly alliance: AllianceId
  readonly events: readonly AllianceEvent[]
}

/** An entry that concerns a person, as it was written. */
export interface EntryAbout {
  readonly alliance: AllianceId
  /** Its place in the log, counted from 1. */
  readonly seq: number
  /** How it concerns the person: they said it; another names them in it; or another speaks of an episode or a harm of theirs. */
  readonly how: 'said' | 'named' | 'of-theirs'
  /** The source of the entry. */
  readonly by: Source
  /** Whether it is in force, and not withdrawn or amended; a correction is never in force itself. */
  readonly inForce: boolean
  readonly event: AllianceEvent
}

/** Everything that logs hold about a person, and what of them was left out. */
export interface AboutPerson {
  readonly person: ParticipantId
  readonly entries: readonly EntryAbout[]
  readonly leftOut: {
    /** The entries of these alliances that do not concern the person. */
    readonly entriesOfOthers: number
    /** Notes of others on entries that do: free text, which may name further people, and which a person has to read first. */
    readonly notesOfOthers: number
    /** The other members, whose ids are replaced. */
    readonly pseudonyms: number
  }
}

/**
 * Lists everything that logs hold about one person, for that person's own request: what they said, what others said that names them,
 * and what others said of their episodes and harms; also what was withdrawn, and whatever audience it was for.
 *
 * Where more than two people took part, the others are pseudonyms, but for those who treat or lead. Notes of others are left out and
 * counted. Alliances that do not know the person are passed over. Whether the law gives a person all of it, the app has to know.
 *
 * @example
 * const { entries, leftOut } = everythingAbout('client', [{ alliance: 'a1', events: sampleLog }])
 * entries[0]?.how // => 'named'
 * leftOut.notesOfOthers // => 0
 */
export const everythingAbout = (person: ParticipantId, logs: readonly LogOfOne[]): AboutPerson => {
  const found = logs.filter(({ events }) => events.some((event) => comesIn(event).some(({ id }) => id === person)))
  const parts = found.map((log) => aboutIn(person, log))
  const sum = (of: keyof AboutPerson['leftOut']): number => parts.reduce((total, { leftOut }) => total + leftOut[of], 0)
  return {
    person,
    entries: parts.flatMap(({ entries }) => entries),
    leftOut: {
      entriesOfOthers: sum('entriesOfOthers'),
      notesOfOthers: sum('notesOfOthers'),
      pseudonyms: sum('pseudonyms'),
    },
  }
}

/** Returns an entry, or every entry that a correction puts in the place of another. */
const factsOf = (event: AllianceEvent): readonly AllianceFact[] =>
  isCorrection(event) ? correctionsOf(event).flatMap(({ instead }) => instead ?? []) : [event]

const comesIn = (event: AllianceEvent): readonly Participant[] => factsOf(event).flatMap(comersIn)

const aboutIn = (person: ParticipantId, { alliance, events }: LogOfOne): Omit<AboutPerson, 'person'> => {
  const people = new Map(events.flatMap(comesIn).map((one) => [one.id, one]))
  const others = [...people.values()].filter(({ id, role }) => id !== person && !treats.includes(role))
  const names = people.size > 2 ? others.map(({ id }, index) => [id, `other-${index + 1}`] as const) : []
  const pseudonyms = freeOf(new Map(names), people)
  const standing = new Set(standingEntries(events).map(({ seq, event }) => (events[seq - 1] === event ? seq : 0)))
  const theirs = ofTheirs(person, events)
  const concerning = new Set<number>()
  let notesOfOthers = 0
  const entries = events.flatMap((event, index): readonly EntryAbout[] => {
    const seq = index + 1
    const how = howIn(person, event, theirs, concerning)
    if (how === undefined) return []
    concerning.add(seq)
    if (how !== 'said' && event.stamp.note !== undefined) notesOfOthers += 1
    const shown = shownTo(person, event, pseudonyms)
    return [{ alliance, seq, how, by: shown.stamp.by, inForce: standing.has(seq), event: shown }]
  })
  return {
    entries,
    leftOut: { entriesOfOthers: events.length - entries.length, notesOfOthers, pseudonyms: pseudonyms.size },
  }
}

const treats: readonly Participant['role'][] = ['therapist', 'leader', 'coleader']

/** Returns pseudonyms that no one is called already. */
const freeOf = (
  names: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string> =>
  [...names.values()].some((name) => people.has(name))
    ? freeOf(new Map([...names].map(([id, name]) => [id, `${name}-`])), people)
    : names

interface Theirs {
  readonly episodes: ReadonlySet<string>
  readonly harms: ReadonlySet<string>
}

/** Returns the episodes and harms that some version of a report ties to the person, or to everyone. */
const ofTheirs = (person: ParticipantId, events: readonly AllianceEvent[]): Theirs => {
  const facts = events.flatMap(factsOf)
  const isTheirs = (fact: AllianceFact): boolean =>
    names(person, fact) ||
    (fact._tag === 'RuptureReported' && fact.rupture.ties.flat().some(({ _tag }) => _tag === 'whole'))
  return {
    episodes: new Set(
      facts.flatMap((fact) => (fact._tag === 'RuptureReported' && isTheirs(fact) ? [fact.episode] : [])),
    ),
    harms: new Set(facts.flatMap((fact) => (fact._tag === 'HarmReported' && isTheirs(fact) ? [fact.harm] : []))),
  }
}

const names = (person: ParticipantId, fact: AllianceFact): boolean => {
  let isNamed = false
  withNames(fact, (kind, name) => {
    isNamed ||= name === person && (kind === 'known' || kind === 'present' || kind === 'person')
    return name
  })
  return isNamed
}

const howIn = (
  person: ParticipantId,
  event: AllianceEvent,
  theirs: Theirs,
  concerning: ReadonlySet<number>,
): EntryAbout['how'] | undefined => {
  const isSaid = ({ stamp: { by } }: AllianceEvent): boolean => by._tag === 'participant' && by.id === person
  if (isSaid(event)) return 'said'
  const facts = factsOf(event)
  if (facts.some((fact) => isSaid(fact) || names(person, fact))) return 'named'
  const isOfTheirs = facts.some((fact) => {
    let is = false
    withNames(fact, (kind, name) => {
      is ||= (kind === 'episode' && theirs.episodes.has(name)) || (kind === 'harm' && theirs.harms.has(name))
      return name
    })
    return is
  })
  return isOfTheirs || (isCorrection(event) && correctionsOf(event).some(({ entry }) => concerning.has(entry)))
    ? 'of-theirs'
    : undefined
}

/** Returns an entry under the pseudonyms, without notes of others. */
const shownTo = (
  person: ParticipantId,
  event: AllianceEvent,
  pseudonyms: ReadonlyMap<string, string>,
): AllianceEvent => {
  const rename = (id: string): string => pseudonyms.get(id) ?? id
  const stamped = <Stamped extends { readonly stamp: WordStamp }>(one: Stamped): Stamped => {
    const { note, ...stamp } = one.stamp
    const { by } = stamp
    const isOwn = by._tag === 'participant' && by.id === person
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
  const hidden = new Set(pseudonyms.values())
  const uncalled = ({ called, ...one }: Participant): Participant =>
    called === undefined || hidden.has(one.id) ? one : { ...one, called }
  switch (event._tag) {
    case 'EntryAmended':
      return { ...stamped(event), instead: fact(event.instead) }
    case 'EntryWithdrawn':
      return stamped(event)
    case 'EntriesCorrected': {
      const [first, ...others] = event.corrections.map((one) => ({ ...one, instead: one.instead && fact(one.instead) }))
      return first === undefined ? stamped(event) : { ...stamped(event), corrections: [first, ...others] }
    }
    default:
      return fact(event)
  }
}
