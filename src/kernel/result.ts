/**
 * The only door to fp-ts: a result is an `Either`, a refusal on the left, a value on the right.
 *
 * fp-ts is bundled into the package, so a consumer needs no fp-ts of their own; one who has it can pass our
 * values to it unchanged, since an `Either` is plain data with a `_tag`.
 */
import * as E from 'fp-ts/lib/Either.js'

export type Either<L, R> = E.Either<L, R>
export type Left<L> = E.Left<L>
export type Right<R> = E.Right<R>

export const left: <L, R = never>(refusal: L) => Either<L, R> = E.left
export const right: <R, L = never>(value: R) => Either<L, R> = E.right
export const isLeft: <L>(result: Either<L, unknown>) => result is Left<L> = E.isLeft
export const isRight: <R>(result: Either<unknown, R>) => result is Right<R> = E.isRight
export const match: <L, R, B>(onLeft: (refusal: L) => B, onRight: (value: R) => B) => (result: Either<L, R>) => B =
  E.match
