import { sameSource } from '../../episode/inside.js'
import { correctedBy } from '../record/entries.js'
import type { AllianceEvent, Correction } from '../record/event.js'
import { isMachine } from '../record/people.js'
import type { AllianceRejection } from '../record/rejection.js'
import type { AllianceRecord } from '../record/state.js'

/**
 * Returns a rejection where the source may not make this correction. What the catalogue gives to its
 * source alone, only the source may correct, and only into an entry of their own. Anyone may correct the rest, under their own name or
 * that of the person who recorded it.
 */
export const rightObstacle = (log: readonly AllianceEvent[], correction: Correction): AllianceRejection | undefined => {
  const { entry, stamp } = correction
  const original = log[entry - 1]
  const events = [...(original ? [original] : []), ...(correction._tag === 'EntryAmended' ? [correction.instead] : [])]
  const isOneSources = events.some(({ _tag }) => correctedBy(_tag) === 'source')
  const speakers = isOneSources || original === undefined ? [stamp.by] : [stamp.by, original.stamp.by]
  return events.some(({ stamp: { by } }) => !speakers.some((one) => sameSource(one, by)))
    ? { _tag: 'NotTheirsToCorrect', entry }
    : undefined
}

/** Returns a rejection where a machine corrects another's word or an act, which people check. */
export const machineObstacle = (
  record: AllianceRecord,
  log: readonly AllianceEvent[],
  { entry, stamp: { by } }: Correction,
): AllianceRejection | undefined => {
  const original = log[entry - 1]
  return isMachine(record, by) && original !== undefined && !sameSource(original.stamp.by, by)
    ? { _tag: 'NotTheirsToCorrect', entry }
    : undefined
}
