import type { Experiment, ResolvedScenario } from 'rupture-repair/simulation'

export const condition = (
  scenario: string,
  resolved: ResolvedScenario,
  point = 1,
): Experiment['conditions'][number] => ({
  scenario,
  point,
  settings: {},
  resolved,
})
