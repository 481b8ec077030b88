/**
 * The only door to fp-ts: a result is an `Either`, a refusal on the left, a value on the right.
 *
 * fp-ts is bundled into the package, so a consumer needs no fp-ts of their own; one who has it can pass our
 * values to it unchanged, since an `Either` is plain data with a `_tag`.
 */
import * as E from 'fp-ts/lib/Either.js'

/** A refusal on the left or a value on the right. */
export type Either<L, R> = E.Either<L, R>
/** A refusal. */
export type Left<L> = E.Left<L>
/** A value. */
export type Right<R> = E.Right<R>

/**
 * A refusal.
 *
 * @example
 * left('no') // => { _tag: 'Left', left: 'no' }
 */
export const left: <L, R = never>(refusal: L) => Either<L, R> = E.left
/**
 * A value.
 *
 * @example
 * right(1) // => { _tag: 'Right', right: 1 }
 */
export const right: <R, L = never>(value: R) => Either<L, R> = E.right
/**
 * Whether a result is a refusal.
 *
 * @example
 * isLeft(left('no')) // => true
 */
export const isLeft: <L>(result: Either<L, unknown>) => result is Left<L> = E.isLeft
/**
 * Whether a result is a value.
 *
 * @example
 * isRight(right(1)) // => true
 */
export const isRight: <R>(result: Either<unknown, R>) => result is Right<R> = E.isRight
/**
 * One answer from either side of a result.
 *
 * @example
 * match(() => 'refused', (value) => `got ${value}`)(right(1)) // => 'got 1'
 */
export const match: <L, R, B>(onLeft: (refusal: L) => B, onRight: (value: R) => B) => (result: Either<L, R>) => B =
  E.match
