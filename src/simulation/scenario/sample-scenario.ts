import { match } from '../../kernel/inside.js'
import { resolveScenario } from './resolve-scenario.js'
import type { ResolvedScenario } from './resolved-scenario.js'
import type { Scenario } from './scenario.js'

/**
 * The scenario of `examples/scenario.json`, to try things on: individual therapy of 16 sessions.
 *
 * What has no default is invented here and says nothing about any treatment: an SD of .75 in all too, of which
 * `allianceShares` makes the three SDs.
 */
export const sampleScenario: Scenario = {
  v: 1,
  setting: { _tag: 'individual' },
  sessions: 16,
  population: { mean: 3.95, traitSd: 0.5988, therapistSd: 0.1875, clientsPerTherapist: 8 },
  growth: 0.01,
  dynamics: { _tag: 'hazard', within: { sd: 0.4108, autocorrelation: 0.3 }, halfLife: 1, fading: 0.1 },
  ruptures: {
    withdrawal: { hazard: 0.06, perPointBelow: 1.5, drop: { mean: 0.7, sd: 0.2 }, recognition: 0.4 },
    confrontation: { hazard: 0.02, perPointBelow: 1.5, drop: { mean: 1, sd: 0.3 }, recognition: 0.8 },
  },
  repair: {
    attempt: 0.6,
    strategies: {
      'clarify-misunderstanding': 2,
      'change-tasks-or-goals': 1,
      'invite-thoughts-and-feelings': 2,
      'acknowledge-own-contribution': 1,
      'validate-defensive-posture': 1,
    },
    possibleArcs: 0.25,
    breakOff: 0.1,
    worked: 0.5,
    partly: 0.3,
    partlyGain: 0.5,
    beyond: 0,
  },
  stages: { withdrawal: 'safran-muran-withdrawal', confrontation: 'safran-muran-confrontation' },
  dropout: { decline: 0.9, perPointBelow: 1.4, whileOpen: 1.5, attribution: 0.5 },
  raters: {
    client: { bias: 0, noiseSd: 0.1, missing: 0.05 },
    therapist: { bias: -0.4, noiseSd: 0.2, missing: 0.1, blindUntilRecognised: true },
  },
}

/** `sampleScenario` with its defaults filled in. */
export const resolvedSample: ResolvedScenario = /* @__PURE__ */ match(
  (): never => {
    throw new TypeError('unreachable: the sample scenario is sound')
  },
  (resolved: ResolvedScenario) => resolved,
)(resolveScenario(sampleScenario))
