import type { SessionInserted } from './event.js'
import type { AllianceRecord } from './state.js'

/** A session on record, held when it was due or entered late. */
export type Sitting = Pick<SessionInserted, 'session' | 'held'>

/** Returns the sessions on record, in the order of their entries; none before the alliance began. */
export const sittings = (record: AllianceRecord | undefined): readonly Sitting[] =>
  (record?.entries ?? []).flatMap((entry): readonly Sitting[] => {
    if (entry._tag === 'SessionHeld') return [{ session: entry.stamp.session, held: entry.held }]
    return entry._tag === 'SessionInserted' ? [{ session: entry.session, held: entry.held }] : []
  })
