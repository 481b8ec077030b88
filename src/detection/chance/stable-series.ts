/**
 * Simulated scores of an alliance in which nothing happens: noise around a level.
 *
 * The scores are a stationary normal autoregression of order one: z₁ = e₁, z_t = φ·z_{t−1} + √(1 − φ²)·e_t, score = mean +
 * SD·z_t, each e_t standard normal. Every session thus has the same mean and SD, and sessions k apart correlate by φᵏ, whether
 * those between have a score or not. On a
 * scale with steps and ends each score is rounded to the nearest step and then cut off at the ends, which lowers its SD:
 * mean, SD and φ are those before rounding.
 */
import { normal, purposes } from '../../statistics/index.js'
import { wholePower, wordAt } from '../../statistics/inside.js'
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
  return noisySeries(
    stable,
    firstSessions(isSound ? stable.sessions : 0),
    number,
    'stableScore',
    () => stable.mean ?? 0,
  )
}

/** The sessions from 1 on, so many of them. */
export const firstSessions = (sessions: number): readonly number[] =>
  Array.from({ length: sessions }, (_, index) => index + 1)

/** A series of noise around the level of each session, drawn for the purpose named; `sessions` ascend. */
export const noisySeries = (
  { seed, autocorrelation, sd, better = 'higher', range, step }: Omit<StableScores, 'sessions' | 'mean'>,
  sessions: readonly number[],
  number: number,
  purpose: 'stableScore' | 'droppedScore',
  level: (session: number, index: number) => number,
): ScoreSeries => {
  const scratch = new Uint32Array(4)
  const [first = 0] = sessions
  let noise = 0
  const points = sessions.map((session, index): ScorePoint => {
    const draw = normal(wordAt(seed, 0, number, session - first + 1, purposes[purpose], scratch))
    const decay = index === 0 ? 0 : wholePower(autocorrelation, session - (sessions[index - 1] ?? session))
    noise = decay * noise + Math.sqrt(1 - decay * decay) * draw
    return { session, score: onScale(level(session, index) + sd * noise, range, step) }
  })
  const id = `simulated-${purpose === 'stableScore' ? 'stable' : 'dropped'}-${number}`
  return range === undefined ? { id, better, points } : { id, better, range, points }
}

const onScale = (score: number, range: ScaleRange | undefined, step: number | undefined): number => {
  const origin = range?.min ?? 0
  const rounded = step === undefined ? score : origin + Math.round((score - origin) / step) * step
  return range === undefined ? rounded : Math.min(range.max, Math.max(range.min, rounded))
}
