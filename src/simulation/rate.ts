import type { RaterProcess, SimulatedScale } from './scenario.js'

/** What a rater puts down: the alliance with their bias and noise, on the nearest step of the scale and within its ends. */
export const rate = (
  latent: number,
  { bias, noiseSd }: RaterProcess,
  { min, max, step }: SimulatedScale,
  noise: number,
): number => {
  const seen = latent + bias + noiseSd * noise
  const stepped = step === null ? seen : min + Math.floor((seen - min) / step + 0.5) * step
  return stepped < min ? min : stepped > max ? max : stepped
}
