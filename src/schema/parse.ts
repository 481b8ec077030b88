import { type Either, left, type NonEmpty, nonEmpty, right, withoutUndefined } from '../kernel/index.js'
import type { Doorman } from './doorman.js'
import type { Problem } from './problem.js'
import { problemsOf } from './problems-of.js'
import { told } from './told.js'

/** What a parser answers: the value, or everything that keeps it from being well formed. */
export type Parsed<T> = Either<NonEmpty<Problem>, T>

/** For an issue whose doorman has no words of its own; zod’s might say what was found. */
const noWords = (): string => 'something else'

/** Asks a doorman; where he refuses, a key that holds `undefined` may be why, and counts as one that is not there. */
export const parse = <T>(doorman: Doorman<T>, value: unknown): Parsed<T> => {
  const first = doorman.safeParse(value, { error: noWords })
  if (first.success) return right(first.data)
  const given = withoutUndefined(value)
  const answer = given === value ? first : doorman.safeParse(given, { error: noWords })
  if (answer.success) return right(answer.data)
  return left(
    nonEmpty(told(problemsOf(given, answer.error.issues))) ?? [{ _tag: 'WrongFormat', path: [], expected: noWords() }],
  )
}
