/** The rules that *Your own file* offers, by their own names and by those of published settings. */
import { presets, ruleIds, rules } from 'rupture-repair/detection'
import { type FormParameter, parametersOf } from './reading.js'

export const ruleChoices: readonly (readonly [value: string, text: string])[] = [
  ...ruleIds.map((id) => [id, id] as const),
  ...presets.map(({ id }) => [id, `${id} (published settings)`] as const),
]

/** What a rule looks for, and the parameters it has; those that must be given are asked first. */
export interface RuleForm {
  readonly summary: string
  readonly parameters: readonly FormParameter[]
}

export const ruleForm = (name: string): RuleForm => {
  const preset = presets.find(({ id }) => id === name)
  const rule = preset?.rule ?? ruleIds.find((id) => id === name)
  if (rule === undefined) return { summary: 'Choose a rule.', parameters: [] }
  if (preset === undefined) return { summary: rules[rule].summary, parameters: parametersOf(rule) }
  const open = parametersOf(rule).filter((one) => !Object.hasOwn(preset.fixed, one.name))
  return {
    summary: preset.summary,
    parameters: open.map((one) => ({ ...one, isAsked: Object.hasOwn(preset.left, one.name) })),
  }
}
