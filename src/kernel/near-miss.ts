/** Returns how many letters have to be put in, left out, replaced or swapped with the next to make one word of another. */
const distance = (one: string, other: string): number => {
  let before: readonly number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to += 1) {
      const isSwapped = one[at] === other[to - 2] && one[at - 1] === other[to - 1]
      next.push(
        Math.min(
          (row[to] ?? 0) + 1,
          (next[to - 1] ?? 0) + 1,
          (row[to - 1] ?? 0) + (other[to - 1] === one[at] ? 0 : 1),
          isSwapped ? (before[to - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}

/** Returns the word that was probably meant: the nearest, where at most a third of its letters differ. */
export const nearMiss = (word: string, words: readonly string[]): string | undefined => {
  if (word.length > 60) return undefined
  const [nearest] = words
    .map((one) => ({ one, by: distance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, by }) => 3 * by <= one.length)
    .toSorted((a, b) => a.by - b.by)
  return nearest?.one
}
