import type { Happened } from '../../vocabulary/inside.js'

/** Returns the session in which, or about which, something happened; null where it is not known. */
export const sessionOf = (happened: Happened): number | null => (happened._tag === 'unknown' ? null : happened.session)
