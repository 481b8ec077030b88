import { type Either, isLeft, left, type NonEmpty, nonEmpty, right, withoutUndefined } from '../../kernel/inside.js'
import type { ExactSchema, Tagged } from '../builders/exact-schema.js'
import { firstProblems } from './first-problems.js'
import type { Problem } from './problem.js'
import { problemsOf } from './problems-of.js'
import { tooManyToList } from './too-many-to-list.js'

/** The answer of a parser: a `T`, or everything that keeps the value from being one; `Other` is what is wrong beside its form. */
export type Parsed<T, Other = never> = Either<NonEmpty<Problem | Other>, T>

/** For an issue whose schema has no words of its own; zod's might say what was found. */
const noWords = (): string => 'something else'

/** What the schema says of a value; nothing where so much is wrong that the engine has no room for the issues of one list. */
const judged = <T>(schema: ExactSchema<T>, value: unknown): ReturnType<ExactSchema<T>['safeParse']> | undefined => {
  try {
    return schema.safeParse(value, { error: noWords })
  } catch (error) {
    // Zod hands the issues of a list on as the arguments of one call.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Parses a value; where that fails, a key that holds `undefined` may be why, and counts as one that is not there. */
export const parse = <T>(schema: ExactSchema<T>, value: unknown): Parsed<T> => {
  const first = judged(schema, value)
  if (first?.success) return right(first.data)
  const given = withoutUndefined(value)
  const second = given === value ? first : judged(schema, given)
  if (second === undefined) return left([tooManyToList(given)])
  if (second.success) return right(second.data)
  const problems = nonEmpty(firstProblems(problemsOf(given, second.error.issues)))
  return left(problems ?? [{ _tag: 'WrongFormat', path: [], expected: noWords() }])
}

/** Bounds what is wrong beside the form of a value as what is wrong with the form is bounded: the first, and how many more. */
export const bounded = <T, Other extends Tagged>(checked: Parsed<T, Other>): Parsed<T, Other> => {
  const problems = isLeft(checked) ? nonEmpty(firstProblems<Problem | Other>(checked.left)) : undefined
  return problems === undefined ? checked : left(problems)
}
