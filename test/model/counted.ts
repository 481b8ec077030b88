/** A count per tag, complete over a union: a tag added to the union breaks compilation where the count is begun. */
export type Counts<Tag extends string> = Record<Tag, number>

/** The tags that were never counted. */
export const missing = (counts: Counts<string>): readonly string[] =>
  Object.entries(counts).flatMap(([tag, count]) => (count === 0 ? [tag] : []))

export const sum = (counts: Counts<string>): number => Object.values(counts).reduce((a, b) => a + b, 0)
