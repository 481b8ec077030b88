/**
 * Parameters fitted one after another until what is observed meets its targets, again and again.
 *
 * Each parameter has one observation that rises with it. It is fitted by false position within its range, the others staying
 * as they are; rounds are repeated, since a parameter moves the other observations a little too. Simulation with the same
 * seed makes every observation a function of the parameters without noise. Where one end of the range is already past the
 * target, the parameter stays at that end and what was reached says so: no size of drops lowers the share that noise alone
 * makes a rule flag.
 */
import type { FittedParameters } from './fitted-parameters.js'

/** A parameter, its range, and the observation that it is fitted by. */
export interface Fit {
  readonly parameter: keyof FittedParameters
  readonly low: number
  readonly high: number
  readonly target: number
  readonly observe: (parameters: FittedParameters) => number
}

/** How often a range is narrowed: enough for what moves an observation nearly in proportion, as all parameters here do. */
const steps = 8

/** Returns the parameters after some rounds; see the head of this file. */
export const fitted = (first: FittedParameters, fits: readonly Fit[], rounds: number): FittedParameters => {
  let parameters = first
  for (let round = 0; round < rounds; round += 1)
    for (const fit of fits) parameters = { ...parameters, [fit.parameter]: fittedTo(parameters, fit) }
  return parameters
}

/** False position with the Illinois weights; source: Dowell & Jarratt (1971), BIT 11, 168–174. */
const fittedTo = (parameters: FittedParameters, { parameter, low, high, target, observe }: Fit): number => {
  const excess = (value: number): number => observe({ ...parameters, [parameter]: value }) - target
  let [below, above] = [low, high]
  let [under, over] = [excess(low), excess(high)]
  if (under >= 0) return low
  if (over <= 0) return high
  let value = low
  let side = 0
  for (let step = 0; step < steps; step += 1) {
    value = (below * over - above * under) / (over - under)
    const now = excess(value)
    if (now === 0) return value
    if (now < 0) {
      below = value
      under = now
      if (side < 0) over /= 2
      side = -1
    } else {
      above = value
      over = now
      if (side > 0) under /= 2
      side = 1
    }
  }
  return value
}
