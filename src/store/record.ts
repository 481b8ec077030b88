import { type AllianceEvent, type AllianceRejection, evolve, replay } from '../alliance/index.js'
import type { Unfit } from '../alliance/inside.js'
import { type Either, isLeft, left, right, sameValue } from '../kernel/inside.js'
import type { LogLine } from '../schema/index.js'
import type { AllianceId, CommandIdReused, TooManyConflicts } from '../vocabulary/inside.js'
import { appendable, type Deciding } from './appendable.js'
import { expectOptions } from './expect-given.js'
import type { Appended, CommandId, NotStorable, ReplacedSince, Store, VersionConflict } from './store.js'
import { type BrokenLog, type StoredAlliance, storedAlliance } from './stored-alliance.js'

/** What was recorded, and the alliance as it is now. */
export interface Recorded extends StoredAlliance {
  readonly events: readonly AllianceEvent[]
  /** Whether the command was recorded before, so that nothing was written now. */
  readonly repeated: boolean
}

/** Why a command was not recorded. Nothing was written. `explain` says it in words. */
export type NotRecorded<Why = AllianceRejection> =
  /** Malformed, or rejected by the alliance as it is now; after a conflict it was judged anew. */
  Unfit<Why> | CommandIdReused | ReplacedSince | TooManyConflicts | NotStorable | BrokenLog

/** What is written beside the command. */
export interface RecordOptions {
  readonly commandId: CommandId
  /** What the app keeps beside each entry of the command. */
  readonly meta?: LogLine['meta']
  /** How often it is tried where others are faster; 100 unless said. Of so many who send at once, the last needs as many tries. */
  readonly tries?: number
}

type Result<Why> = Either<NotRecorded<Why | AllianceRejection>, Recorded>

/** A server may give each attempt a time of its own. */
const withoutTimes = (events: readonly AllianceEvent[]): unknown =>
  events.map(({ stamp: { at: _, ...stamp }, ...rest }) => ({ ...rest, stamp }))

/**
 * Gives what the first command of this id did, where this one records the same on the log before it.
 *
 * Where it records something else, or is refused, nothing is said of the first: it may be another person's, and hidden from this one.
 */
const again = <Why>(
  stored: StoredAlliance,
  done: Appended,
  deciding: Deciding<Why>,
  options: RecordOptions,
): Result<Why> => {
  const { commandId } = options
  const log = stored.state._tag === 'NotBegun' ? [] : stored.state.record.log
  const first = done.from - 1
  const before = replay(log.slice(0, first))
  const events = log.slice(first, first + done.lines.length)
  const made = isLeft(before) ? undefined : appendable({ ...stored, state: before.right }, deciding, options)
  if (made !== undefined && isLeft(made) && made.left._tag === 'Malformed') return left(made.left)
  const isSame = made !== undefined && !isLeft(made) && sameValue(withoutTimes(made.right.events), withoutTimes(events))
  return isSame ? right({ ...stored, events, repeated: true }) : left({ _tag: 'CommandIdReused', commandId })
}

const tryOnce = async <Why>(
  store: Store,
  alliance: AllianceId,
  deciding: Deciding<Why>,
  options: RecordOptions,
): Promise<Either<NotRecorded<Why | AllianceRejection> | VersionConflict, Recorded>> => {
  const { commandId } = options
  const log = await store.read(alliance, commandId)
  if (log.done !== undefined && !('repeated' in log.done)) return left(log.done)
  const stored = storedAlliance(alliance, log)
  if (isLeft(stored)) return stored
  if (log.done !== undefined) return again(stored.right, log.done, deciding, options)
  const made = appendable(stored.right, deciding, options)
  if (isLeft(made)) return made
  const { events } = made.right
  const appended = await store.append(made.right)
  if (isLeft(appended)) return appended
  const { version, repeated } = appended.right
  // The same command was faster on its other way here: the next try reads what it did.
  if (repeated) return left({ _tag: 'VersionConflict', expected: log.version, version })
  const state = events.reduce(evolve, stored.right.state)
  return right({ alliance, version, state, events, repeated })
}

/**
 * Records a command in a store, and judges it anew where another was faster, so that the loser of a race hears why it is refused.
 *
 * The same command under the same id gives what the first one did, and nothing is written. It is the same if it records the same
 * events on the log before the first, but for the times of their stamps; any other, and one that is refused there, is
 * `CommandIdReused`, which says nothing of the first. Options without a command id throw a `TypeError`.
 *
 * @example
 * const store = memoryStore()
 * const by = { _tag: 'participant', id: 'ann' } as const
 * const command = { _tag: 'ResumePhase', stamp: { session: 12, by }, resumes: 1 } as const
 * await record(store, 'a1', command, { commandId: 'request-1' })
 * // => { _tag: 'Left', left: { _tag: 'Rejected', why: { _tag: 'AllianceNotBegun' } } }
 */
export const record = async <Why = never>(
  store: Store,
  alliance: AllianceId,
  deciding: Deciding<Why>,
  options: RecordOptions,
): Promise<Result<Why>> => {
  expectOptions(options)
  const { tries = 100 } = options
  let version = 0
  for (let tried = 0; tried < tries; tried += 1) {
    const done = await tryOnce(store, alliance, deciding, options)
    if (!isLeft(done)) return done
    if (done.left._tag !== 'VersionConflict') return left(done.left)
    version = done.left.version
  }
  return left({ _tag: 'TooManyConflicts', tries, version })
}
