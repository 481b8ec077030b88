import type { AllianceEvent } from '../record/event.js'
import { standingEntries } from '../rules/correction.js'

/** Returns the place of an entry among those in force; an entry that is not in force has none and is never later than another. */
export type Order = (event: AllianceEvent) => number

/** Returns the order of a log, which is read through once, and only if it is asked for. */
export const orderOf = (log: readonly AllianceEvent[]): Order => {
  let places: Map<AllianceEvent, number> | undefined
  return (event) => {
    places ??= new Map(standingEntries(log).map(({ event }, index) => [event, index]))
    return places.get(event) ?? Number.NaN
  }
}
