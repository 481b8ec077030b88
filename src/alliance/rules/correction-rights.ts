import { sameSource } from '../../episode/inside.js'
import { correctedBy } from '../record/entries.js'
import type { AllianceEvent, Correction } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'

/**
 * What can be checked is set right under one’s own name or that of whoever recorded it; what somebody said only by them, and only
 * into something of theirs.
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
