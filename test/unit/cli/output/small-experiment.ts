import { sampleScenario } from 'rupture-repair/simulation'

/** An experiment as a file has it, as small as one can be. */
export const smallExperiment: unknown = {
  v: 1,
  scenarios: { sample: sampleScenario },
  design: { _tag: 'grid', values: { sessions: [4] } },
  rules: [{ name: 'a drop', rule: 'drop', parameters: { floor: 0.63 } }],
  rater: 'client',
  window: { before: 0, after: 1 },
  seed: 7,
  alliances: 5,
  replications: 2,
}
