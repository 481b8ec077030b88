import type { Draws } from '../dynamics/draws.js'
import type { RaterProcess, SimulatedScale } from '../scenario/scenario.js'

/**
 * Returns what a rater gives for the alliance as they see it: with their bias and noise, on the nearest step of the scale and
 * within its ends; `NaN` where there is no rater or the score is missing.
 */
export const rate = (
  rater: RaterProcess | undefined,
  seen: number,
  { min, max, step }: SimulatedScale,
  draws: Draws,
  { noise, missing }: { readonly noise: number; readonly missing: number },
): number => {
  if (rater === undefined || (rater.missing > 0 && draws.uniform(missing) < rater.missing)) return Number.NaN
  const felt = seen + rater.bias + rater.noiseSd * draws.normal(noise)
  const stepped = step === null ? felt : min + Math.floor((felt - min) / step + 0.5) * step
  return stepped < min ? min : stepped > max ? max : stepped
}
