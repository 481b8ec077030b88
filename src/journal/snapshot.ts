import {
  type AllianceEvent,
  type AllianceState,
  type BrokenHistory,
  evolve,
  hasBegun,
  replay,
} from '../alliance/index.js'
import { obstacle } from '../alliance/inside.js'
import { type Either, isObject, left, right } from '../kernel/inside.js'
import type { SnapshotRefusal } from '../vocabulary/inside.js'
import { checksum } from './checksum.js'
import { reducerVersion, schemaVersion } from './versions.js'
import { readState, type WrittenState, writeState } from './written-state.js'

export type { SnapshotRefusal } from '../vocabulary/inside.js'

/** A state with what it was made by and from, as JSON: entries after it can be added without those before. */
export interface Snapshot {
  readonly reducerVersion: number
  readonly schemaVersion: number
  /** How many entries of the alliance's log are in it. */
  readonly streamVersion: number
  readonly state: WrittenState
  /** Of all of the above: it tells damage, and no forgery. */
  readonly checksum: string
}

/** Entries of a log after a snapshot, with the `seq` of the first of them. */
export interface LaterEntries {
  readonly from: number
  readonly events: readonly AllianceEvent[]
}

/** Says whether a value has the form of a snapshot; what its state holds is another question. */
const isSnapshot = (value: unknown): value is Snapshot =>
  isObject(value) &&
  [value.reducerVersion, value.schemaVersion, value.streamVersion].every((one) => typeof one === 'number') &&
  Array.isArray(value.state)

const logOf = (state: AllianceState): readonly AllianceEvent[] => (hasBegun(state) ? state.record.log : [])

/**
 * Returns a snapshot of an alliance, to be kept as JSON.
 *
 * @example
 * snapshotOf(sampleAlliance).streamVersion // => sampleLog.length
 */
export const snapshotOf = (state: AllianceState): Snapshot => {
  const of = { reducerVersion, schemaVersion, streamVersion: logOf(state).length, state: writeState(state) }
  return { ...of, checksum: checksum(of) }
}

/**
 * Returns the alliance of a snapshot after the entries that were added since: what `replay` makes of the whole log.
 *
 * A snapshot of other versions of this library's states or lines is refused, and so is one that was damaged; the whole log is then
 * for `replay`. The later entries have to begin with the one after `streamVersion`: a gap, or entries given twice, is refused. The
 * first entry that cannot follow is on the left, too.
 *
 * @example
 * const snapshot = snapshotOf(sampleAlliance)
 * fromSnapshot(JSON.parse(JSON.stringify(snapshot))) // => { _tag: 'Right', right: sampleAlliance }
 * fromSnapshot({ ...snapshot, reducerVersion: 0 })
 * // => { _tag: 'Left', left: { _tag: 'OtherVersion', of: 'reducer', expected: 2, found: 0 } }
 */
export const fromSnapshot = (
  snapshot: unknown,
  later?: LaterEntries,
): Either<SnapshotRefusal | BrokenHistory, AllianceState> => {
  if (!isSnapshot(snapshot)) return left({ _tag: 'SnapshotDamaged' })
  if (snapshot.reducerVersion !== reducerVersion)
    return left({ _tag: 'OtherVersion', of: 'reducer', expected: reducerVersion, found: snapshot.reducerVersion })
  if (snapshot.schemaVersion !== schemaVersion)
    return left({ _tag: 'OtherVersion', of: 'schema', expected: schemaVersion, found: snapshot.schemaVersion })
  const { checksum: sum, ...of } = snapshot
  if (sum !== checksum(of)) return left({ _tag: 'SnapshotDamaged' })
  const kept = readState(snapshot.state)
  if (kept === undefined || logOf(kept).length !== snapshot.streamVersion) return left({ _tag: 'SnapshotDamaged' })
  const expected = snapshot.streamVersion + 1
  const { from, events } = later ?? { from: expected, events: [] }
  if (from !== expected) return left({ _tag: 'NotTheNextEntry', expected, found: from })
  let state = kept
  for (const event of events) {
    // An entry that could not follow when it was written may have been corrected since: `replay` judges that.
    if (obstacle(state, event) !== undefined) return replay([...logOf(kept), ...events])
    state = evolve(state, event)
  }
  return right(state)
}
