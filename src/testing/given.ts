import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceRejection,
  type AllianceState,
  decide,
  evolve,
  replay,
} from '../alliance/index.js'
import { type Either, expectWord, isLeft, type NonEmpty } from '../kernel/inside.js'
import { commands, events } from './arbitraries/event.js'

/** What a command came to, and what a test expects of it; an expectation throws where it does not hold. */
export interface Came {
  readonly result: Either<AllianceRejection, NonEmpty<AllianceEvent>>
  /** The alliance afterwards; as it was where the command was refused. */
  readonly state: AllianceState
  /** Expects events with these tags, in order, and no others. */
  readonly thenRecorded: (...tags: readonly AllianceEvent['_tag'][]) => void
  /** Expects a rejection with this tag. */
  readonly thenRefused: (tag: AllianceRejection['_tag']) => void
}

/** A log that a test begins with. */
export interface Given {
  readonly when: (command: AllianceCommand) => Came
}

const expectTags = (found: readonly string[], expected: readonly string[]): void => {
  if (found.join() !== expected.join()) throw new Error(`expected ${expected.join(', ')}, found ${found.join(', ')}`)
}

/**
 * Begins a test with a log: given these events, when this command comes, then this is recorded or refused.
 *
 * An event or a command of a tag that there is not throws a `TypeError`.
 *
 * @example
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'therapist' } } as const
 * const hold = { _tag: 'HoldSession', stamp, held: { present: ['client', 'therapist'] } } as const
 * given(sampleLog).when(hold).thenRecorded('SessionHeld')
 * given([]).when(hold).result._tag // => 'Left'
 */
export const given = (log: readonly AllianceEvent[]): Given => {
  for (const { _tag } of log) expectWord('log', 'events, such as SessionHeld', _tag, Object.keys(events))
  const replayed = replay(log)
  if (isLeft(replayed))
    throw new Error(`event ${replayed.left.seq} of the log cannot follow: ${replayed.left.why._tag}`)
  const state = replayed.right
  return {
    when: (command) => {
      expectWord('command', 'the name of a command, such as HoldSession', command._tag, Object.keys(commands))
      const result = decide(state, command)
      return {
        result,
        state: isLeft(result) ? state : result.right.reduce(evolve, state),
        thenRecorded: (...tags) =>
          expectTags(isLeft(result) ? [`a refusal: ${result.left._tag}`] : result.right.map(({ _tag }) => _tag), tags),
        thenRefused: (tag) =>
          expectTags(isLeft(result) ? [result.left._tag] : result.right.map(({ _tag }) => `recorded: ${_tag}`), [tag]),
      }
    },
  }
}
