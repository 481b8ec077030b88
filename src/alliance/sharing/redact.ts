import type { NameKind } from '../../episode/inside.js'
import type { Audience, Stamp } from '../../vocabulary/index.js'
import { withNames } from '../record/entries.js'
import type { AllianceEvent, AllianceFact } from '../record/event.js'
import { type Pseudonyms, registers } from './pseudonyms.js'
import { type Withheld, type Written, withheldFrom, writtenIn } from './visibility.js'

type Rename = (kind: NameKind, name: string) => string

/** The settings of a redaction, without defaults. */
export interface Redaction {
  /**
   * `numbered`: p1, p2 … for people, e1 … for episodes, h1 … for harms, in the order of their first appearance; names chosen by
   * the caller; or `keep`.
   */
  readonly names: 'keep' | 'numbered' | Pseudonyms
  /** Notes are free text and may name people. */
  readonly notes: 'keep' | 'remove'
  /** Dates are the `at` of stamps; sessions stay, since they order the log. */
  readonly dates: 'keep' | 'remove'
  /** The audience. A whole log is never for one rater, so ratings for the rater alone are always withheld. */
  readonly audience: Exclude<Audience, 'rater-only'>
}

/** The counts of what was removed in the whole log, corrections included. */
export interface Removed {
  readonly people: number
  readonly episodes: number
  readonly harms: number
  /** Ids that got a number and no name of the caller's. */
  readonly numbered: number
  readonly notes: number
  readonly dates: number
  /** Ratings that lost their scores. */
  readonly ratings: number
  /** Measurements of severity that lost the size of a movement of scores. */
  readonly magnitudes: number
  /** Reports that lost the movement of scores that prompted them. */
  readonly prompts: number
}

/** A redacted log, and the counts of what was removed. */
export interface Redacted {
  readonly events: readonly AllianceEvent[]
  readonly removed: Removed
}

/**
 * Replaces the ids of people, episodes and harms in a log by pseudonyms, and removes notes, dates and scores as asked.
 *
 * Every entry keeps its place, so the log replays to the same alliance under other names. The events are not checked. A rating that
 * the audience may not see loses its scores, in every version where a correction hid or withdrew it. Then the size of a movement of
 * scores, and that one prompted a report, are removed, too. An id without a free name of the caller's is numbered. A longer log keeps
 * the names of its beginning. Pseudonyms are not anonymity: a course can be recognised by its events. Judgements in words, and the
 * names of instruments, stages and rules, stay. The caller chooses a name for the alliance itself.
 *
 * @example
 * const asked = { names: 'numbered', notes: 'remove', dates: 'remove', audience: 'research' } as const
 * const { events, removed } = redact(sampleLog, asked)
 * events[0].beginning.participants // => [{ id: 'p2', role: 'client' }, { id: 'p1', role: 'therapist' }]
 * removed // => { people: 2, episodes: 1, harms: 0, numbered: 3, notes: 0, dates: 0, ratings: 0, magnitudes: 0, prompts: 0 }
 */
export const redact = (events: readonly AllianceEvent[], redaction: Redaction): Redacted => {
  const { people, episodes, harms } = registers(redaction.names)
  const person = people.rename
  const registered = { known: person, present: person, person, episode: episodes.rename, harm: harms.rename }
  const to: Rename = (kind, name) => registered[kind](name)
  const withheld = withheldFrom(events, redaction.audience)
  const written = writtenIn(events)
  const count = (is: (one: Written) => boolean): number => written.filter(is).length
  return {
    events: events.map((event, index) => redacted({ event, entry: index + 1 }, to, redaction, withheld)),
    removed: {
      people: people.size(),
      episodes: episodes.size(),
      harms: harms.size(),
      numbered: people.numbered() + episodes.numbered() + harms.numbered(),
      notes: count(({ event }) => redaction.notes === 'remove' && event.stamp.note !== undefined),
      dates: count(({ event }) => redaction.dates === 'remove' && event.stamp.at !== undefined),
      ratings: count(
        ({ event, entry }) =>
          event._tag === 'RatingGiven' &&
          withheld.scores(event.rating, entry) &&
          Object.keys(event.rating.scores).length > 0,
      ),
      magnitudes: count(
        ({ event }) =>
          withheld.movements &&
          event._tag === 'SeverityRated' &&
          event.severity._tag === 'magnitude' &&
          event.severity.amount !== null,
      ),
      prompts: count(
        ({ event }) => withheld.movements && event._tag === 'RuptureReported' && event.rupture.promptedBy !== undefined,
      ),
    },
  }
}

const redacted = ({ event, entry }: Written, to: Rename, redaction: Redaction, withheld: Withheld): AllianceEvent => {
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

const stampRedacted = ({ session, by, at, note }: Stamp, to: Rename, { notes, dates }: Redaction): Stamp => ({
  session,
  by: { ...by, id: to('person', by.id) },
  ...(at === undefined || dates === 'remove' ? {} : { at }),
  ...(note === undefined || notes === 'remove' ? {} : { note }),
})

/** Returns the entry under other names, without what the audience may not see. */
const factRedacted = (event: AllianceFact, entry: number, to: Rename, withheld: Withheld): AllianceFact => {
  const fact = withNames(event, to)
  switch (fact._tag) {
    case 'RatingGiven':
      return withheld.scores(fact.rating, entry) ? { ...fact, rating: { ...fact.rating, scores: {} } } : fact
    case 'RuptureReported': {
      const { promptedBy, ...rupture } = fact.rupture
      return promptedBy !== undefined && withheld.movements ? { ...fact, rupture } : fact
    }
    case 'SeverityRated': {
      const { severity } = fact
      return severity._tag === 'magnitude' && withheld.movements
        ? { ...fact, severity: { ...severity, amount: null } }
        : fact
    }
    default:
      return fact
  }
}
