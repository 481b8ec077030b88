/**
 * Knobs turned one after another until what is observed meets its targets, again and again.
 *
 * Each knob has one observation that rises with it. It is set by false position within its range, the others staying where
 * they are; rounds are repeated, since a knob moves the other observations a little too. Simulation with the same seed makes
 * every observation a function of the knobs without noise. Where one end of the range is already past the target, the knob
 * stays at that end and what was reached says so: no size of drops lowers the share that noise alone makes a rule flag.
 */

/** A knob, what it may be turned to, and the observation that it is turned for. */
export interface Turn<Name extends string, Knobs extends Readonly<Record<Name, number>>> {
  readonly knob: Name
  readonly low: number
  readonly high: number
  readonly target: number
  readonly observe: (knobs: Knobs) => number
}

/** How often a range is narrowed: enough for what moves an observation nearly in proportion, as all knobs here do. */
const steps = 8

/** The knobs after some rounds; see the head of this file. */
export const turnKnobs = <Name extends string, Knobs extends Readonly<Record<Name, number>>>(
  first: Knobs,
  turns: readonly Turn<Name, Knobs>[],
  rounds: number,
): Knobs => {
  let knobs = first
  for (let round = 0; round < rounds; round += 1)
    for (const turn of turns) knobs = { ...knobs, [turn.knob]: turnedTo(knobs, turn) }
  return knobs
}

/** False position with the Illinois weights; source: Dowell & Jarratt (1971), BIT 11, 168–174. */
const turnedTo = <Name extends string, Knobs extends Readonly<Record<Name, number>>>(
  knobs: Knobs,
  { knob, low, high, target, observe }: Turn<Name, Knobs>,
): number => {
  const excess = (value: number): number => observe({ ...knobs, [knob]: value }) - target
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
