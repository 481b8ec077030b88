import { bytesOfColumns, columnsOver } from '../columns/columns-over.js'
import type { CourseColumns, CourseRange } from '../columns/course-columns.js'
import { affectDynamics } from '../dynamics/affect-dynamics.js'
import { constantsOf } from '../dynamics/constants.js'
import { movingDraws } from '../dynamics/draws.js'
import type { CourseState, Dynamics } from '../dynamics/dynamics.js'
import { hazardDynamics } from '../dynamics/hazard-dynamics.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import { runAlliance } from './run-alliance.js'

/**
 * Simulates the courses of alliances `from` up to, not including, `to`, as columns: the same numbers however a run is split.
 *
 * A pure function of scenario, seed and replication: every draw is addressed by (seed, replication, alliance, session,
 * purpose), so two scenarios meet the same chance and any alliance can be made anywhere. `dynamics` replace those of
 * the scenario. `buffer` holds the columns, of at least `bytesOfColumns`, and what was in it is lost: to use memory again,
 * or to share it.
 *
 * @example
 * const columns = simulateColumns(resolvedSample, { seed: 7, replication: 0, from: 0, to: 1_000 })
 * columns.endings.reduce((left, ending) => left + ending, 0) // => 234
 */
export const simulateColumns = <State extends CourseState = CourseState>(
  scenario: ResolvedScenario,
  range: CourseRange,
  { dynamics, buffer }: { readonly dynamics?: Dynamics<State>; readonly buffer?: ArrayBufferLike } = {},
): CourseColumns => {
  const constants = constantsOf(scenario)
  const bytes = bytesOfColumns(scenario, range)
  if (buffer !== undefined) new Uint8Array(buffer, 0, bytes).fill(0)
  const columns = columnsOver(scenario, range, buffer ?? new ArrayBuffer(bytes))
  const draws = movingDraws(range.seed, range.replication)
  const run = <Own extends CourseState>(own: Dynamics<Own>): CourseColumns => {
    for (let alliance = range.from; alliance < range.to; alliance += 1)
      runAlliance(constants, own, columns, draws, alliance)
    return columns
  }
  if (dynamics !== undefined) return run(dynamics)
  return scenario.dynamics._tag === 'hazard'
    ? run(hazardDynamics(constants, scenario.dynamics))
    : run(affectDynamics(constants, scenario.dynamics))
}
