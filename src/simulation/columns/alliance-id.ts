/**
 * Returns the id of a simulated alliance, of a replication from 0 to 999,999 and a number from 0 to 999,999,999; the order
 * of ids is that of both.
 *
 * @example
 * simulatedId(0, 12) // => 'simulated-000000-000000012'
 */
export const simulatedId = (replication: number, alliance: number): string =>
  `simulated-${String(replication).padStart(6, '0')}-${String(alliance).padStart(9, '0')}`
