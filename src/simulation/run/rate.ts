import { exponential } from '../../statistics/index.js'
import type { Rating } from '../dynamics/constants.js'
import type { Draws } from '../dynamics/draws.js'
import type { RaterProcess, SimulatedScale } from '../scenario/scenario.js'

/** What a rater rates: the alliance as they see it, and how far the alliance itself is below the population's mean. */
interface Rated {
  readonly seen: number
  readonly below: number
}

/**
 * Returns what a rater gives for the alliance as they see it: with their bias and noise, on the nearest step of the scale and
 * within its ends; `NaN` where there is no rater or the score is missing, with probability missing·exp(slope·below).
 */
export const rate = (
  rater: RaterProcess | undefined,
  { seen, below }: Rated,
  { min, max, step }: SimulatedScale,
  draws: Draws,
  { noise, missing, slope }: Rating,
): number => {
  if (rater === undefined) return Number.NaN
  const likely = slope === 0 ? rater.missing : rater.missing * exponential(slope * below)
  if (likely > 0 && draws.uniform(missing) < likely) return Number.NaN
  const felt = seen + rater.bias + rater.noiseSd * draws.normal(noise)
  const stepped = step === null ? felt : min + Math.floor((felt - min) / step + 0.5) * step
  return stepped < min ? min : stepped > max ? max : stepped
}
