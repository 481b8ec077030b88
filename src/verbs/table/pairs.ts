const emptySlot = -1

/** Mixes two whole numbers into one of 32 bits (multipliers of MurmurHash 3). */
const mixed = (one: number, other: number): number => {
  let hash = Math.imul(one, 0xcc9e2d51) ^ Math.imul(other, 0x1b873593)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Begins to number pairs of whole numbers, at most so many, each by the place at which it is first met: 0, 1, 2 … */
export const pairNumbers = (most: number): ((one: number, other: number) => number) => {
  const [ones, others] = [new Uint32Array(most), new Uint32Array(most)]
  // Open addressing: each slot has the number of a pair, the first that is free after its hash.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2))).fill(emptySlot)
  let length = 0
  return (one, other) => {
    let slot = mixed(one, other) & (slots.length - 1)
    for (;;) {
      const known = slots[slot] ?? emptySlot
      if (known === emptySlot) break
      if (ones[known] === one && others[known] === other) return known
      slot = (slot + 1) & (slots.length - 1)
    }
    slots[slot] = length
    ones[length] = one
    others[length] = other
    length += 1
    return length - 1
  }
}
