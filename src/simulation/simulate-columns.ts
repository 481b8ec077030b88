import { columnsShape, emptyColumns } from './columns-over.js'
import { constantsOf } from './constants.js'
import type { CourseColumns, CourseRange } from './course-columns.js'
import { hazardKernel } from './hazard-kernel.js'
import type { ResolvedScenario } from './resolved-scenario.js'
import { simulateByStep } from './simulate-by-step.js'

/** How many courses one call of the kernel is given. */
const perCall = 256

/**
 * Courses of alliances `from` up to, not including, `to`, as columns: the same numbers however a run is split.
 *
 * A pure function of scenario, seed and replication: every draw is addressed by (seed, replication, alliance, session,
 * purpose), so two scenarios meet the same chance and any alliance can be made anywhere. Individual alliances of the hazard
 * dynamics go through a fused kernel, everything else through the pure step.
 *
 * @param buffer room for the columns, at least `bytesOfColumns`, whose contents are lost: to use memory again, or to share it
 * @example
 * ```ts
 * import { resolvedSample, simulateColumns } from 'rupture-repair/simulation'
 *
 * const columns = simulateColumns(resolvedSample, { seed: 7, replication: 0, from: 0, to: 1_000 })
 * columns.endings.reduce((left, ending) => left + ending, 0) // => 236
 * ```
 */
export const simulateColumns = (
  scenario: ResolvedScenario,
  range: CourseRange,
  buffer?: ArrayBufferLike,
): CourseColumns => {
  const { dynamics, setting } = scenario
  if (dynamics._tag !== 'hazard' || setting._tag !== 'individual')
    return simulateByStep(scenario, range, undefined, buffer)
  const constants = constantsOf(scenario)
  const columns = emptyColumns(columnsShape(scenario, range), buffer)
  for (let from = range.from; from < range.to; from += perCall)
    hazardKernel(constants, dynamics, columns, range, from, Math.min(from + perCall, range.to))
  return columns
}
