import {
  above,
  type DefaultsOf,
  defaultsOf,
  neutral,
  number,
  type ParameterList,
  type Some,
  someOf,
  truth,
} from '../../definition/parameter.js'
import { near } from '../../definition/scale-end.js'
import { baselineParameter, textbook } from '../baseline.js'
import { controlChartRules } from './run-rules.js'

/** The parameters of the rule `control-chart`. */
export type ControlChartParameters = {
  readonly sigma: number
  /** Which signals count, separated by commas and in the order of `controlChartRules`: `'limit,two-of-three'`. */
  readonly rules: Some<typeof controlChartRules>
  /** The first so many scored sessions, or all; with `rolling` the so many just before each score, or all before it. */
  readonly baseline: number | 'all'
  readonly rolling: boolean
  readonly near: number
}

/** What may be written for each parameter of `control-chart`, and what it defaults to. */
export const controlChartParameters: ParameterList<ControlChartParameters> = {
  sigma: number(above(0), {
    meaning: 'how many standard deviations the limits lie from the centre',
    default: { value: 3, ...textbook },
  }),
  rules: someOf(controlChartRules, { meaning: 'which signals count', default: { value: 'limit', ...textbook } }),
  baseline: baselineParameter,
  rolling: truth({
    meaning: 'whether limits are drawn anew for each score, from the so many scores just before it, or all before it',
    default: { value: false, ...neutral },
  }),
  near,
}

/** Every parameter at its default. */
export const controlChartDefaults: DefaultsOf<typeof controlChartParameters> = defaultsOf(controlChartParameters)
