import type { RuptureKind } from '../../vocabulary/inside.js'

/** The kinds of rupture that are simulated; *mixed* is derived and never begins by itself. */
export type SimulatedKind = Exclude<RuptureKind, 'mixed'>
