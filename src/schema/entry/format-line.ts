import type { AllianceEvent } from '../../alliance/index.js'
import type { WordStamp } from '../../vocabulary/inside.js'
import type { Unstamped } from '../builders/exact-schema.js'
import type { LogLine, WrittenLine } from './log-line.js'

const withoutStamp = ({ stamp: _, _tag, ...content }: AllianceEvent): Unstamped<AllianceEvent> =>
  ({ _tag, ...content }) as Unstamped<AllianceEvent>

/**
 * Writes a log line as text, without a line break; `parseLine` reads it back.
 *
 * The keys are in the order v, alliance, seq, session, at, by, note, visibleTo, event, meta, prev. Within the event its tag comes
 * first and the rest is as it was given.
 *
 * @example
 * formatLine({
 *   v: 1,
 *   alliance: 'a1',
 *   seq: 7,
 *   event: {
 *     _tag: 'EpisodeClosed',
 *     stamp: { session: 3, by: { _tag: 'participant', id: 'ann' }, at: '2026-03-14' },
 *     episode: 'e1',
 *     as: 'stopped',
 *   },
 * })
 * // => '{"v":1,"alliance":"a1","seq":7,"session":3,"at":"2026-03-14","by":{"_tag":"participant","id":"ann"},"event":{"_tag":"EpisodeClosed","episode":"e1","as":"stopped"}}'
 */
export const formatLine = ({ v, alliance, seq, event, meta, prev }: LogLine): string => {
  const { session, at, by, note, visibleTo }: WordStamp = event.stamp
  const written: WrittenLine = {
    v,
    alliance,
    seq,
    session,
    ...(at === undefined ? {} : { at }),
    by,
    ...(note === undefined ? {} : { note }),
    ...(visibleTo === undefined ? {} : { visibleTo }),
    event: withoutStamp(event),
    ...(meta === undefined ? {} : { meta }),
    ...(prev === undefined ? {} : { prev }),
  }
  return JSON.stringify(written)
}
