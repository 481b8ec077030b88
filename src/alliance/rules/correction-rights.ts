import { sameSource } from '../../episode/inside.js'
import { correctedBy } from '../record/entries.js'
import type { AllianceEvent, Correction, EntryCorrection } from '../record/event.js'
import { isMachine } from '../record/people.js'
import type { AllianceRejection } from '../record/rejection.js'
import type { AllianceRecord } from '../record/state.js'
import { movedAlong } from './carried.js'
import { type CorrectedLog, correctionsOf } from './correction.js'

/**
 * Returns a rejection where the source may not make this correction.
 *
 * What the catalogue gives to its source alone, only the source may correct, and only into an entry of their own. Anyone may correct
 * the rest, under their own name or that of the person who recorded it. Of any other entry a correction of several may change what
 * follows from the others and nothing else; see `movedAlong`.
 */
export const rightObstacle = (log: CorrectedLog, correction: Correction): AllianceRejection | undefined => {
  const foreign = correctionsOf(correction).filter((one) => !isTheirs(log.at(one.entry), correction, one))
  const isMovedAlong = correction._tag === 'EntriesCorrected' ? movedAlong(log, correction) : () => false
  const refused = foreign.find((one) => !isMovedAlong(one))
  return refused && { _tag: 'NotTheirsToCorrect', entry: refused.entry }
}

const isTheirs = (
  original: AllianceEvent | undefined,
  { stamp }: Correction,
  { instead }: EntryCorrection,
): boolean => {
  const events = [...(original ? [original] : []), ...(instead ? [instead] : [])]
  const isOneSources = events.some(({ _tag }) => correctedBy(_tag) === 'source')
  const speakers = isOneSources || original === undefined ? [stamp.by] : [stamp.by, original.stamp.by]
  return events.every(({ stamp: { by } }) => speakers.some((one) => sameSource(one, by)))
}

/** Returns a rejection where a machine corrects what another said, or an act, which people check. */
export const machineObstacle = (
  record: AllianceRecord,
  log: CorrectedLog,
  correction: Correction,
): AllianceRejection | undefined => {
  const { by } = correction.stamp
  if (!isMachine(record, by)) return undefined
  const foreign = correctionsOf(correction).find(({ entry }) => {
    const original = log.at(entry)
    return original !== undefined && !sameSource(original.stamp.by, by)
  })
  return foreign && { _tag: 'NotTheirsToCorrect', entry: foreign.entry }
}
