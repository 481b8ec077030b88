import type { Happened, Stamp } from '../vocabulary/index.js'
import type { HappenedAfterReported } from './rejection.js'

/** What is reported in one session cannot have happened in a later one. */
export const afterReport = (happened: Happened, stamp: Stamp): HappenedAfterReported | undefined =>
  happened._tag === 'unknown' || happened.session <= stamp.session
    ? undefined
    : { _tag: 'HappenedAfterReported', happened: happened.session, reported: stamp.session }
