/** A list whose members may be made only when they are asked for; an array is one. */
export interface Listed<Value> {
  readonly length: number
  readonly at: (index: number) => Value | undefined
  readonly [Symbol.iterator]: () => Iterator<Value>
}

/** Returns a list that makes each member when it is asked for, and keeps none. */
export const listed = <Value>(length: number, make: (index: number) => Value): Listed<Value> => ({
  length,
  at: (index) => (index >= 0 && index < length ? make(index) : undefined),
  *[Symbol.iterator]() {
    for (let index = 0; index < length; index += 1) yield make(index)
  },
})
