import { affectDynamics } from './affect/affect-dynamics.js'
import { columnsShape, emptyColumns } from './columns-over.js'
import { constantsOf } from './constants.js'
import type { CourseColumns, CourseRange } from './course-columns.js'
import { movingDraws } from './draws.js'
import type { CourseState, Dynamics } from './dynamics.js'
import { hazardDynamics } from './hazard-dynamics.js'
import type { ResolvedScenario } from './resolved-scenario.js'
import { runAlliance } from './run-alliance.js'

/**
 * Courses by a pure step, session by session and person by person: by the scenario’s own dynamics, or by the user’s.
 *
 * The same numbers as `simulateColumns`, bit for bit, where the dynamics are the scenario’s own.
 *
 * @param dynamics what moves a person’s alliance; see `Dynamics`
 * @param buffer room for the columns, as for `simulateColumns`
 * @example
 * ```ts
 * import { resolvedSample, simulateByStep, simulateColumns } from 'rupture-repair/simulation'
 *
 * const range = { seed: 7, replication: 0, from: 0, to: 50 }
 * const [one, other] = [simulateColumns(resolvedSample, range), simulateByStep(resolvedSample, range)]
 * one.latent.every((latent, place) => Object.is(latent, other.latent[place])) // => true
 * ```
 */
export const simulateByStep = <State extends CourseState = CourseState>(
  scenario: ResolvedScenario,
  range: CourseRange,
  dynamics?: Dynamics<State>,
  buffer?: ArrayBufferLike,
): CourseColumns => {
  const constants = constantsOf(scenario)
  const columns = emptyColumns(columnsShape(scenario, range), buffer)
  const draws = movingDraws(range.seed, range.replication)
  const run = <Own extends CourseState>(moved: Dynamics<Own>): CourseColumns => {
    for (let alliance = range.from; alliance < range.to; alliance += 1)
      runAlliance(constants, moved, columns, draws, range.from, alliance)
    return columns
  }
  if (dynamics !== undefined) return run(dynamics)
  return scenario.dynamics._tag === 'hazard'
    ? run(hazardDynamics(constants, scenario.dynamics))
    : run(affectDynamics(constants, scenario.dynamics))
}
