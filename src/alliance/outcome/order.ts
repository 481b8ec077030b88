import type { AllianceEvent, AllianceFact } from '../record/event.js'
import type { AllianceRecord } from '../record/state.js'
import { standingEntries } from '../rules/correction.js'

/** Returns the place of an entry among those that stand; entries that do not stand have none. */
export type Order = (event: AllianceEvent) => number

export const orderOf = ({ log }: AllianceRecord): Order => {
  let places: Map<AllianceFact, number> | undefined
  return (event) => {
    places ??= new Map(standingEntries(log).map(({ event, seq }) => [event, seq]))
    return places.get(event as AllianceFact) ?? Number.NaN
  }
}
