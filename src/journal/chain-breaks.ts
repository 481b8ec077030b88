import type { ChainBreak, Tampering } from '../vocabulary/inside.js'
import { firstPrev } from './chain-log.js'

export type { ChainBreak, Tampering } from '../vocabulary/inside.js'

/** A line as far as the chain is concerned. */
export interface Link {
  readonly line: number
  /** Its own hash; none where the line is no JSON. */
  readonly hash?: string
  readonly prev?: unknown
  readonly isTorn: boolean
  /** Whether anything else is wrong with the line. */
  readonly isFaulty: boolean
  /** Whether an alliance lacks an entry at or after this line, and had none missing before it. */
  readonly isAfterGap: boolean
}

/** Says which line a broken link is about, by the place of the line that it names as the one before it. */
const whatBroke = (
  links: readonly Link[],
  index: number,
  placeOf: ReadonlyMap<unknown, number>,
): readonly [number, Tampering] => {
  const link = links[index]
  const place = placeOf.get(link?.prev)
  if (place !== undefined) return place > index ? [index, 'moved'] : [place + 1, 'altered']
  const next = links[index + 1]
  if (next !== undefined && next.prev !== link?.hash && !placeOf.has(next.prev)) return [index, 'altered']
  const before = links[index - 1]
  if (before === undefined || (link?.isAfterGap && !before.isFaulty)) return [index, 'missing']
  return [index - 1, 'altered']
}

/**
 * Returns the places where a chain does not hold, each once.
 *
 * A line's hash is on the line after it, so a broken link says of two lines that one of them is not as it was, or that lines
 * between are gone. Which of these it was follows from where the line is that should be before, and from the alliances' numbers.
 */
export const chainBreaks = (links: readonly Link[]): readonly ChainBreak[] => {
  const placeOf = new Map<unknown, number>([[firstPrev, -1]])
  for (const [index, { hash }] of links.entries())
    if (hash !== undefined && !placeOf.has(hash)) placeOf.set(hash, index)
  const breaks = new Map<number, Tampering>()
  const explained = new Set<number>()
  for (const [index, link] of links.entries()) {
    const before = index === 0 ? firstPrev : links[index - 1]?.hash
    if (link.hash !== undefined && (link.prev === before || before === undefined)) continue
    const [place, what] = ((): readonly [number, Tampering] => {
      if (link.hash === undefined) return [index, link.isTorn ? 'torn' : 'altered']
      if ((placeOf.get(link.hash) ?? index) < index) return [index, 'doubled']
      return link.prev === undefined ? [index, 'altered'] : whatBroke(links, index, placeOf)
    })()
    if (!explained.has(place)) breaks.set(place, what)
    explained.add(place).add(index)
  }
  return [...breaks]
    .flatMap(([index, what]) => {
      const line = links[index]?.line
      return line === undefined ? [] : [{ _tag: 'ChainBreak', line, what } as const]
    })
    .sort((a, b) => a.line - b.line)
}
