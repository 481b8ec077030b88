import { isSessionNumber } from '../../episode/inside.js'
import type { SessionInserted } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'
import { sittings } from '../record/sittings.js'
import type { AllianceRecord } from '../record/state.js'

/**
 * Returns a rejection where no session of that number can have been forgotten. One of an ended phase can: by its number it lies in
 * that phase, of which nothing is rewritten.
 */
export const insertionObstacle = (
  record: AllianceRecord,
  { session }: SessionInserted,
): AllianceRejection | undefined => {
  if (!isSessionNumber(session)) return { _tag: 'NotASessionNumber', session }
  const began = record.began.stamp.session
  const current = record.session
  if (session <= began || session >= current) return { _tag: 'SessionNotEarlier', session, began, current }
  return sittings(record).some((sitting) => sitting.session === session)
    ? { _tag: 'SessionAlreadyHeld', session }
    : undefined
}
