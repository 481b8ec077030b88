import type { Literature } from '../../kernel/index.js'
import type { Judges } from '../definition/index.js'
import { type Rule, type RuleId, rules } from './rules.js'

/** What the registry knows of a rule as it is set. */
export interface AboutRule {
  readonly summary: string
  readonly literature: Literature
  readonly judges: Judges
  readonly seeks: 'worsening' | 'both'
  readonly looksAhead: boolean
}

/**
 * What the registry says of a rule with these parameters: what it judges, which movements it seeks, whether it looks ahead.
 *
 * No errors. Source: the rule's own definition.
 *
 * @example
 * ```ts
 * import { aboutRule, rules } from 'rupture-repair/detection'
 *
 * const about = aboutRule({ _tag: 'control-chart', parameters: rules['control-chart'].defaults })
 * about.judges._tag // => 'Scores'
 * about.looksAhead // => true
 * ```
 */
export const aboutRule = <Id extends RuleId>({ _tag, parameters }: Rule<Id>): AboutRule => {
  const { summary, literature, judges, seeks, looksAhead } = rules[_tag]
  return {
    summary,
    literature,
    judges: judges(parameters),
    seeks: seeks(parameters),
    looksAhead: looksAhead(parameters),
  }
}
