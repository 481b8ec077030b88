import type { AllianceCommand, AllianceEvent, AllianceRejection, AllianceState } from '../alliance/index.js'
import type { Unfit } from '../alliance/inside.js'
import { type Either, isLeft, isObject, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import { formatLine, type LogLine, type Path, type Problem, parseLine, receive } from '../schema/index.js'
import type { Malformed } from '../vocabulary/inside.js'
import { isKeptByJson } from './kept-by-json.js'
import type { Append, CommandId } from './store.js'
import type { StoredAlliance } from './stored-alliance.js'

/**
 * What is to be recorded: a command, or a function of the state that gives a command, as `undo` and `amendWith` do, or its events, as
 * `decideAs` and `undoAs` do.
 *
 * Such a function is asked again after a conflict, and for a repeated request on the state of then.
 */
export type Deciding<Why> =
  | AllianceCommand
  | ((state: AllianceState) => Either<Why, AllianceCommand | NonEmpty<AllianceEvent>>)

/** What a command would record: its events, and all that `append` of a store needs. */
export interface Appendable extends Append {
  readonly events: NonEmpty<AllianceEvent>
}

/** A line as it is written, and its event as it will be read. */
interface Written {
  readonly line: string
  readonly event: AllianceEvent
}

const malformed = (path: Path, expected: string): Malformed => ({
  _tag: 'Malformed',
  problems: [{ _tag: 'WrongKind', path, expected }],
})

const isEither = (value: unknown): value is Either<unknown, unknown> =>
  isObject(value) && ((value._tag === 'Left' && 'left' in value) || (value._tag === 'Right' && 'right' in value))

const notEither = (made: unknown): string =>
  `that the function gives a Left or Right, as decideAs, undo and amendWith do${
    made instanceof Promise ? '; a promise cannot be waited for, so fetch what is needed before calling record' : ''
  }`

/** Returns the events of a command or a function. */
const decided = <Why>(
  state: AllianceState,
  deciding: Deciding<Why>,
): Either<Unfit<Why | AllianceRejection>, readonly AllianceEvent[]> => {
  if (typeof deciding !== 'function') return receive(state, deciding)
  const made = deciding(state)
  // In plain JavaScript a function may give anything.
  if (!isEither(made)) return left(malformed([], notEither(made)))
  if (isLeft(made)) return left({ _tag: 'Rejected', why: made.left })
  return Array.isArray(made.right) ? right(made.right) : receive(state, made.right as AllianceCommand)
}

const write = (line: LogLine): string | undefined => {
  try {
    return formatLine(line)
  } catch {
    return undefined
  }
}

/** Writes a line and reads it back, as the next reader of the log will. */
const written = (line: LogLine, index: number): Either<readonly Problem[], Written> => {
  const at = (path: Path): Path => (path[0] === 'meta' ? path : ['lines', index, ...path])
  const text = write(line)
  if (text === undefined) return left(malformed(at(['event']), 'an event of values that JSON can hold').problems)
  const read = parseLine(text)
  return isLeft(read)
    ? left(read.left.map((problem) => ({ ...problem, path: at(problem.path) })))
    : right({ line: text, event: read.right.event })
}

/** Writes the lines of events, or says what would keep them from being read. */
const writtenAll = (lines: readonly LogLine[]): Either<Malformed, NonEmpty<Written>> => {
  const good: Written[] = []
  const problems: Problem[] = []
  for (const [index, line] of lines.entries()) {
    const one = written(line, index)
    if (!isLeft(one)) good.push(one.right)
    // What is wrong with meta is wrong in every line.
    else for (const each of one.left.filter(({ path }) => index === 0 || path[0] !== 'meta')) problems.push(each)
  }
  const wrong = nonEmpty(problems)
  if (wrong !== undefined) return left({ _tag: 'Malformed', problems: wrong })
  const all = nonEmpty(good)
  return all === undefined ? left(malformed(['lines'], 'one event at least')) : right(all)
}

/**
 * Returns what a store is to append for a command, or why the command is refused; nothing is written.
 *
 * Each line is read back first, so that no log is made which cannot be read: what does not have its form is `Malformed`, and so is
 * `meta` that JSON would change. `events` are those that the lines give.
 *
 * @example
 * const by = { _tag: 'participant', id: 'therapist' } as const
 * const stored = { alliance: 'a1', version: 17, state: sampleAlliance }
 * const command = { _tag: 'HoldSession', stamp: { session: 5, by }, held: { present: ['client', 'therapist'] } } as const
 * const made = appendable(stored, command, { commandId: 'request-1' })
 * made._tag === 'Right' && [made.right.expected, made.right.lines.length] // => [17, 1]
 */
export const appendable = <Why = never>(
  { alliance, version, state }: StoredAlliance,
  deciding: Deciding<Why>,
  { commandId, meta }: { readonly commandId: CommandId; readonly meta?: LogLine['meta'] },
): Either<Unfit<Why | AllianceRejection>, Appendable> => {
  if (meta !== undefined && !isKeptByJson(meta))
    return left(malformed(['meta'], 'an object that JSON gives back as it is'))
  const made = decided(state, deciding)
  if (isLeft(made)) return left(made.left)
  const before = state._tag === 'NotBegun' ? 0 : state.record.log.length
  const all = writtenAll(
    made.right.map((event, index) => ({ v: 1, alliance, seq: before + index + 1, event, ...(meta && { meta }) })),
  )
  if (isLeft(all)) return all
  const [first, ...others] = all.right
  return right({
    ...{ alliance, expected: version, commandId },
    events: [first.event, ...others.map(({ event }) => event)],
    lines: [first.line, ...others.map(({ line }) => line)],
  })
}
