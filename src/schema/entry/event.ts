import type { AllianceEvent, AllianceFact } from '../../alliance/index.js'
import { takesAudience } from '../../alliance/inside.js'
import type { Contents, ExactSchema, Unstamped } from '../builders/exact-schema.js'
import { nonEmptyList } from '../builders/lists.js'
import { fields, tagged } from '../builders/objects.js'
import { orNull, whole } from '../builders/values.js'
import { type Parsed, parse } from '../problems/parse.js'
import { allianceEvents } from './alliance-content.js'
import { episodeEvents } from './episode-content.js'
import { stamped } from './stamped.js'

/** There are too many to list them in a sentence. */
const names = 'the name of an event, such as SessionHeld (docs/entries.md has them all)'

const isWord = (tag: string): boolean => takesAudience(tag as AllianceEvent['_tag'])

/** The content of each event beside its tag and stamp; a correction holds entries, with their stamps, as they should have been. */
export const eventContents: Contents<Unstamped<AllianceEvent>> = /* @__PURE__ */ (() => {
  const facts: Contents<Unstamped<AllianceFact>> = { ...allianceEvents(), ...episodeEvents() }
  const fact = stamped<AllianceFact>(facts, isWord, names)
  return {
    ...facts,
    EntryAmended: { entry: whole(1), instead: fact },
    EntryWithdrawn: { entry: whole(1) },
    EntriesCorrected: { corrections: nonEmptyList(fields({ entry: whole(1), instead: orNull(fact) })) },
  }
})()

/** An event as it is in memory. */
export const event: ExactSchema<AllianceEvent> = /* @__PURE__ */ stamped(eventContents, isWord, names)

/** An event as it is on a line of the log, its stamp beside it. */
export const unstampedEvent: ExactSchema<Unstamped<AllianceEvent>> = /* @__PURE__ */ tagged(eventContents, names)

/**
 * Reads an event of an alliance's log from a value of unknown shape.
 *
 * Only the form is judged; whether the event can follow what came before it is for `replay` to say. Refused, all problems
 * at once, with their paths and what was expected: an unknown tag, a key too many or too few, a word that is on no list, a
 * number out of range, an algorithm as a source.
 *
 * @example
 * const parsed = parseEvent({
 *   _tag: 'AttemptEnded',
 *   stamp: { session: 3, by: { _tag: 'participant', id: 'ann' } },
 *   episode: 'e1',
 *   result: 'worked',
 * })
 * parsed._tag // => 'Right'
 */
export const parseEvent = (value: unknown): Parsed<AllianceEvent> => parse(event, value)
