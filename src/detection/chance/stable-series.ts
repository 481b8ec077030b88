/**
 * Simulated scores of an alliance in which nothing happens: noise around a level.
 *
 * The scores are a stationary normal autoregression of order one: z₁ = e₁, z_t = φ·z_{t−1} + √(1 − φ²)·e_t, score = mean +
 * SD·z_t, each e_t standard normal. Every session thus has the same mean and SD, and sessions k apart correlate by φᵏ. On a
 * scale with steps and ends each score is rounded to the nearest step and then cut off at the ends, which lowers its SD:
 * mean, SD and φ are those before rounding.
 */
import { normal, purposes } from '../../statistics/index.js'
import { wordAt } from '../../statistics/inside.js'
import type { ScaleRange, ScorePoint, ScoreSeries } from '../../vocabulary/inside.js'
import { type StableScores, stableProblems } from './stable-series-settings.js'

/**
 * Simulates one stable series: scores of sessions 1, 2, …, in the unit of the scale, with an id that says so.
 *
 * Series of different `number` (a whole number from 0 to 2³² − 1) are independent. Without points where it is none, and where
 * `stableProblems` names a problem. Source: textbook definition of a stationary AR(1) series.
 *
 * @example
 * const stable = { seed: 7, sessions: 4, autocorrelation: 0.3, sd: 0.8, mean: 5.5, range: { min: 1, max: 7 }, step: 0.5 }
 * stableSeries(stable, 12).points.map(({ score }) => score) // => [7, 7, 4.5, 4]
 */
export const stableSeries = (stable: StableScores, number: number): ScoreSeries => {
  const isSound = stableProblems(stable).length === 0 && Number.isInteger(number) && number >= 0 && number < 2 ** 32
  return noisySeries(isSound ? stable : { ...stable, sessions: 0 }, number, 'stableScore', () => 0)
}

/** A series of noise with something added to the level of each session, drawn for the purpose named. */
export const noisySeries = (
  { seed, sessions, autocorrelation, sd, mean = 0, better = 'higher', range, step }: StableScores,
  number: number,
  purpose: 'stableScore' | 'droppedScore',
  shift: (session: number) => number,
): ScoreSeries => {
  const scratch = new Uint32Array(4)
  const fresh = Math.sqrt(1 - autocorrelation * autocorrelation)
  const points: ScorePoint[] = []
  let noise = 0
  for (let session = 1; session <= sessions; session += 1) {
    const draw = normal(wordAt(seed, 0, number, session, purposes[purpose], scratch))
    noise = session === 1 ? draw : autocorrelation * noise + fresh * draw
    points.push({ session, score: onScale(mean + shift(session) + sd * noise, range, step) })
  }
  const id = `simulated-${purpose === 'stableScore' ? 'stable' : 'dropped'}-${number}`
  return range === undefined ? { id, better, points } : { id, better, range, points }
}

const onScale = (score: number, range: ScaleRange | undefined, step: number | undefined): number => {
  const origin = range?.min ?? 0
  const rounded = step === undefined ? score : origin + Math.round((score - origin) / step) * step
  return range === undefined ? rounded : Math.min(range.max, Math.max(range.min, rounded))
}
