import type { AllianceEvent } from '../alliance/index.js'
import { english } from './english/english.js'
import { byId, explain } from './explain.js'
import type { Language, Names } from './language.js'
import type { Register } from './register.js'

/**
 * Tells a log as lines of plain words, one for each event, in order.
 *
 * The session that opens a line is the one last held when the entry was made; when a thing happened stands in its sentence.
 *
 * @param events one alliance's events in order; they are told, not judged (`replay` judges)
 * @param register to whom
 * @param language the sentences; English unless given
 * @param names how people are called; by their ids unless given
 * @returns one line for each event
 * @example
 * const stamp = { session: 1, by: { _tag: 'participant', id: 'Ben' } } as const
 * narrate([{ _tag: 'SessionHeld', stamp, held: { present: ['Ann', 'Ben'], medium: 'video' } }], 'client')
 * // => ['Session 1: A session was held by video, with Ann and Ben present.']
 */
export const narrate = (
  events: Iterable<AllianceEvent>,
  register: Register,
  language: Language = english,
  names: Names = byId,
): readonly string[] =>
  Array.from(events, (event) => language.line(event.stamp.session, explain(event, register, language, names)))
