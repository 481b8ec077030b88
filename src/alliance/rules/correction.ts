import type { NonEmpty } from '../../kernel/inside.js'
import type { AllianceEvent, AllianceFact, Correction, EntryCorrection } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'

/** An entry in force. */
export interface StandingEntry {
  /** The entry's place in the log, counted from 1, which a correction names. */
  readonly seq: number
  /** The entry as it is in force, corrected where it was. */
  readonly event: AllianceFact
}

/** What replaces an entry by the correction at a place, counted from 1; null for nothing. */
interface Replacement {
  readonly by: number
  readonly instead: AllianceFact | null
}

export const isCorrection = (event: AllianceEvent): event is Correction =>
  event._tag === 'EntryAmended' || event._tag === 'EntryWithdrawn' || event._tag === 'EntriesCorrected'

/** Returns what a correction makes of each entry it is about. */
export const correctionsOf = (correction: Correction): NonEmpty<EntryCorrection> => {
  switch (correction._tag) {
    case 'EntryAmended':
      return [{ entry: correction.entry, instead: correction.instead }]
    case 'EntryWithdrawn':
      return [{ entry: correction.entry, instead: null }]
    case 'EntriesCorrected':
      return correction.corrections
  }
}

/** A log read entry by entry, with the entries in force so far. */
export interface CorrectedLog {
  readonly read: (event: AllianceEvent) => void
  /** Returns the entry at a place as it was written. */
  readonly at: (seq: number) => AllianceEvent | undefined
  /** Says whether the entry at a place is in force: a fact that is not withdrawn, or a correction in force. */
  readonly stands: (seq: number) => boolean
  /** Returns the fact at a place as last amended; `undefined` where it is withdrawn, or where the entry is a correction. */
  readonly factAt: (seq: number) => AllianceFact | undefined
  /** Returns the facts in force. */
  readonly standing: () => readonly StandingEntry[]
  readonly obstacle: (correction: Correction) => AllianceRejection | undefined
}

/**
 * Returns an empty log to be read entry by entry, at a cost that grows with its length, and with how long its chains of withdrawals
 * of withdrawals are.
 *
 * Of several corrections in force of one entry the last decides. A correction is in force until one in force withdraws it.
 */
export const correctedLog = (): CorrectedLog => {
  const log: AllianceEvent[] = []
  const replacements = new Map<number, Replacement[]>()
  const withdrawals = new Map<number, number>()
  const at = (seq: number): AllianceEvent | undefined => log[seq - 1]
  const inForce = (seq: number): boolean => (withdrawals.get(seq) ?? 0) === 0
  /** Updates the corrections that the newest one withdraws, and those that they had withdrawn. */
  const update = (newest: Correction): void => {
    let [correction, seq, comes]: [Correction, number, boolean] = [newest, log.length, true]
    // Only earlier entries can be withdrawn, so this ends.
    while (correction._tag === 'EntryWithdrawn' && correction.entry < seq) {
      const { entry } = correction
      const target = at(entry)
      if (target === undefined || !isCorrection(target)) return
      const before = inForce(entry)
      withdrawals.set(entry, (withdrawals.get(entry) ?? 0) + (comes ? 1 : -1))
      if (inForce(entry) === before) return
      ;[correction, seq, comes] = [target, entry, !before]
    }
  }
  const read = (event: AllianceEvent): void => {
    log.push(event)
    if (!isCorrection(event)) return
    for (const { entry, instead } of correctionsOf(event)) {
      const replacement = { by: log.length, instead }
      const others = replacements.get(entry)
      if (others === undefined) replacements.set(entry, [replacement])
      else others.push(replacement)
    }
    update(event)
  }
  const factAt = (seq: number): AllianceFact | undefined => {
    const event = at(seq)
    if (event === undefined || isCorrection(event)) return undefined
    const last = replacements.get(seq)?.findLast(({ by }) => inForce(by))
    return last === undefined ? event : (last.instead ?? undefined)
  }
  const stands = (seq: number): boolean => {
    const event = at(seq)
    return event !== undefined && (isCorrection(event) ? inForce(seq) : factAt(seq) !== undefined)
  }
  const standing = (): readonly StandingEntry[] =>
    log.flatMap((_, index): StandingEntry[] => {
      const event = factAt(index + 1)
      return event === undefined ? [] : [{ seq: index + 1, event }]
    })
  const entryObstacle = (_tag: Correction['_tag'], entry: number): AllianceRejection | undefined => {
    const target = Number.isSafeInteger(entry) ? at(entry) : undefined
    if (target === undefined) return { _tag: 'UnknownEntry', entry, entries: log.length }
    if (isCorrection(target) && _tag !== 'EntryWithdrawn') return { _tag: 'CorrectionsAreWithdrawn', entry }
    return stands(entry) ? undefined : { _tag: 'EntryDoesNotStand', entry }
  }
  const obstacle = (correction: Correction): AllianceRejection | undefined => {
    const named = new Set<number>()
    for (const { entry } of correctionsOf(correction)) {
      const why = entryObstacle(correction._tag, entry)
      if (why !== undefined) return why
      if (named.has(entry)) return { _tag: 'CorrectedTwice', entry }
      named.add(entry)
    }
    return undefined
  }
  return { read, at, stands, factAt, standing, obstacle }
}

/** Returns a log that has been read to its end. */
export const readThrough = (log: readonly AllianceEvent[]): CorrectedLog => {
  const corrected = correctedLog()
  for (const event of log) corrected.read(event)
  return corrected
}

/**
 * Returns the places of the corrections in force, counted from 1: those that no correction in force withdraws.
 *
 * @example
 * correctionsInForce(sampleLog).size // => 0
 */
export const correctionsInForce = (log: readonly AllianceEvent[]): ReadonlySet<number> => {
  const { stands } = readThrough(log)
  return new Set(log.flatMap((event, index) => (isCorrection(event) && stands(index + 1) ? [index + 1] : [])))
}

/**
 * Returns the entries in force, as corrected, with their places in the log: what a person may set right.
 *
 * @example
 * standingEntries(sampleLog).length // => 16
 */
export const standingEntries = (log: readonly AllianceEvent[]): readonly StandingEntry[] => readThrough(log).standing()

/** Returns the fact in force at a place of the log, counted from 1; `undefined` where none is. */
export type FactAt = (seq: number) => AllianceFact | undefined

/** Reads the log at the first question. */
export const factsIn = (log: readonly AllianceEvent[]): FactAt => {
  let corrected: CorrectedLog | undefined
  return (seq) => {
    corrected ??= readThrough(log)
    return corrected.factAt(seq)
  }
}
