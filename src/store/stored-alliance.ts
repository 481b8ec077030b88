import { type AllianceEvent, type AllianceState, replay } from '../alliance/index.js'
import type { BrokenLog } from '../alliance/inside.js'
import { type Either, isLeft, left, right } from '../kernel/inside.js'
import { parseLine } from '../schema/index.js'
import type { AllianceId } from '../vocabulary/inside.js'
import type { StoredLog } from './store.js'

export type { BrokenLog } from '../alliance/inside.js'

/** An alliance as its stored log leaves it. */
export interface StoredAlliance {
  readonly alliance: AllianceId
  readonly version: number
  readonly state: AllianceState
}

/** Reads the events of stored lines, each of which must be the next one of its alliance. */
const storedEvents = (alliance: AllianceId, lines: readonly string[]): Either<BrokenLog, readonly AllianceEvent[]> => {
  const events: AllianceEvent[] = []
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    const parsed = parseLine(text)
    if (isLeft(parsed)) return left({ _tag: 'BrokenLog', line, why: parsed.left[0] })
    if (parsed.right.alliance !== alliance) return left({ _tag: 'BrokenLog', line, why: { _tag: 'OfAnotherAlliance' } })
    if (parsed.right.seq !== line)
      return left({ _tag: 'BrokenLog', line, why: { _tag: 'OutOfPlace', expected: `seq ${line} of this alliance` } })
    events.push(parsed.right.event)
  }
  return right(events)
}

/**
 * Rebuilds an alliance from what `read` of a store gave, and checks every line.
 *
 * @example
 * storedAlliance('a1', { version: 0, lines: [] })
 * // => { _tag: 'Right', right: { alliance: 'a1', version: 0, state: { _tag: 'NotBegun' } } }
 */
export const storedAlliance = (
  alliance: AllianceId,
  { version, lines }: StoredLog,
): Either<BrokenLog, StoredAlliance> => {
  const events = storedEvents(alliance, lines)
  if (isLeft(events)) return events
  const replayed = replay(events.right)
  return isLeft(replayed)
    ? left({ _tag: 'BrokenLog', line: replayed.left.seq, why: replayed.left.why })
    : right({ alliance, version, state: replayed.right })
}
