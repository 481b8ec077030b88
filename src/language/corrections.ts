import { type AllianceEvent, type AllianceFact, correctionsInForce } from '../alliance/index.js'
import { isCorrection } from '../alliance/inside.js'

/** The place of an entry in its log, counted from 1, and the correction by which it no longer holds as it is. */
export interface Place {
  readonly entry: number
  readonly corrected?: { readonly by: number; readonly how: 'amended' | 'withdrawn' | 'superseded' }
}

/** An entry that was corrected, with what it says once a correction of it is taken back; nothing where it does not stand. */
interface PutBack {
  readonly entry: number
  readonly says: AllianceFact | undefined
}

const lastWords = (log: readonly AllianceEvent[]): ReadonlyMap<number, number> => {
  const inForce = correctionsInForce(log)
  return new Map(
    log.flatMap((event, index) => (isCorrection(event) && inForce.has(index + 1) ? [[event.entry, index + 1]] : [])),
  )
}

/** Returns the places of corrections and of the entries they correct; none in part of a log, where places are not known. */
export const placesIn = (log: readonly AllianceEvent[]): ReadonlyMap<number, Place> => {
  if (log[0]?._tag !== 'AllianceBegan') return new Map()
  const last = lastWords(log)
  const corrected = (entry: number, by: number | undefined): Place => {
    if (by === undefined) return { entry }
    return { entry, corrected: { by, how: log[by - 1]?._tag === 'EntryWithdrawn' ? 'withdrawn' : 'amended' } }
  }
  const placeOf = (event: AllianceEvent, entry: number): Place => {
    const place = corrected(entry, last.get(entry))
    if (!isCorrection(event) || place.corrected !== undefined) return place
    const later = last.get(event.entry)
    return later === undefined || later === entry ? place : { entry, corrected: { by: later, how: 'superseded' } }
  }
  const named = new Set(log.flatMap((event) => (isCorrection(event) ? [event.entry] : [])))
  return new Map(
    log.flatMap((event, index) => {
      const entry = index + 1
      return isCorrection(event) || named.has(entry) ? [[entry, placeOf(event, entry)]] : []
    }),
  )
}

/** Returns what taking back a correction restores, in the log up to here; nothing where no correction is taken back. */
export const putBackBy = (log: readonly AllianceEvent[]): PutBack | undefined => {
  const taken = log.at(-1)
  if (log[0]?._tag !== 'AllianceBegan' || taken?._tag !== 'EntryWithdrawn') return undefined
  const entry = rootOf(log, taken.entry)
  const original = log[entry - 1]
  if (entry === taken.entry || original === undefined || isCorrection(original)) return undefined
  const by = log[(lastWords(log).get(entry) ?? 0) - 1]
  return { entry, says: by === undefined ? original : by._tag === 'EntryAmended' ? by.instead : undefined }
}

/** Returns the entry that a correction, or a correction of a correction, is about in the end. */
const rootOf = (log: readonly AllianceEvent[], entry: number): number => {
  const event = log[entry - 1]
  return event !== undefined && isCorrection(event) && event.entry < entry ? rootOf(log, event.entry) : entry
}
