import type { Happened, Stamp } from '../vocabulary/inside.js'
import type { EpisodeRejection } from './rejection.js'

/** Says whether a number can be a session's: a whole number from 0, which the types cannot say. */
export const isSessionNumber = (session: number): boolean => Number.isSafeInteger(session) && session >= 0

/** Returns a rejection where something is said to have happened after the session of its report. */
export const afterReport = (happened: Happened, stamp: Stamp): EpisodeRejection | undefined => {
  if (happened._tag === 'unknown') return undefined
  const { session } = happened
  if (!isSessionNumber(session)) return { _tag: 'NotASessionNumber', session }
  return session <= stamp.session
    ? undefined
    : { _tag: 'HappenedAfterReported', happened: session, reported: stamp.session }
}
