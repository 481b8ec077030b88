/** What stands of the entries of the independent model once they have been corrected. */
import type { AllianceEvent, AllianceFact } from 'rupture-repair'

export type Correction = Exclude<AllianceEvent, AllianceFact>

export const isCorrection = (entry: AllianceEvent): entry is Correction =>
  entry._tag === 'EntryAmended' || entry._tag === 'EntryWithdrawn' || entry._tag === 'EntriesCorrected'

/** One entry set right, and what is put in its stead; null where nothing is. */
export interface Put {
  readonly entry: number
  readonly instead: AllianceFact | null
}
export const putsIn = (correction: Correction): readonly Put[] => {
  if (correction._tag === 'EntriesCorrected') return correction.corrections
  return [{ entry: correction.entry, instead: correction._tag === 'EntryAmended' ? correction.instead : null }]
}

/** A correction counts unless one that counts takes it back later. */
export const counts = (entries: readonly AllianceEvent[], place: number): boolean =>
  !entries.some(
    (later, index) =>
      index > place && later._tag === 'EntryWithdrawn' && later.entry === place + 1 && counts(entries, index),
  )

/** What is left of the entry at this place: itself, what was put in its stead, or nothing. */
export const leftOf = (entries: readonly AllianceEvent[], place: number): AllianceFact | undefined => {
  const entry = entries[place]
  if (entry === undefined || isCorrection(entry)) return undefined
  const spoken = entries.flatMap((one, index) =>
    isCorrection(one) && counts(entries, index) ? putsIn(one).filter((put) => put.entry === place + 1) : [],
  )
  const last = spoken.at(-1)
  return last === undefined ? entry : (last.instead ?? undefined)
}

/** Everything that stands, with the place in the log it stands at, from 1. */
export const standingIn = (
  entries: readonly AllianceEvent[],
): readonly { readonly seq: number; readonly fact: AllianceFact }[] =>
  entries.flatMap((_, place) => {
    const fact = leftOf(entries, place)
    return fact === undefined ? [] : [{ seq: place + 1, fact }]
  })
