import type { Some } from '../../definition/inside.js'
import type { controlChartRules } from './run-rules.js'

export type ControlChartParameters = {
  readonly sigma: number
  /** Which signals count, separated by commas and in the order of `controlChartRules`: `'limit,two-of-three'`. */
  readonly rules: Some<typeof controlChartRules>
  /** The first so many scored sessions, or all; with `rolling` the so many just before each score, or all before it. */
  readonly baseline: number | 'all'
  readonly rolling: boolean
  readonly ceilingMargin: number
}
