/** Returns how many letters have to be put in, left out or replaced to make one word of another. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to += 1)
      next.push(
        Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (other[to - 1] === letter ? 0 : 1)),
      )
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
