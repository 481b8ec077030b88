import type { RuleParameters } from '../../vocabulary/inside.js'
import type { AcrossGaps, Judges, RuleDefinition } from '../definition/inside.js'
import { type Rule, type RuleId, rules } from './rules.js'

/** What the registry says of a rule as it is set. */
type AboutRule = Pick<RuleDefinition<RuleId, RuleParameters, unknown>, 'summary' | 'literature'> & {
  readonly judges: Judges
  readonly seeks: 'worsening' | 'both'
  readonly looksAhead: boolean
  readonly ownSpread: boolean
  readonly gaps: AcrossGaps
}

/**
 * Returns what the registry says of a rule with these parameters: what it judges, which movements it seeks, whether it looks ahead,
 * what it does across gaps.
 *
 * No errors. Source: the rule's own definition.
 *
 * @example
 * aboutRule({ _tag: 'control-chart', parameters: rules['control-chart'].defaults }).judges._tag // => 'Scores'
 */
export const aboutRule = <Id extends RuleId>({ _tag, parameters }: Rule<Id>): AboutRule => {
  const { summary, literature, judges, seeks, looksAhead, ownSpread, gaps } = rules[_tag]
  return {
    summary,
    literature,
    judges: judges(parameters),
    seeks: seeks(parameters),
    looksAhead: looksAhead(parameters),
    ownSpread: ownSpread(parameters),
    gaps: gaps(parameters),
  }
}
