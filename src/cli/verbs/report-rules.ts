import { compareRules, detect, type NamedRule, parseRule, type Rule } from '../../detection/index.js'
import { isLeft } from '../../kernel/index.js'
import type { RulesCompared } from '../../report/index.js'
import type { ScoreSeries, TracedCourse } from '../../vocabulary/index.js'
import { noiseOf } from './noise.js'
import { noiseWords } from './noise-print.js'

/** The rule a trace ran with, read back from its parameters. */
const ruleOf = ({ rule, parameters }: TracedCourse): Rule | undefined => {
  const texts = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  const parsed = parseRule(rule, Object.fromEntries(texts))
  return isLeft(parsed) ? undefined : parsed.right
}

/** Beside the observed share of series that a rule flags: how many stable ones it would. */
export const traceNoise = (courses: readonly TracedCourse[], series: readonly ScoreSeries[]): readonly string[] => {
  const [course] = courses
  const [first] = series
  const rule = course === undefined ? undefined : ruleOf(course)
  if (rule === undefined || first === undefined) return []
  const noise = noiseOf(
    rule,
    series.map((one) => [one, detect(one, rule)] as const),
  )
  return noiseWords(noise, rule, first.better, undefined)
}

/** Rules on the same series; nothing where none were named. */
export const rulesCompared = (
  rules: readonly NamedRule[],
  series: readonly ScoreSeries[],
): { readonly compared?: RulesCompared } => {
  if (rules.length === 0) return {}
  const stableShares = rules.map(({ rule }) => {
    const noise = noiseOf(
      rule,
      series.map((one) => [one, detect(one, rule)] as const),
    )
    return noise.stable[0]?.share ?? null
  })
  return { compared: { comparison: compareRules(series, rules), stableShares } }
}
