/** A small generator of chance (mulberry32), so that an input is known by its seed and its number. */
export interface Chance {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number
  readonly one: <T>(of: readonly [T, ...T[]] | readonly T[]) => T
}

/** A number for a text (FNV-1a). */
export const hashed = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Begins the chance of input `index` of the run of a seed. */
export const chanceOf = (seed: number, index: number): Chance => {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (end: number): number => next() % end
  return {
    below,
    one: (of) => {
      const found = of[below(of.length)]
      if (found === undefined) throw new RangeError('one of nothing')
      return found
    },
  }
}
