import { isObject, nonEmpty, sameValue } from '../../kernel/inside.js'
import { type CorrectionCommand, plainest } from '../correction-command.js'
import type { AllianceEvent, AllianceFact, EntryCorrection } from '../record/event.js'
import { type StandingEntry, standingEntries } from '../rules/correction.js'

/**
 * Returns a correction that keeps what its author could not see of the entries it says anew, and so could not mean to remove.
 *
 * Where it says what the author saw, it says what was there. Of an entry of another the source stays as well: a note that is kept
 * is that person's.
 */
export const keepingUnseen = (
  log: readonly AllianceEvent[],
  seen: readonly StandingEntry[],
  command: CorrectionCommand,
): CorrectionCommand => {
  const was = new Map(standingEntries(log).map(({ seq, event }) => [seq, event]))
  const shown = new Map(seen.map(({ seq, event }) => [seq, event]))
  const kept = madeBy(command).map(({ entry, instead }): EntryCorrection => {
    const [whole, part] = [was.get(entry), shown.get(entry)]
    if (instead === null || whole === undefined || part === undefined || whole._tag !== instead._tag)
      return { entry, instead }
    const { by } = whole.stamp
    return { entry, instead: unless(whole, part, { ...instead, stamp: { ...instead.stamp, by } }) as AllianceFact }
  })
  const corrections = nonEmpty(kept)
  return corrections === undefined ? command : plainest(command.stamp, corrections)
}

const madeBy = (command: CorrectionCommand): readonly EntryCorrection[] =>
  command._tag === 'CorrectEntries'
    ? command.corrections
    : [{ entry: command.entry, instead: command._tag === 'AmendEntry' ? command.instead : null }]

/** Returns what is said now, with what was there wherever it says what was shown. */
const unless = (was: unknown, shown: unknown, now: unknown): unknown => {
  if (sameValue(shown, now)) return was
  const isPlain = [was, shown, now].every((one) => isObject(one) && !Array.isArray(one))
  if (!isPlain) return now
  const [before, seen, after] = [was, shown, now] as readonly [Fields, Fields, Fields]
  const keys = new Set([...Object.keys(after), ...Object.keys(before)])
  const fields = [...keys].map((key) => [key, unless(before[key], seen[key], after[key])] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

type Fields = Readonly<Record<string, unknown>>
