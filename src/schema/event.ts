import type { AllianceEvent } from '../alliance/index.js'
import { allianceEvents } from './alliance-content.js'
import { corrections } from './correction-content.js'
import type { Contents, Doorman } from './doorman.js'
import { episodeEvents } from './episode-content.js'
import { tagged } from './objects.js'
import { type Parsed, parse } from './parse.js'
import { stamped, type Unstamped } from './stamped.js'

const contents: Contents<Unstamped<AllianceEvent>> = { ...allianceEvents, ...episodeEvents, ...corrections }

/** An event as it is in memory. */
export const event: Doorman<AllianceEvent> = stamped(contents)

/** An event as it stands on a line of the log, its stamp beside it. */
export const unstampedEvent: Doorman<Unstamped<AllianceEvent>> = tagged(contents)

/**
 * An event of an alliance’s log from a value of unknown shape.
 *
 * Only the form is judged; whether the event can follow what came before it is for `replay` to say. Refused, all problems
 * at once, with their paths and what was expected: an unknown tag, a key too many or too few, a word that is on no list, a
 * number out of range, an algorithm as a source.
 *
 * @example
 * ```ts
 * import { parseEvent } from 'rupture-repair/schema'
 *
 * const parsed = parseEvent({
 *   _tag: 'AttemptEnded',
 *   stamp: { session: 3, by: { _tag: 'participant', id: 'ann' } },
 *   episode: 'e1',
 *   result: 'worked',
 * })
 * parsed._tag // => 'Right'
 * ```
 */
export const parseEvent = (value: unknown): Parsed<AllianceEvent> => parse(event, value)
