import type { ResolvedScenario } from '../scenario/resolved-scenario.js'

/** Returns the number of the therapist or leader of an alliance within its replication, from 0: so many in a row share one. */
export const therapistNumber = ({ population }: Pick<ResolvedScenario, 'population'>, alliance: number): number =>
  Math.floor(alliance / population.clientsPerTherapist)

/**
 * Returns the id of the therapist or leader of a simulated alliance; each replication has therapists of its own.
 *
 * @example
 * simulatedTherapist(resolvedSample, 0, 12) // => 'simulated-000000-therapist-000000001'
 */
export const simulatedTherapist = (
  scenario: Pick<ResolvedScenario, 'population'>,
  replication: number,
  alliance: number,
): string => {
  const number = therapistNumber(scenario, alliance)
  return `simulated-${String(replication).padStart(6, '0')}-therapist-${String(number).padStart(9, '0')}`
}
