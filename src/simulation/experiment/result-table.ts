import type { DataTable } from '../../vocabulary/inside.js'
import { measures } from './measure.js'
import type { Power } from './power.js'
import type { RuleUnderCondition } from './run-experiment.js'
import { column, estimates, known, placesOf, point, provenance, scenario, settingCells } from './table-columns.js'

const rule = column('rule', 'text', 'the name of the rule')

/**
 * Returns what rules do under every condition, as a tidy table: a row for each condition, rule and measure.
 *
 * @example
 * measuresTable([]).columns.map(({ name }) => name).join()
 * // => 'provenance,scenario,point,rule,measure,estimate,standard_error,replications,count,of'
 */
export const measuresTable = (results: readonly RuleUnderCondition[]): DataTable => {
  const places = placesOf(results.map(({ condition }) => condition))
  const meanings = Object.entries(measures).map(([name, { meaning, unit }]) => `${name} (${unit}): ${meaning}`)
  return {
    columns: [
      provenance,
      scenario,
      point,
      ...places,
      rule,
      column('measure', 'text', meanings.join('; ')),
      ...estimates,
      column('count', 'whole', 'what is counted, over all replications'),
      column('of', 'whole', 'of how many'),
    ],
    rows: results.flatMap(({ condition, rule: { name }, measures: all }) =>
      all.map(({ measure, estimate, standardError, replications, count, of }) => [
        'simulated',
        condition.scenario,
        condition.point,
        ...settingCells(condition, places),
        name,
        measure,
        known(estimate),
        known(standardError),
        replications,
        count,
        of,
      ]),
    ),
  }
}

/**
 * Returns power as a tidy table: a row for each condition, rule and size of study.
 *
 * @example
 * powerTable([]).rows // => []
 */
export const powerTable = (powers: readonly Power[]): DataTable => {
  const places = placesOf(powers.map(({ condition }) => condition))
  return {
    columns: [
      provenance,
      scenario,
      column('reference', 'text', 'the scenario it is compared with'),
      point,
      ...places,
      rule,
      column('clients', 'whole', 'clients in each of the two groups'),
      column('seen_sessions', 'whole', 'the sessions each client is seen for, at most'),
      ...estimates,
    ],
    rows: powers.map(({ condition, reference, rule: { name }, clients, sessions, ...share }) => [
      'simulated',
      condition.scenario,
      reference.scenario,
      condition.point,
      ...settingCells(condition, places),
      name,
      clients,
      sessions,
      known(share.estimate),
      known(share.standardError),
      share.replications,
    ]),
  }
}
