import type { Either } from '../../kernel/index.js'
import { isLeft, sameValue } from '../../kernel/inside.js'
import type { Append, Store } from '../../store/index.js'

/** Something that must hold of every store, tried on one that is empty. */
export interface StoreCheck {
  readonly name: string
  readonly run: (store: Store) => Promise<void>
}

/** Throws where two values differ, and shows both. */
export const same = (what: string, found: unknown, expected: unknown): void => {
  if (!sameValue(found, expected))
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`)
}

/** Throws where something does not hold. */
export const holds = (what: string, isSo: boolean): void => {
  if (!isSo) throw new Error(what)
}

/** Returns the value of a result that must be right. */
export const done = <R>(what: string, result: Either<unknown, R>): R => {
  if (isLeft(result)) throw new Error(`${what}: refused with ${JSON.stringify(result.left)}`)
  return result.right
}

/** Returns a line whose text no other has. A store does not read its lines. */
export const lineOf = (alliance: string, number: number): string => JSON.stringify({ alliance, number })

/** Returns an append of one line. */
export const one = (alliance: string, expected: number, commandId: string): Append => ({
  ...{ alliance, expected, commandId },
  lines: [lineOf(`${alliance} ${commandId}`, expected)],
})
