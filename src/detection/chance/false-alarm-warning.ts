import { type Rule, rules } from '../registry/rules.js'

/**
 * Returns what a person who sets a rule in units of a client's own variation must know; `undefined` where there is no warning.
 *
 * A fall of k own SD is common in pure noise, however little the person varies: only a floor stricter than that holds the rule back.
 * With `sd`, a person's usual SD in the unit of the scores, the warning is given only where the floor is not stricter.
 * Also warned of: a control chart with limits closer than three σ̂. Source: the shares of 5,000 stable series of 20 sessions
 * without autocorrelation (of the chart, 60,000, with both autocorrelations), computed for this library;
 * docs/rules/false-alarms.md.
 *
 * @example
 * const parameters = { ...rules.drop.defaults, unit: 'person-sd', k: 1, floor: 0.63 } as const
 * falseAlarmWarning({ _tag: 'drop', parameters }, 0.8)?.endsWith("the person's own SD is below 0.63.") // => true
 */
export const falseAlarmWarning = (rule: Rule, sd?: number): string | undefined => {
  if (rule._tag === 'drop') {
    const { unit, k, floor } = rule.parameters
    if (!unit.startsWith('person-') || k === 0 || (sd !== undefined && floor > k * sd)) return undefined
    return (
      "In units of the person's own variation noise alone makes alarms: of 100 stable courses of 20 sessions 90 have a " +
      'fall of 2 own SD from the session before, and nearly all a fall of 1. ' +
      (floor > 0
        ? `The floor of ${floor} decides only where the person's own ${unit === 'person-sd' ? 'SD' : 'SD of differences'} ` +
          `is below ${Number((floor / k).toPrecision(3))}.`
        : 'There is no floor.')
    )
  }
  const usual = rules['control-chart'].defaults.sigma
  if (rule._tag === 'control-chart' && rule.parameters.sigma < usual)
    return (
      `Limits of ${rule.parameters.sigma} σ̂ are closer than the usual ${usual}, and noise alone makes alarms: of 100 stable ` +
      'courses of 20 sessions 34 have a score below 2 σ̂ that counts, 57 where each session resembles the one before ' +
      '(correlation .3).'
    )
  return undefined
}
