/**
 * The individuals chart over a cohort in columns, with limits from a person's first scores, from all of them, or from
 * those just before each: the signal `limit` of the rule `control-chart`, without the findings' evidence.
 *
 * A window's centre and σ̂ are summed anew for every score, in the order in which the rule itself sums a baseline: the
 * limits are then the same to the last bit, and a wild score that has left the window leaves no rounding behind, as it
 * would in a sum that slides.
 */
import type { Cohort } from '../../series/index.js'
import { d2, reaches } from '../../statistics/index.js'
import { checked } from '../definition/guarded.js'
import type { ParameterList } from '../definition/parameter.js'
import { controlChartParameters } from '../rules/control-chart/parameters.js'
import { chunksOf, longestOf } from './chunks.js'
import { isGap } from './is-gap.js'
import { withholdAtEnds } from './signals.js'

/** How a chart in columns is drawn: as the rule draws it, or from a window of scores just before the one that is judged. */
export type ChartColumnsParameters = {
  readonly sigma: number
  readonly near: number
  /** The first so many scored sessions, all of them, or with `rolling` the so many just before each session. */
  readonly baseline: number | 'all'
  readonly rolling: boolean
}

const { rules: _, ...declared } = controlChartParameters
const chartColumnsParameters: ParameterList<ChartColumnsParameters> = declared

/** One number for each session of the cohort. */
export interface ControlChartColumns {
  /** Codes of `signalCodes`. */
  readonly signal: Uint8Array
  /** The limits that hold for the session, in the unit of the scores; `NaN` where there are none. */
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/**
 * The scores of every series that lie beyond the limits of its chart.
 *
 * A rolling chart asks a score nothing about itself: its limits come from the `baseline` scores before it, and until there
 * are so many it is silent. Rolling over `all` is over all scores before, from two on. Throws as `detect` does.
 *
 * @param cohort scores in the unit of the scale
 * @example
 * ```ts
 * import { controlChartColumns, signalCodes } from 'rupture-repair/detection'
 * import { toCohort } from 'rupture-repair/series'
 *
 * const points = [5, 6, 5, 6, 2, 5].map((score, index) => ({ session: index + 1, score }))
 * const cohort = toCohort([{ id: 'ann', better: 'higher', points }])
 * if (cohort._tag === 'Left') throw new Error('the sessions are consecutive')
 * const { signal } = controlChartColumns(cohort.right, { sigma: 3, near: 0, baseline: 4, rolling: true })
 * const signals = [...signal].map((code) => signalCodes[code])
 * signals.slice(3) // => ['too few scores', 'drop', 'none']
 * ```
 */
export const controlChartColumns = (cohort: Cohort, parameters: ChartColumnsParameters): ControlChartColumns => {
  checked('controlChartColumns', chartColumnsParameters, parameters)
  const { offsets, scores } = cohort
  const columns: ControlChartColumns = {
    signal: new Uint8Array(scores.length),
    lower: new Float64Array(scores.length).fill(Number.NaN),
    upper: new Float64Array(scores.length).fill(Number.NaN),
  }
  const longest = longestOf(offsets)
  const room = { values: new Float64Array(longest), slots: new Int32Array(longest) }
  for (const [from, to] of chunksOf(offsets)) {
    draw(cohort, from, to, parameters, room, columns)
  }
  withholdAtEnds(columns.signal, cohort, parameters.near)
  return columns
}

/** The scores of one series without its gaps, and where each stands in the cohort. */
interface Room {
  readonly values: Float64Array
  readonly slots: Int32Array
}

const draw = (
  { offsets, scores }: Cohort,
  from: number,
  to: number,
  { baseline, rolling, sigma }: ChartColumnsParameters,
  { values, slots }: Room,
  { signal, lower, upper }: ControlChartColumns,
): void => {
  const noScore = 0
  const none = 1
  const tooFew = 5
  const unit = d2.value
  const size = baseline === 'all' ? 0 : Math.max(2, baseline)
  for (let series = from; series < to; series++) {
    let count = 0
    for (let at = offsets[series] as number; at < (offsets[series + 1] as number); at++) {
      const score = scores[at] as number
      signal[at] = isGap(score) ? noScore : tooFew
      values[count] = score
      slots[count] = at
      if (!isGap(score)) count++
    }
    const needed = Math.max(2, size === 0 && !rolling ? count : size)
    let first = 0
    let end = needed
    let low = Number.NaN
    let high = Number.NaN
    for (let index = rolling ? needed : 0; index < count && needed <= count; index++) {
      if (rolling || index === 0) {
        if (rolling) {
          first = size === 0 ? 0 : index - size
          end = index
        }
        let previous = values[first] as number
        let sum = previous
        let range = 0
        for (let inner = first + 1; inner < end; inner++) {
          const value = values[inner] as number
          sum += value
          range += Math.abs(value - previous)
          previous = value
        }
        const centre = sum / (end - first)
        const width = sigma * (range / (end - first - 1) / unit)
        low = centre - width
        high = centre + width
      }
      const at = slots[index] as number
      const value = values[index] as number
      lower[at] = low
      upper[at] = high
      signal[at] = value >= low && value <= high ? none : confirmed(values, first, end, low, high, value)
    }
  }
}

/** The code of a score that seems to lie beyond a limit, once the rounding of the baseline is allowed for. */
const confirmed = (
  values: Float64Array,
  first: number,
  end: number,
  low: number,
  high: number,
  value: number,
): number => {
  let greatest = 0
  for (let index = first; index < end; index++) greatest = Math.max(greatest, Math.abs(values[index] as number))
  if (value < low) return reaches(value, low, greatest) ? 1 : 2
  return value > high && !reaches(high, value, greatest) ? 3 : 1
}
