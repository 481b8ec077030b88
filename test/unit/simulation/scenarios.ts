import { type ResolvedScenario, resolveScenario, type Scenario, sampleScenario } from 'rupture-repair/simulation'

/** A scenario that must be sound. */
export const resolved = (scenario: Scenario): ResolvedScenario => {
  const made = resolveScenario(scenario)
  if (made._tag === 'Left') throw new Error(JSON.stringify(made.left))
  return made.right
}

/** Six members whose ruptures lie everywhere, and who leave so often that groups become small. */
export const group: Scenario = {
  ...sampleScenario,
  setting: {
    _tag: 'group',
    members: 6,
    levels: { 'member-leader': 1, 'member-member': 2, 'member-group': 1 },
    spread: 0.3,
  },
  dropout: { ...sampleScenario.dropout, share: 0.6 },
}

/** Two people who move each other’s affect. */
export const dyad: Scenario = {
  ...sampleScenario,
  dynamics: {
    _tag: 'dyadic-affect',
    client: { inertia: -0.5, alone: 0, influence: 0.3 },
    therapist: { inertia: -0.6, alone: 0.5, influence: 0.2 },
    shape: 'linear',
    time: 1,
    noiseSd: 0.3,
    perAffect: 1,
    closesAt: 0.8,
  },
}
