import type { AllianceState } from '../alliance/index.js'
import { isObject } from '../kernel/inside.js'

/**
 * A state as JSON: a list of values, each once, in which lists and objects hold the places of what is in them. The last is the whole.
 *
 * An event is in a state in several places, and which of two equal events is meant decides outcomes. Plain JSON would lose that.
 */
export type WrittenState = readonly unknown[]

export const writeState = (state: AllianceState): WrittenState => {
  const written: unknown[] = []
  const places = new Map<unknown, number>()
  const place = (value: unknown): number => {
    const known = places.get(value)
    if (known !== undefined) return known
    const entries = isObject(value) ? Object.entries(value).filter(([, one]) => one !== undefined) : []
    const node = Array.isArray(value)
      ? value.map(place)
      : isObject(value)
        ? Object.fromEntries(entries.map(([key, one]) => [key, place(one)]))
        : value
    places.set(value, written.push(node) - 1)
    return written.length - 1
  }
  place(state)
  return written
}

const isState = (value: unknown): value is AllianceState =>
  isObject(value) &&
  (value._tag === 'NotBegun' ||
    (['Running', 'Ended'].some((tag) => tag === value._tag) &&
      isObject(value.record) &&
      Array.isArray(value.record.log)))

/** Returns the state that was written; nothing where a place is that of no value before. */
export const readState = (written: WrittenState): AllianceState | undefined => {
  const values: unknown[] = []
  let isWhole = true
  const at = (place: unknown): unknown => {
    if (!(typeof place === 'number' && place < values.length && Number.isInteger(place) && place >= 0)) isWhole = false
    return values[Number(place)]
  }
  for (const node of written) {
    if (Array.isArray(node)) values.push(node.map(at))
    else if (isObject(node)) values.push(Object.fromEntries(Object.entries(node).map(([key, one]) => [key, at(one)])))
    else values.push(node)
  }
  const state = values.at(-1)
  return isWhole && isState(state) ? state : undefined
}
