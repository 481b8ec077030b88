import { sameSource } from '../../episode/inside.js'
import { correctedBy } from '../record/entries.js'
import type { AllianceEvent, Correction } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'

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
