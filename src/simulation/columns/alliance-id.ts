/**
 * The id of a simulated alliance; the order of ids is that of replications and numbers.
 *
 * @param replication from 0 to 999,999
 * @param alliance from 0 to 999,999,999
 * @example
 * ```ts
 * import { simulatedId } from 'rupture-repair/simulation'
 *
 * simulatedId(0, 12) // => 'simulated-000000-000000012'
 * ```
 */
export const simulatedId = (replication: number, alliance: number): string =>
  `simulated-${String(replication).padStart(6, '0')}-${String(alliance).padStart(9, '0')}`
