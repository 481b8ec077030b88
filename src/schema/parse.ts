import { type Either, left, type NonEmpty, nonEmpty, right } from '../kernel/index.js'
import type { Doorman } from './doorman.js'
import type { Problem } from './problem.js'
import { problemsOf } from './problems-of.js'
import { told } from './told.js'

/** What a parser answers: the value, or everything that keeps it from being well formed. */
export type Parsed<T> = Either<NonEmpty<Problem>, T>

/** For an issue whose doorman has no words of its own; zod’s might say what was found. */
const noWords = (): string => 'something else'

/** Asks a doorman. */
export const parse = <T>(doorman: Doorman<T>, value: unknown): Parsed<T> => {
  const answer = doorman.safeParse(value, { error: noWords })
  if (answer.success) return right(answer.data)
  return left(
    nonEmpty(told(problemsOf(value, answer.error.issues))) ?? [{ _tag: 'WrongFormat', path: [], expected: noWords() }],
  )
}
