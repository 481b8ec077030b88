import type { Names } from '../episode/names.js'
import type { Audience, EpisodeId, HarmId, Stamp } from '../vocabulary/index.js'
import { renamed } from './entries.js'
import type { AllianceEvent, AllianceFact } from './event.js'
import { type IsWithheld, withheldFrom } from './visibility.js'

/** Names chosen by the caller, by the id they stand for. People are participants and observers; nobody is both. */
export interface Pseudonyms {
  readonly people: ReadonlyMap<string, string>
  readonly episodes: ReadonlyMap<EpisodeId, string>
  readonly harms: ReadonlyMap<HarmId, string>
}

/** What is to be redacted; nothing of it has a default. */
export interface Redaction {
  /**
   * `numbered`: p1, p2 … for people, e1 … for episodes, h1 … for harms, in the order they first appear; names of one’s own; or
   * `keep`, where only notes, dates or scores are taken out.
   */
  readonly names: 'keep' | 'numbered' | Pseudonyms
  /** Notes are free text, and may name people whatever the ids are. */
  readonly notes: 'keep' | 'remove'
  /** The `at` of stamps; the sessions stay, as the log is ordered by them. */
  readonly dates: 'keep' | 'remove'
  /** Who will read it. A whole log is never for one rater, so ratings for the rater alone are always withheld. */
  readonly audience: Exclude<Audience, 'rater-only'>
}

/** How much was removed, each kind counted in the whole log, corrections included. */
export interface Removed {
  readonly people: number
  readonly episodes: number
  readonly harms: number
  /** How many of these ids were given a number, and not a name of the caller’s. */
  readonly numbered: number
  readonly notes: number
  readonly dates: number
  /** Ratings that lost their scores. */
  readonly ratings: number
}

/** A redacted log, and what it lost. */
export interface Redacted {
  readonly events: readonly AllianceEvent[]
  readonly removed: Removed
}

/**
 * Replaces the ids of people, episodes and harms in a log by pseudonyms, and takes out notes, dates and scores as asked.
 *
 * Every entry keeps its place, so corrections still name what they correct, and the log replays to the same alliance under other
 * names. A rating the audience may not see keeps its entry and loses its scores; where a correction made it visible to fewer, or
 * took it back, in every line that shows them. An id for which the caller has no name, or one that is taken, is numbered and
 * counted, never passed on. What a longer log begins with keeps its names.
 * Pseudonyms are not anonymity: a course can be recognised by its events. Instruments, stages and rules keep the names they have.
 *
 * @param events one alliance’s events in order; they are not judged
 * @param redaction what to replace, what to remove and who will read it
 * @returns the events in the same number and order, and the counts of what was removed
 * @example
 * const asked = { names: 'numbered', notes: 'remove', dates: 'remove', audience: 'research' } as const
 * const { events, removed } = redact(sampleLog, asked)
 * events[0].beginning.participants // => [{ id: 'p2', role: 'client' }, { id: 'p1', role: 'therapist' }]
 * removed // => { people: 2, episodes: 1, harms: 0, numbered: 3, notes: 0, dates: 0, ratings: 0 }
 */
export const redact = (events: readonly AllianceEvent[], redaction: Redaction): Redacted => {
  const { people, episodes, harms } = registers(redaction.names)
  const person = people.rename
  const to: Names = { known: person, present: person, person, episode: episodes.rename, harm: harms.rename }
  const withheld = withheldFrom(events, redaction.audience)
  const written = events.flatMap((event, index): readonly Written[] =>
    event._tag === 'EntryAmended'
      ? [
          { event, entry: index + 1 },
          { event: event.instead, entry: event.entry },
        ]
      : [{ event, entry: index + 1 }],
  )
  return {
    events: events.map((event, index) => redacted({ event, entry: index + 1 }, to, redaction, withheld)),
    removed: {
      people: people.size(),
      episodes: episodes.size(),
      harms: harms.size(),
      numbered: people.numbered() + episodes.numbered() + harms.numbered(),
      notes: redaction.notes === 'keep' ? 0 : written.filter(({ event }) => event.stamp.note !== undefined).length,
      dates: redaction.dates === 'keep' ? 0 : written.filter(({ event }) => event.stamp.at !== undefined).length,
      ratings: written.filter(
        ({ event, entry }) =>
          event._tag === 'RatingGiven' && withheld(event.rating, entry) && Object.keys(event.rating.scores).length > 0,
      ).length,
    },
  }
}

/** What was written at a place of the log, or in the stead of what stood there. */
interface Written {
  readonly event: AllianceEvent
  readonly entry: number
}

interface Register {
  readonly rename: (id: string) => string
  readonly size: () => number
  readonly numbered: () => number
}

/** Every id stays, and none of them is removed. */
const kept: Register = { rename: (id) => id, size: () => 0, numbered: () => 0 }

const registers = (names: Redaction['names']): Readonly<Record<keyof Pseudonyms, Register>> => {
  if (names === 'keep') return { people: kept, episodes: kept, harms: kept }
  const given = names === 'numbered' ? undefined : names
  return {
    people: register('p', given?.people),
    episodes: register('e', given?.episodes),
    harms: register('h', given?.harms),
  }
}

/** Gives every id one name and every name to one id, so that no two people become one. */
const register = (letter: string, given: ReadonlyMap<string, string> = new Map()): Register => {
  const names = new Map<string, string>()
  const reserved = new Set(given.values())
  const taken = new Set<string>()
  let last = 0
  let numbered = 0
  const number = (): string => {
    numbered += 1
    do last += 1
    while (reserved.has(`${letter}${last}`))
    return `${letter}${last}`
  }
  const rename = (id: string): string => {
    const known = names.get(id)
    if (known !== undefined) return known
    const chosen = given.get(id)
    const name = chosen === undefined || taken.has(chosen) ? number() : chosen
    names.set(id, name)
    taken.add(name)
    return name
  }
  return { rename, size: () => names.size, numbered: () => numbered }
}

const redacted = ({ event, entry }: Written, to: Names, redaction: Redaction, withheld: IsWithheld): AllianceEvent => {
  const stamp = stampRedacted(event.stamp, to, redaction)
  switch (event._tag) {
    case 'EntryAmended': {
      const instead = { ...event.instead, stamp: stampRedacted(event.instead.stamp, to, redaction) }
      return { ...event, stamp, instead: factRedacted(instead, event.entry, to, withheld) }
    }
    case 'EntryWithdrawn':
      return { ...event, stamp }
    default:
      return factRedacted({ ...event, stamp }, entry, to, withheld)
  }
}

const stampRedacted = ({ session, by, at, note }: Stamp, to: Names, { notes, dates }: Redaction): Stamp => ({
  session,
  by: { ...by, id: to.person(by.id) },
  ...(at === undefined || dates === 'remove' ? {} : { at }),
  ...(note === undefined || notes === 'remove' ? {} : { note }),
})

const factRedacted = (event: AllianceFact, entry: number, to: Names, withheld: IsWithheld): AllianceFact => {
  const fact = renamed(event, to)
  return fact._tag === 'RatingGiven' && withheld(fact.rating, entry)
    ? { ...fact, rating: { ...fact.rating, scores: {} } }
    : fact
}
