/** A name without what people write in different ways: capitals, blanks, punctuation and the number in it. */
const core = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{N}+/gu, '#')

/** How many letters must be put in, taken out or replaced to make one text of the other (Levenshtein 1966). */
const distance = (one: string, other: string): number => {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1]
    for (const [index, against] of [...other].entries()) {
      const replaced = (before[index] ?? 0) + (letter === against ? 0 : 1)
      line.push(Math.min(replaced, (before[index + 1] ?? 0) + 1, (line[index] ?? 0) + 1))
    }
    before = line
  }
  return before.at(-1) ?? 0
}

/** Slips of the pen: two in a long name, one in a short one and none in three letters, where any answer would be near. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

const near = (one: string, other: string): boolean => {
  const allowed = slips(Math.min(one.length, other.length))
  return one === other || (Math.abs(one.length - other.length) <= allowed && distance(one, other) <= allowed)
}

/**
 * The names that can be meant by one of the wanted: the same but for capitals, punctuation, the number or a slip of the pen.
 * A first line may be data, so no other name may be shown; what holds no letter is a score or a date and never a name.
 */
export const resembling = (names: readonly string[], wanted: readonly string[]): readonly string[] => {
  const cores = [...new Set(wanted.map(core))]
  return names.filter((name) => {
    const own = core(name)
    return /\p{L}/u.test(own) && cores.some((other) => near(own, other))
  })
}
