import { exponential } from '../../statistics/index.js'
import type { Constants, KindConstants } from './constants.js'
import { coursePurposes } from './course-purposes.js'
import type { Draws } from './draws.js'

/**
 * Returns which kind of rupture begins in a session, as an index of `begunCodes`: hazard·exp(slope·below) is the probability
 * of each, `below` being how far the alliance is below the population's mean.
 */
export const onset = ({ withdrawal, confrontation }: Constants, below: number, draws: Draws): number => {
  const drawn = draws.uniform(coursePurposes.onset)
  const away = withdrawal.process.hazard * exponential(withdrawal.slope * below)
  const against = confrontation.process.hazard * exponential(confrontation.slope * below)
  return drawn < away ? 1 : drawn < away + against ? 2 : 0
}

export const kindOf = ({ withdrawal, confrontation }: Constants, kind: number): KindConstants =>
  kind === 1 ? withdrawal : confrontation

/** Returns by how much a rupture that begins lowers the alliance: normal, cut off at 0. */
export const drawnDrop = ({ process: { drop } }: KindConstants, draws: Draws): number =>
  Math.max(0, drop.mean + drop.sd * draws.normal(coursePurposes.drop))
