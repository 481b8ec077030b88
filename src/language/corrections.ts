import type { AllianceEvent, AllianceFact } from '../alliance/index.js'
import { correctionsInForce, correctionsOf, isCorrection } from '../alliance/inside.js'

/** The place of an entry in its log, counted from 1, and the correction by which it no longer holds as it is. */
export interface Place {
  readonly entry: number
  readonly corrected?: { readonly by: number; readonly how: 'amended' | 'withdrawn' | 'superseded' }
}

/** An entry that was corrected, with what is in its place; null for nothing. */
export interface Standing {
  readonly entry: number
  readonly instead: AllianceFact | null
}

/** Returns the last correction in force of each entry. */
const lastWords = (log: readonly AllianceEvent[]): ReadonlyMap<number, Standing & { readonly by: number }> => {
  const inForce = correctionsInForce(log)
  return new Map(
    log.flatMap((event, index) =>
      isCorrection(event) && inForce.has(index + 1)
        ? correctionsOf(event).map((one) => [one.entry, { ...one, by: index + 1 }] as const)
        : [],
    ),
  )
}

/** Returns the places of corrections and of the entries they correct; none in part of a log, where places are not known. */
export const placesIn = (log: readonly AllianceEvent[]): ReadonlyMap<number, Place> => {
  if (log[0]?._tag !== 'AllianceBegan') return new Map()
  const last = lastWords(log)
  const placeOf = (event: AllianceEvent, entry: number): Place => {
    const word = last.get(entry)
    if (word !== undefined) {
      return { entry, corrected: { by: word.by, how: word.instead === null ? 'withdrawn' : 'amended' } }
    }
    if (!isCorrection(event)) return { entry }
    const later = correctionsOf(event).map((one) => last.get(one.entry)?.by ?? entry)
    return later.includes(entry) ? { entry } : { entry, corrected: { by: Math.max(...later), how: 'superseded' } }
  }
  const named = new Set(
    log.flatMap((event) => (isCorrection(event) ? correctionsOf(event).map(({ entry }) => entry) : [])),
  )
  return new Map(
    log.flatMap((event, index) => {
      const entry = index + 1
      return isCorrection(event) || named.has(entry) ? [[entry, placeOf(event, entry)]] : []
    }),
  )
}

/** Returns what taking back a correction restores, in the log up to here; nothing where no correction is taken back. */
export const putBackBy = (log: readonly AllianceEvent[]): readonly Standing[] => {
  const taken = log.at(-1)
  if (log[0]?._tag !== 'AllianceBegan' || taken?._tag !== 'EntryWithdrawn') return []
  const last = lastWords(log)
  return rootsOf(log, taken.entry).flatMap((entry): readonly Standing[] => {
    const original = log[entry - 1]
    if (entry === taken.entry || original === undefined || isCorrection(original)) return []
    return [last.get(entry) ?? { entry, instead: original }]
  })
}

/** Returns the entries that a correction, or a correction of a correction, is about in the end. */
const rootsOf = (log: readonly AllianceEvent[], entry: number): readonly number[] => {
  const event = log[entry - 1]
  if (event === undefined || !isCorrection(event)) return [entry]
  return correctionsOf(event).flatMap((one) => (one.entry < entry ? rootsOf(log, one.entry) : []))
}
