import type { EpisodeId, HarmId } from '../../vocabulary/inside.js'

/** Names chosen by the caller, by the ids they replace. People are participants and observers. */
export interface Pseudonyms {
  readonly people: ReadonlyMap<string, string>
  readonly episodes: ReadonlyMap<EpisodeId, string>
  readonly harms: ReadonlyMap<HarmId, string>
}

interface Register {
  readonly rename: (id: string) => string
  readonly size: () => number
  readonly numbered: () => number
}

/** A register that keeps every id and counts none. */
const kept: Register = { rename: (id) => id, size: () => 0, numbered: () => 0 }

/** Returns a register for each kind of id. The name of a proposal holds other names and sessions, so it has no name of the caller's. */
export const registers = (
  names: 'keep' | 'numbered' | Pseudonyms,
  proposals: 'keep' | 'number',
): Readonly<Record<keyof Pseudonyms | 'proposals', Register>> => {
  if (names === 'keep')
    return { people: kept, episodes: kept, harms: kept, proposals: proposals === 'keep' ? kept : register('q') }
  const given = names === 'numbered' ? undefined : names
  return {
    people: register('p', given?.people),
    episodes: register('e', given?.episodes),
    harms: register('h', given?.harms),
    proposals: register('q'),
  }
}

/** Returns a register that gives every id one name and every name to one id, so that no two people become one. */
const register = (letter: string, given: ReadonlyMap<string, string> = new Map()): Register => {
  const names = new Map<string, string>()
  const reserved = new Set(given.values())
  const taken = new Set<string>()
  let last = 0
  let numbered = 0
  const number = (): string => {
    numbered += 1
    do last += 1
    while (reserved.has(`${letter}${last}`))
    return `${letter}${last}`
  }
  const rename = (id: string): string => {
    const known = names.get(id)
    if (known !== undefined) return known
    const chosen = given.get(id)
    const name = chosen === undefined || taken.has(chosen) ? number() : chosen
    names.set(id, name)
    taken.add(name)
    return name
  }
  return { rename, size: () => names.size, numbered: () => numbered }
}
