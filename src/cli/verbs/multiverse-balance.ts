import type { ChoiceEffect, Multiverse, UniverseResult } from '../../detection/index.js'

/** What a universe chose beside one parameter. */
const besides = ({ rule, parameters }: UniverseResult['choice'], parameter: string): string =>
  JSON.stringify([rule, Object.entries(parameters).filter(([name]) => name !== parameter)])

/** Parameters whose values do not meet the same other choices, so that their means differ by these too. */
const unbalanced = ({ universes, effects }: Multiverse): readonly string[] => {
  const company = ({ rule, value }: ChoiceEffect, parameter: string): string =>
    universes
      .filter(({ choice }) => choice.rule === rule && choice.parameters[parameter] === value)
      .map(({ choice }) => besides(choice, parameter))
      .sort()
      .join()
  const met = new Map<string, Set<string>>()
  for (const effect of effects) {
    if (effect.parameter === null) continue
    const name = `${effect.rule}: ${effect.parameter}`
    met.set(name, (met.get(name) ?? new Set()).add(company(effect, effect.parameter)))
  }
  return Array.from(met).flatMap(([name, companies]) => (companies.size > 1 ? [name] : []))
}

/** A mean shows what a choice does only where all else is the same; this says where it is not. */
export const balanceWords = (multiverse: Multiverse): string => {
  const names = unbalanced(multiverse)
  const confounded =
    names.length === 0
      ? ''
      : ` The values of these do not meet the same other choices, so that their means differ by those too: ${names.join('; ')}.`
  return `A mean counts each universe once.${confounded}\n`
}
