/** Spreads owners over the slots; the sessions of one are neighbours there, as they are in most tables. */
const spread = (owner: number, session: number): number => (Math.imul(owner, 0x9e3779b1) + Math.floor(session)) >>> 0

const isSame = (one: number, other: number): boolean => one === other || (Number.isNaN(one) && Number.isNaN(other))

/** The keys of rows that were met; each row is named by its place among the owners and sessions. */
export interface MetKeys {
  /** Returns the place of the row with the same key that was met before; where there is none the row is kept. */
  readonly meet: (place: number) => number | undefined
  /** Keeps a row in place of the one with the same key. */
  readonly replace: (place: number) => void
}

/** Begins to meet the keys of rows, an owner's number and a session each; `NaN` is a session like any other. */
export const metKeys = (owners: Uint32Array, sessions: Float64Array): MetKeys => {
  // Open addressing: each slot has the place of a row and 1 more, in the first slot that is free after its hash.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(1.5 * owners.length + 2)))
  const slotOf = (place: number): number => {
    const [owner, session = Number.NaN] = [owners[place], sessions[place]]
    let slot = spread(owner ?? 0, session) & (slots.length - 1)
    for (;;) {
      const known = slots[slot] ?? 0
      if (known === 0) return slot
      if (owners[known - 1] === owner && isSame(sessions[known - 1] ?? 0, session)) return slot
      slot = (slot + 1) & (slots.length - 1)
    }
  }
  return {
    meet: (place) => {
      const slot = slotOf(place)
      const known = slots[slot] ?? 0
      if (known > 0) return known - 1
      slots[slot] = place + 1
      return undefined
    },
    replace: (place) => {
      slots[slotOf(place)] = place + 1
    },
  }
}
