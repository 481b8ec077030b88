import type { Detection, ScoreSeries } from '../../vocabulary/index.js'
import type { Reread, RuleDefinition } from '../definition/definition.js'
import type { Charted } from '../rules/baseline.js'
import { changePointRule } from '../rules/change-point.js'
import type { ChangePointParameters } from '../rules/change-point-parameters.js'
import { type ControlChartState, controlChartRule } from '../rules/control-chart/control-chart.js'
import type { ControlChartParameters } from '../rules/control-chart/parameters.js'
import { type CusumCourse, type CusumParameters, cusumRule } from '../rules/cusum.js'
import { type DropState, dropRule } from '../rules/drop/drop.js'
import type { DropParameters } from '../rules/drop/parameters.js'
import { type EwmaCourse, type EwmaParameters, ewmaRule } from '../rules/ewma.js'
import type { ReliableChangeParameters } from '../rules/reliable-change/parameters.js'
import { type ReliableChangeState, reliableChangeRule } from '../rules/reliable-change/reliable-change.js'
import { type StatusState, statusRule } from '../rules/status.js'
import type { StatusParameters } from '../rules/status-parameters.js'
import { type SuddenChangeParameters, suddenChangeRule } from '../rules/sudden-change.js'

/** What each rule is set by and what it remembers; a rule is one line here and one in the registry below. */
interface RuleTypes {
  readonly 'sudden-change': { parameters: SuddenChangeParameters; state: Reread<SuddenChangeParameters> }
  readonly drop: { parameters: DropParameters; state: DropState }
  readonly 'control-chart': { parameters: ControlChartParameters; state: ControlChartState }
  readonly cusum: { parameters: CusumParameters; state: Charted<CusumParameters, CusumCourse> }
  readonly ewma: { parameters: EwmaParameters; state: Charted<EwmaParameters, EwmaCourse> }
  readonly 'change-point': { parameters: ChangePointParameters; state: Reread<ChangePointParameters> }
  readonly 'reliable-change': { parameters: ReliableChangeParameters; state: ReliableChangeState }
  readonly status: { parameters: StatusParameters; state: StatusState }
}

/** The name of a rule. */
export type RuleId = keyof RuleTypes
/** What a rule is set by. */
export type ParametersOf<Id extends RuleId> = RuleTypes[Id]['parameters']
/** What a rule remembers of the sessions it has seen. */
export type StateOf<Id extends RuleId> = RuleTypes[Id]['state']

/** A rule with every parameter set. */
export type Rule<Id extends RuleId = RuleId> = {
  readonly [One in Id]: { readonly _tag: One; readonly parameters: ParametersOf<One> }
}[Id]

/** The registry: what each rule looks for, its parameters and what they default to, and the rule itself. */
export const rules: { readonly [Id in RuleId]: RuleDefinition<ParametersOf<Id>, StateOf<Id>> } = {
  'sudden-change': suddenChangeRule,
  drop: dropRule,
  'control-chart': controlChartRule,
  cusum: cusumRule,
  ewma: ewmaRule,
  'change-point': changePointRule,
  'reliable-change': reliableChangeRule,
  status: statusRule,
}

/** The rules there are, in the order in which they are listed to people: the keys of the registry, which has no others. */
export const ruleIds: readonly RuleId[] = Object.keys(rules) as readonly RuleId[]

/**
 * What a rule says of a series: its findings, its verdicts per interval, and the sessions at which it cannot know.
 *
 * Scores are in the unit of the scale; what is no score is a gap (see `withGaps`). A finding is a movement of scores and says
 * nothing of a rupture. Throws a `RangeError` where a parameter is not what the registry declares, naming it and what was
 * expected: that is a slip in code, while `parseRule` answers what people write. Each rule's source stands at the head of its
 * file.
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
export const detect = <Id extends RuleId>(series: ScoreSeries, { _tag, parameters }: Rule<Id>): Detection =>
  rules[_tag].detect(series, parameters)
