import { parseRule, type Rule } from '../../detection/index.js'
import type { TracedCourse } from '../../vocabulary/inside.js'

/** Returns the rule a trace ran with, read back from its parameters; nothing where this version does not know them. */
export const ruleOf = ({ rule, parameters }: Pick<TracedCourse, 'rule' | 'parameters'>): Rule | undefined => {
  const texts = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  const parsed = parseRule(rule, Object.fromEntries(texts))
  return parsed._tag === 'Left' ? undefined : parsed.right
}
