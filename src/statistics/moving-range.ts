import type { Sourced } from '../kernel/inside.js'
import { finite } from './finite.js'
import { mean } from './mean.js'

/**
 * Returns the moving ranges of span two, MRₜ = |xₜ − xₜ₋₁|, one fewer than the values and in their unit; `NaN` beside what is no
 * number.
 *
 * Source: textbook definition (individuals control chart).
 *
 * @example
 * movingRanges([6, 4, 5]) // => [2, 1]
 */
export const movingRanges = (values: readonly number[]): readonly number[] => {
  const ranges: number[] = []
  // Not `map`, which passes over holes.
  for (let index = 1; index < values.length; index += 1)
    ranges.push(finite(Math.abs((values[index] ?? Number.NaN) - (values[index - 1] ?? Number.NaN))))
  return ranges
}

/** The expected range of two draws from a normal distribution in units of its standard deviation (2/√π, as printed). */
export const d2: Sourced<number> = {
  value: 1.128,
  source: 'Control chart constant d₂ for two observations, 1.128 in a reprint of the textbook table; 2/√π = 1.12838',
  status: 'computed',
  citation: 'read',
  support: 'theory',
}

/**
 * Returns the standard deviation that the moving ranges imply, σ̂ = mean(MR) / 1.128, in the unit of the values; `NaN` of fewer
 * than two values and where one of them is no number.
 *
 * It is too small where successive values resemble each other (positive autocorrelation).
 *
 * @example
 * movingRangeSigma([6, 4, 5]).toFixed(2) // => '1.33'
 */
export const movingRangeSigma = (values: readonly number[]): number => mean(movingRanges(values)) / d2.value
