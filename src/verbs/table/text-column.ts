import { growingWhole } from './growing.js'

/** The cells of a column: each text once, and which of them each row has. */
export interface TextColumn {
  readonly texts: readonly string[]
  readonly which: Uint32Array
}

/** A column that is being filled, row by row. */
export interface ColumnInMaking {
  /** Adds the part of a text that is the cell of the next row. */
  readonly add: (text: string, start: number, end: number) => void
  readonly made: () => TextColumn
}

/** FNV-1a, of 32 bits. */
const hashed = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

const isPart = (known: string | undefined, text: string, start: number, end: number): boolean => {
  if (known === undefined || known.length !== end - start) return false
  for (let at = 0; at < known.length; at += 1) if (known.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

const emptySlot = -1

/** Begins a column, with room for so many rows. */
export const columnInMaking = (rows = 0): ColumnInMaking => {
  const texts: string[] = []
  const which = growingWhole(rows)
  let before = 0
  // Open addressing: each slot has the place of a text, the first that is free after its hash.
  let slots = new Int32Array(64).fill(emptySlot)
  const slotOf = (text: string, start: number, end: number): number => {
    let slot = hashed(text, start, end) & (slots.length - 1)
    while (slots[slot] !== emptySlot && !isPart(texts[slots[slot] ?? 0], text, start, end))
      slot = (slot + 1) & (slots.length - 1)
    return slot
  }
  const placeOf = (text: string, start: number, end: number): number => {
    const slot = slotOf(text, start, end)
    const known = slots[slot] ?? emptySlot
    if (known !== emptySlot) return known
    slots[slot] = texts.length
    texts.push(text.slice(start, end))
    if (2 * texts.length > slots.length) {
      slots = new Int32Array(2 * slots.length).fill(emptySlot)
      for (const [place, one] of texts.entries()) slots[slotOf(one, 0, one.length)] = place
    }
    return texts.length - 1
  }
  return {
    add: (text, start, end) => {
      // The rows of a person follow one another.
      if (!isPart(texts[before], text, start, end)) before = placeOf(text, start, end)
      which.add(before)
    },
    made: () => ({ texts, which: which.made() }),
  }
}

/** Returns a column of these texts. */
export const textColumn = (texts: readonly string[]): TextColumn => {
  const { add, made } = columnInMaking(texts.length)
  for (const text of texts) add(text, 0, text.length)
  return made()
}
