/** How often each value was given. */
export type ValueCounts = ReadonlyMap<number, number>

/** The disagreement of two values, and of one value with all that were given, as a sum. */
export interface Disagreement {
  readonly between: (one: number, other: number) => number
  readonly withAll: (one: number) => number
}
