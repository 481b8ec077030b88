/**
 * The only import of fp-ts: a result is an `Either`, with what is wrong on the left or a value on the right.
 *
 * fp-ts is bundled into the package, so a program needs no fp-ts of its own. One that has it can pass our results to it
 * unchanged, since an `Either` is plain data with a `_tag`.
 */
import * as E from 'fp-ts/lib/Either.js'

/** A result: what is wrong on the left, or a value on the right. */
export type Either<L, R> = E.Either<L, R>
/** A result that says what is wrong. */
export type Left<L> = E.Left<L>
/** A result that holds a value. */
export type Right<R> = E.Right<R>

/**
 * Makes a result that says what is wrong.
 *
 * @example
 * left('no') // => { _tag: 'Left', left: 'no' }
 */
export const left: <L, R = never>(wrong: L) => Either<L, R> = E.left
/**
 * Makes a result that holds a value.
 *
 * @example
 * right(1) // => { _tag: 'Right', right: 1 }
 */
export const right: <R, L = never>(value: R) => Either<L, R> = E.right
/**
 * Says whether a result says what is wrong.
 *
 * @example
 * isLeft(left('no')) // => true
 */
export const isLeft: <L>(result: Either<L, unknown>) => result is Left<L> = E.isLeft
/**
 * Says whether a result holds a value.
 *
 * @example
 * isRight(right(1)) // => true
 */
export const isRight: <R>(result: Either<unknown, R>) => result is Right<R> = E.isRight
/**
 * Returns what one of two functions makes of a result.
 *
 * @example
 * match(() => 'wrong', (value) => `got ${value}`)(right(1)) // => 'got 1'
 */
export const match: <L, R, B>(onLeft: (wrong: L) => B, onRight: (value: R) => B) => (result: Either<L, R>) => B =
  E.match

/**
 * Returns the value of a result; throws an error where there is none, for a script or a test that has no other way on.
 *
 * The message names the tags, the line or command, the path and what was expected there, and nothing else: no score, answer or note.
 *
 * @example
 * getOrThrow(right(1)) // => 1
 */
export const getOrThrow = <R>(result: Either<unknown, R>): R => {
  if (E.isLeft(result)) throw new Error(`no value: ${named(result.left).join(', ')}`)
  return result.right
}

const named = (wrong: unknown): readonly unknown[] =>
  wrong instanceof Object
    ? Object.entries(wrong).flatMap(([key, value]: [string, unknown]) =>
        key === '_tag'
          ? value
          : key === 'line' || key === 'command' || key === 'path' || key === 'expected'
            ? `${key} ${value}`
            : named(value),
      )
    : []
