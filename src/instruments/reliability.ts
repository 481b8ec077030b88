import type { Sourced } from '../kernel/index.js'

/** How the same thing was measured twice: by items within a form, or by forms at two times. */
export type ReliabilityKind = 'internal-consistency' | 'test-retest'

/** A published reliability coefficient, from 0 to 1; it has no unit, so it serves sums and item means alike. */
export interface Reliability extends Sourced<number> {
  /** A subscale’s name, or `total`. */
  readonly scale: string
  readonly kind: ReliabilityKind
  /** Whether the source gives the figure itself or only says that it lies above `value`. */
  readonly reported: 'exactly' | 'above'
  /** In whom, or with which form, it was found. */
  readonly found: string
}
