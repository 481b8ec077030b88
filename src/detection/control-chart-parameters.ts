import { baselineParameter, textbook } from './baseline.js'
import { above, number, type ParameterList, type Some, someOf } from './parameter.js'
import { controlChartRules } from './run-rules.js'
import { near } from './scale-end.js'

/** The parameters of the rule `control-chart`. */
export type ControlChartParameters = {
  readonly sigma: number
  /** Which signals count, separated by commas and in the order of `controlChartRules`: `'limit,two-of-three'`. */
  readonly rules: Some<typeof controlChartRules>
  /** The first so many scored sessions, or all. */
  readonly baseline: number | 'all'
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
  near,
}

/** Every parameter at its default. */
export const controlChartDefaults: ControlChartParameters = { sigma: 3, rules: 'limit', baseline: 'all', near: 0 }
