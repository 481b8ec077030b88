import type { Detection, RuleParameters, ScoreSeries } from '../../vocabulary/inside.js'
import type { RuleDefinition } from '../definition/inside.js'
import { changePoint } from '../rules/change-point.js'
import { controlChart } from '../rules/control-chart/control-chart.js'
import { cusum } from '../rules/cusum.js'
import { drop } from '../rules/drop/drop.js'
import { ewma } from '../rules/ewma.js'
import { reliableChange } from '../rules/reliable-change/reliable-change.js'
import { status } from '../rules/status.js'
import { suddenChange } from '../rules/sudden-change.js'

/** The rules by name, in the order in which they are listed to people: the one list from which all else follows. */
interface Registry {
  readonly 'sudden-change': typeof suddenChange
  readonly drop: typeof drop
  readonly 'control-chart': typeof controlChart
  readonly cusum: typeof cusum
  readonly ewma: typeof ewma
  readonly 'change-point': typeof changePoint
  readonly 'reliable-change': typeof reliableChange
  readonly status: typeof status
}

type Types = {
  readonly [Id in keyof Registry]: Registry[Id] extends RuleDefinition<
    Id,
    infer Set extends RuleParameters,
    infer State,
    infer Stated
  >
    ? { readonly parameters: Set; readonly state: State; readonly stated: Stated }
    : never
}

/** The name of a rule. */
export type RuleId = keyof Registry
/** The parameters of a rule. */
export type ParametersOf<Id extends RuleId> = Types[Id]['parameters']
/** What a rule remembers of the sessions it has seen. */
export type StateOf<Id extends RuleId> = Types[Id]['state']

/** A rule with every parameter set. */
export type Rule<Id extends RuleId = RuleId> = {
  readonly [One in Id]: { readonly _tag: One; readonly parameters: ParametersOf<One> }
}[Id]

/**
 * The registry: each rule as one value, with its parameters, their defaults and sources, what it looks for, its literature,
 * and the rule itself over a series (`detect`) and session by session (`start`, `step`, `finish`).
 *
 * @example
 * const { detect, defaults } = rules.drop
 * const points = [6, 3, 4, 6].map((score, index) => ({ session: index + 1, score }))
 * const { findings } = detect({ id: 'ann', better: 'higher', points }, { ...defaults, floor: 2 })
 * findings.map(({ from, to, recoveredAt }) => [from, to, recoveredAt]) // => [[1, 2, 4]]
 */
export const rules: {
  readonly [Id in RuleId]: RuleDefinition<Id, ParametersOf<Id>, StateOf<Id>, Types[Id]['stated']>
} = {
  'sudden-change': suddenChange,
  drop,
  'control-chart': controlChart,
  cusum,
  ewma,
  'change-point': changePoint,
  'reliable-change': reliableChange,
  status,
}

/** The names of the rules, in the order in which they are listed to people. */
export const ruleIds: readonly RuleId[] = Object.keys(rules) as readonly RuleId[]

/**
 * Returns what a rule says of a series: its findings, its verdicts per interval, and the sessions at which it cannot know.
 *
 * Scores are in the unit of the scale; what is no score is a gap (see `withGaps`). A finding is a movement of scores and says
 * nothing of a rupture. Throws a `RangeError` where a parameter is not what the registry declares, naming it and what was
 * expected: that is a slip in code, while `parseRule` answers what people write. Each rule's source is given at the head of its
 * file.
 *
 * @example
 * const points = [6, 3, 6].map((score, index) => ({ session: index + 1, score }))
 * const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } as const
 * detect({ id: 'ann', better: 'higher', points }, rule).findings.length // => 1
 */
export const detect = <Id extends RuleId>(series: ScoreSeries, { _tag, parameters }: Rule<Id>): Detection =>
  rules[_tag].detect(series, parameters)
