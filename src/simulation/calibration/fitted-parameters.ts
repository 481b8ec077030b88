import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import type { RuptureProcess } from '../scenario/scenario.js'

/** What a calibration fits; `drop` multiplies the sizes of drops, the others are the numbers themselves. */
export interface FittedParameters {
  readonly mean: number
  readonly traitSd: number
  readonly withinSd: number
  readonly leaving: number
  readonly drop: number
}

/** What a calibration is given and never fits, since scores alone cannot tell: how many ruptures there are, and what they do. */
export interface Assumption {
  /** The probability that a rupture of either kind begins in a session, at the population's mean. */
  readonly hazard: number
  /** What an open rupture multiplies the hazard of leaving by; 1: nothing. */
  readonly whileOpen: number
}

export const unfitted = ({ population, dynamics, dropout }: ResolvedScenario): FittedParameters => ({
  mean: population.mean,
  traitSd: population.traitSd,
  withinSd: dynamics._tag === 'hazard' ? dynamics.within.sd : dynamics.noiseSd,
  leaving: dropout.share,
  drop: 1,
})

/** Returns a scenario with other parameters; its hazards stay in the proportion they had, or half and half where both were 0. */
export const withParameters = (
  scenario: ResolvedScenario,
  { hazard, whileOpen }: Assumption,
  { mean, traitSd, withinSd, leaving, drop }: FittedParameters,
): ResolvedScenario => {
  const { population, dynamics, ruptures, dropout } = scenario
  const both = ruptures.withdrawal.hazard + ruptures.confrontation.hazard
  const kind = (process: RuptureProcess): RuptureProcess => ({
    ...process,
    hazard: hazard * (both > 0 ? process.hazard / both : 0.5),
    drop: { mean: process.drop.mean * drop, sd: process.drop.sd * drop },
  })
  return {
    ...scenario,
    population: { ...population, mean, traitSd },
    dynamics:
      dynamics._tag === 'hazard'
        ? { ...dynamics, within: { ...dynamics.within, sd: withinSd } }
        : { ...dynamics, noiseSd: withinSd },
    ruptures: { withdrawal: kind(ruptures.withdrawal), confrontation: kind(ruptures.confrontation) },
    dropout: { ...dropout, share: leaving, whileOpen },
  }
}
