import type { Happened } from '../../vocabulary/index.js'

/** The session in which, or about which, something happened; null where nobody knows. */
export const sessionOf = (happened: Happened): number | null => (happened._tag === 'unknown' ? null : happened.session)
