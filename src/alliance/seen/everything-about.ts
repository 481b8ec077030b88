import type { AllianceId, Participant, ParticipantId, Source } from '../../vocabulary/inside.js'
import type { AllianceEvent } from '../record/event.js'
import { comersIn } from '../rules/carried.js'
import { standingEntries } from '../rules/correction.js'
import { concernIn, factsOf, type HowConcerned } from './concerns.js'
import { entryAbout } from './entry-about.js'
import { pseudonymsFor, underPseudonyms } from './pseudonyms.js'

/** The log of one alliance. */
export interface LogOfOne {
  readonly alliance: AllianceId
  readonly events: readonly AllianceEvent[]
}

/** An entry that concerns a person, as it was written, but for the parts that are about others alone. */
export interface EntryAbout {
  readonly alliance: AllianceId
  /** Its place in the log, counted from 1. */
  readonly seq: number
  readonly how: HowConcerned
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
    /** What of the entries that do is about others alone: parts of corrections, and histories of repair that the person recorded of them. */
    readonly partsOfOthers: number
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
 * Of a correction of several entries it has those that concern the person. Where a word about others alone was put in the place of one
 * that did, it reads as withdrawn, and another's history of repair is not shown to those who recorded it.
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
      partsOfOthers: sum('partsOfOthers'),
      notesOfOthers: sum('notesOfOthers'),
      pseudonyms: sum('pseudonyms'),
    },
  }
}

const comesIn = (event: AllianceEvent): readonly Participant[] => factsOf(event).flatMap(comersIn)

const aboutIn = (person: ParticipantId, { alliance, events }: LogOfOne): Omit<AboutPerson, 'person'> => {
  const people = new Set(events.flatMap(comesIn).map(({ id }) => id))
  const inForce = standingEntries(events)
  const comers = inForce.flatMap(({ event }) => comersIn(event))
  const pseudonyms = people.size > 2 ? pseudonymsFor(person, people, comers) : new Map<ParticipantId, string>()
  const standing = new Set(inForce.map(({ seq, event }) => (events[seq - 1] === event ? seq : 0)))
  const about = entryAbout(person, concernIn(person, events))
  let [partsOfOthers, notesOfOthers] = [0, 0]
  const entries = events.flatMap((event, index): readonly EntryAbout[] => {
    const seq = index + 1
    const found = about(event, seq)
    if (found === undefined) return []
    const shown = underPseudonyms(person, found.event, pseudonyms)
    partsOfOthers += found.leftOut
    notesOfOthers += shown.notes
    const { stamp } = shown.event
    return [{ alliance, seq, how: found.how, by: stamp.by, inForce: standing.has(seq), event: shown.event }]
  })
  const entriesOfOthers = events.length - entries.length
  return { entries, leftOut: { entriesOfOthers, partsOfOthers, notesOfOthers, pseudonyms: pseudonyms.size } }
}
