import { absurd } from '../kernel/index.js'
import type { Detection, ScoreSeries } from '../vocabulary/index.js'
import { type ControlChartParameters, controlChart, controlChartParameters } from './control-chart.js'
import { drop } from './drop.js'
import { type DropParameters, dropParameters } from './drop-parameters.js'
import type { ParameterList } from './parameter.js'
import { type SuddenChangeParameters, suddenChange, suddenChangeParameters } from './sudden-change.js'

/** A rule with every parameter set. */
export type Rule =
  | { readonly _tag: 'sudden-change'; readonly parameters: SuddenChangeParameters }
  | { readonly _tag: 'drop'; readonly parameters: DropParameters }
  | { readonly _tag: 'control-chart'; readonly parameters: ControlChartParameters }

/** The name of a rule. */
export type RuleId = Rule['_tag']

/** The registry: each rule's parameters, what may be written for them and what they default to. */
export const rules: { readonly [Id in RuleId]: ParameterList<Extract<Rule, { _tag: Id }>['parameters']> } = {
  'sudden-change': suddenChangeParameters,
  drop: dropParameters,
  'control-chart': controlChartParameters,
}

/** The rules there are, in the order in which they are listed to people. */
export const ruleIds: readonly RuleId[] = ['sudden-change', 'drop', 'control-chart']

/**
 * What a rule says of a series: its findings, its verdicts per interval, and the sessions at which it cannot know.
 *
 * Scores are in the unit of the scale. A finding is a movement of scores and says nothing of a rupture. No errors. Each
 * rule's source stands at the head of its file.
 *
 * @example
 * ```ts
 * import { detect, dropDefaults } from 'rupture-repair/detection'
 *
 * const points = [6, 3, 6].map((score, index) => ({ session: index + 1, score }))
 * const rule = { _tag: 'drop', parameters: { ...dropDefaults, floor: 2 } } as const
 * detect({ id: 'ann', better: 'higher', points }, rule).findings.length // => 1
 * ```
 */
export const detect = (series: ScoreSeries, rule: Rule): Detection => {
  switch (rule._tag) {
    case 'sudden-change':
      return suddenChange(series, rule.parameters)
    case 'drop':
      return drop(series, rule.parameters)
    case 'control-chart':
      return controlChart(series, rule.parameters)
    default:
      return absurd(rule)
  }
}
