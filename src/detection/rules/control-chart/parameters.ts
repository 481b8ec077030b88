import type { Some } from '../../definition/inside.js'
import type { BaselineSource } from '../baseline.js'
import type { controlChartRules } from './run-rules.js'

export type ControlChartParameters = {
  readonly sigma: number
  /** Which signals count, separated by commas and in the order of `controlChartRules`: `'limit,two-of-three'`. */
  readonly rules: Some<typeof controlChartRules>
  /** The first so many scored sessions, all, or all less their trend; with `rolling` the so many just before each score, or all before it. */
  readonly baseline: BaselineSource['baseline']
  readonly rolling: boolean
  readonly ceilingMargin: number
}
