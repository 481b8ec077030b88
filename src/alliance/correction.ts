import type { AllianceEvent, AllianceFact, Correction } from './event.js'
import type { AllianceRejection } from './rejection.js'

/** An entry that stands, as it was written or as it was amended, with its place in the log. */
export interface StandingEntry {
  readonly seq: number
  readonly event: AllianceFact
}

export const isCorrection = (event: AllianceEvent): event is Correction =>
  event._tag === 'EntryAmended' || event._tag === 'EntryWithdrawn'

/**
 * The places of the corrections in force: those that no correction in force withdraws. The last word is never withdrawn.
 *
 * @param log an alliance’s events from its beginning
 * @returns places in the log, counted from 1
 * @example
 * correctionsInForce(sampleLog).size // => 0
 */
export const correctionsInForce = (log: readonly AllianceEvent[]): ReadonlySet<number> => {
  const withdrawn = new Set<number>()
  const inForce = new Set<number>()
  for (let seq = log.length; seq > 0; seq--) {
    const event = log[seq - 1]
    if (event === undefined || !isCorrection(event) || withdrawn.has(seq)) continue
    inForce.add(seq)
    if (event._tag === 'EntryWithdrawn') withdrawn.add(event.entry)
  }
  return inForce
}

/** The log as if it had been right: every entry that stands, in order, as last amended. */
export const standing = (log: readonly AllianceEvent[]): readonly StandingEntry[] => {
  const inForce = correctionsInForce(log)
  const last = new Map<number, Correction>()
  log.forEach((event, index) => {
    if (isCorrection(event) && inForce.has(index + 1)) last.set(event.entry, event)
  })
  return log.flatMap((event, index): StandingEntry[] => {
    const seq = index + 1
    if (isCorrection(event)) return []
    const correction = last.get(seq)
    if (correction === undefined) return [{ seq, event }]
    return correction._tag === 'EntryAmended' ? [{ seq, event: correction.instead }] : []
  })
}

/** What stands in the way of a correction itself, whatever it would do to the entries after. */
export const correctionObstacle = (
  log: readonly AllianceEvent[],
  correction: Correction,
): AllianceRejection | undefined => {
  const { entry } = correction
  const target = Number.isSafeInteger(entry) ? log[entry - 1] : undefined
  if (target === undefined) return { _tag: 'UnknownEntry', entry, entries: log.length }
  if (isCorrection(target)) {
    if (correction._tag === 'EntryAmended') return { _tag: 'CorrectionsAreWithdrawn', entry }
    return correctionsInForce(log).has(entry) ? undefined : { _tag: 'EntryDoesNotStand', entry }
  }
  return standing(log).some(({ seq }) => seq === entry) ? undefined : { _tag: 'EntryDoesNotStand', entry }
}
