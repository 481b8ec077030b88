import type { ResolvedScenario } from '../resolved-scenario.js'
import type { RuptureProcess } from '../scenario.js'

/** What a calibration turns; `drop` multiplies the sizes of drops, the others stand for the numbers themselves. */
export interface Knobs {
  readonly mean: number
  readonly traitSd: number
  readonly withinSd: number
  readonly leaving: number
  readonly drop: number
}

/** What a calibration is given and never fits, since scores alone cannot tell: how many ruptures there are, and what they do. */
export interface Latent {
  /** The probability that a rupture of either kind begins in a session, at the population’s mean. */
  readonly hazard: number
  /** What an open rupture multiplies the hazard of leaving by; 1: nothing. */
  readonly whileOpen: number
}

/** A scenario at some knobs; its hazards stay in the proportion they had, or half and half where both were 0. */
export const turned = (scenario: ResolvedScenario, latent: Latent, knobs: Knobs): ResolvedScenario => {
  const { population, dynamics, ruptures, dropout } = scenario
  const both = ruptures.withdrawal.hazard + ruptures.confrontation.hazard
  const kind = (process: RuptureProcess): RuptureProcess => ({
    hazard: latent.hazard * (both > 0 ? process.hazard / both : 0.5),
    perPointBelow: process.perPointBelow,
    drop: { mean: process.drop.mean * knobs.drop, sd: process.drop.sd * knobs.drop },
    recognition: process.recognition,
  })
  return {
    ...scenario,
    population: { ...population, mean: knobs.mean, traitSd: knobs.traitSd },
    dynamics:
      dynamics._tag === 'hazard'
        ? { ...dynamics, within: { ...dynamics.within, sd: knobs.withinSd } }
        : { ...dynamics, noiseSd: knobs.withinSd },
    ruptures: { withdrawal: kind(ruptures.withdrawal), confrontation: kind(ruptures.confrontation) },
    dropout: { ...dropout, share: knobs.leaving, whileOpen: latent.whileOpen },
  }
}
