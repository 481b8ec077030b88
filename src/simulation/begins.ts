import { exponential } from '../statistics/index.js'
import type { Constants } from './constants.js'

/**
 * Which kind of rupture begins, an index of `begunCodes`: hazard·exp(slope·below) is the probability of each, `below` being
 * how far the alliance is below the mean and `drawn` uniform.
 */
export const begins = (
  { withdrawal, confrontation, near, onsetMost }: Constants,
  below: number,
  drawn: number,
): number => {
  if (drawn >= onsetMost && below <= near && below >= -near) return 0
  const away = withdrawal.hazard * exponential(withdrawal.slope * below)
  const against = confrontation.hazard * exponential(confrontation.slope * below)
  return drawn < away ? 1 : drawn < away + against ? 2 : 0
}
