// Simulated courses as a table for R: 200 in which nothing happens, 200
// with a fall of two points that lasts three sessions.
import { getOrThrow } from 'rupture-repair'
import {
  detect,
  parseRule,
  stableSeries,
} from 'rupture-repair/detection'

const noise = {
  seed: 20,
  sessions: 12,
  autocorrelation: 0.3,
  sd: 0.8,
  mean: 5,
  range: { min: 1, max: 7 },
  step: 0.25,
}
const rule = getOrThrow(parseRule('drop', { floor: '1.5' }))

/**
 * A course with the fall put into it, cut off at the ends of the scale
 * as scores are.
 */
const fallen = (series) => ({
  ...series,
  points: series.points.map(({ session, score }) => ({
    session,
    score:
      session >= 7 && session <= 9 ? Math.max(1, score - 2) : score,
  })),
})

console.log('id,simulated,fall,session,score,flagged')
for (const fall of [0, 1]) {
  for (let number = 0; number < 200; number += 1) {
    const stable = stableSeries(noise, fall * 200 + number)
    const series = fall === 1 ? fallen(stable) : stable
    const flagged = detect(series, rule).findings.length > 0 ? 1 : 0
    for (const { session, score } of series.points)
      console.log(
        `${series.id},TRUE,${fall},${session},${score},${flagged}`,
      )
  }
}
