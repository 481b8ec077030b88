import { type Either, left, type NonEmpty, nonEmpty, sameValue, withoutUndefined } from '../kernel/inside.js'
import type { Stamp } from '../vocabulary/inside.js'
import { type CorrectionCommand, correctionCommand } from './correction-command.js'
import { eventsOf } from './events-of.js'
import { evolve } from './evolve.js'
import type { AllianceCommand } from './record/command.js'
import type { AllianceEvent, AllianceFact, EntryCorrection } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'
import { type AllianceState, initial } from './record/state.js'
import { commandsIn, isMain } from './rules/acts.js'
import { type CorrectedLog, readThrough } from './rules/correction.js'

/** A command that records something, and corrects no entry. */
export type RecordingCommand = Exclude<AllianceCommand, CorrectionCommand>

/** The reason why a command cannot take the place of an entry: it records more entries than there are, and none can be put between others. */
export interface MoreEntriesThanBefore {
  readonly _tag: 'MoreEntriesThanBefore'
  readonly entry: number
}

/**
 * Returns the command that corrects an entry into what another command would have recorded in its place, or why it cannot.
 *
 * The command is the one that the person would have given, with the stamp it should have had; the last stamp is that of the
 * correction, made now. Where the entry came with others of one command, all of them are set right, but for an account of an ending,
 * which stays unless the command gives another. An entry that only came with them, such as a judgement, can be amended alone by a
 * command of its own. A refusal tells of the whole record; `amendAs` does not.
 *
 * @example
 * const instead = { _tag: 'EndAttempt', stamp: by('therapist', 3), episode: 'the-silence', result: 'partly' } as const
 * const amended = amendWith(sampleAlliance, 9, instead, by('therapist', 4))
 * amended._tag === 'Right' && [amended.right._tag, amended.right.stamp.session] // => ['AmendEntry', 4]
 */
export const amendWith = (
  state: AllianceState,
  entry: number,
  command: RecordingCommand,
  stamp: Stamp,
): Either<MoreEntriesThanBefore | AllianceRejection, CorrectionCommand> => {
  const log = readThrough(state._tag === 'NotBegun' ? [] : state.record.log)
  const replaced = replacedBy(log, state, entry, withoutUndefined(command))
  return replaced === undefined
    ? left({ _tag: 'MoreEntriesThanBefore', entry })
    : correctionCommand(state, stamp, replaced)
}

/** Returns the corrections of the entries that one command recorded; `undefined` where there are too few of them. */
const replacedBy = (
  log: CorrectedLog,
  state: AllianceState,
  entry: number,
  command: RecordingCommand,
): NonEmpty<EntryCorrection> | undefined => {
  const entries = state._tag === 'NotBegun' ? [] : state.record.log
  const act = commandsIn(entries).find(({ first, last }) => first <= entry && entry <= last)
  const from = act?.first ?? entry
  const before = log
    .standing()
    .filter(({ seq }) => seq < from)
    .reduce<AllianceState>((sofar, { event }) => evolve(sofar, event), initial)
  // A command that corrects nothing records facts.
  const events = eventsOf(before, command) as NonEmpty<AllianceFact>
  const [only, ...others] = events
  const isAlone = others.length === 0 && log.at(entry)?._tag === only._tag && !isMain(only)
  if (act === undefined || act.first === act.last || isAlone)
    return others.length === 0 ? [{ entry, instead: only }] : undefined
  const seqs = Array.from({ length: act.last - act.first + 1 }, (_, index) => act.first + index)
  const givesAccount = events.some(isAccount)
  return paired(
    log,
    seqs.filter((seq) => givesAccount || !isAccount(log.at(seq))),
    events,
    entry,
  )
}

const isAccount = (event: AllianceEvent | undefined): boolean => event?._tag === 'EndingAccounted'

/** Returns each entry with the event of its kind, else the next that is left; null where none is. What stays as it is, is left out. */
const paired = (
  log: CorrectedLog,
  seqs: readonly number[],
  events: NonEmpty<AllianceFact>,
  entry: number,
): NonEmpty<EntryCorrection> | undefined => {
  const left = [...events]
  const take = (index: number): AllianceFact | undefined => (index < 0 ? undefined : left.splice(index, 1)[0])
  const alike = seqs.map((seq) => take(left.findIndex(({ _tag }) => _tag === log.at(seq)?._tag)))
  const corrections = seqs.map((seq, index) => ({ entry: seq, instead: alike[index] ?? left.shift() ?? null }))
  if (left.length > 0) return undefined
  const changed = corrections.filter(({ entry, instead }) => !sameValue(log.factAt(entry) ?? null, instead))
  return nonEmpty(changed) ?? nonEmpty(corrections.filter((one) => one.entry === entry))
}
