import type { Rule } from '../registry/rules.js'

/** Returns the SD between persons and the reliability of the scores, where a rule is given them. */
export const toldOf = (rule: Rule): { readonly sd: number; readonly reliability: number } | undefined => {
  if (rule._tag === 'reliable-change') return rule.parameters
  if (rule._tag !== 'drop' || rule.parameters.unit !== 'reliable-change') return undefined
  return { sd: rule.parameters.sampleSd, reliability: rule.parameters.reliability }
}
