import type { Happened, Stamp } from '../vocabulary/index.js'
import type { EpisodeRejection } from './rejection.js'

/** Sessions are counted: whole numbers from 0. The types cannot say so. */
export const isSessionNumber = (session: number): boolean => Number.isSafeInteger(session) && session >= 0

/** What is reported in one session cannot have happened in a later one. */
export const afterReport = (happened: Happened, stamp: Stamp): EpisodeRejection | undefined => {
  if (happened._tag === 'unknown') return undefined
  const { session } = happened
  if (!isSessionNumber(session)) return { _tag: 'NotASessionNumber', session }
  return session <= stamp.session
    ? undefined
    : { _tag: 'HappenedAfterReported', happened: session, reported: stamp.session }
}
