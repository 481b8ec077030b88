import type { Cell, DataTable, TableColumn } from '../../vocabulary/inside.js'
import type { Condition } from './experiment.js'
import { measures } from './measure.js'
import type { Power } from './power.js'
import type { RuleUnderCondition } from './run-experiment.js'

const column = (name: string, type: TableColumn['type'], meaning: string): TableColumn => ({ name, type, meaning })

const provenance = column('provenance', 'text', 'always simulated: no row is about a person')
const scenario = column('scenario', 'text', 'the name of the scenario')
const point = column('point', 'whole', 'which of the design’s settings, from 1')
const rule = column('rule', 'text', 'the name of the rule')
const estimates: readonly TableColumn[] = [
  column('estimate', 'number', 'the estimate over all replications; blank where there is nothing to count'),
  column(
    'standardError',
    'number',
    'its Monte-Carlo standard error: how far simulation alone may have moved it (Morris, White & Crowther 2019)',
  ),
  column('replications', 'whole', 'the replications in which there is something to count'),
]

const known = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Returns a column for each place that the design sets, numbers where all its values are numbers. */
const placesOf = (conditions: readonly Condition[]): readonly TableColumn[] => {
  const places = [...new Set(conditions.flatMap(({ settings }) => Object.keys(settings)))]
  return places.map((name) => {
    const isNumber = conditions.every(({ settings }) => typeof (settings[name] ?? 0) === 'number')
    return column(name, isNumber ? 'number' : 'text', `what the design puts at ${name} of the scenario`)
  })
}

const settingCells = ({ settings }: Condition, places: readonly TableColumn[]): readonly Cell[] =>
  places.map(({ name, type }) => {
    const value = Object.hasOwn(settings, name) ? settings[name] : null
    if (value === null || value === undefined) return null
    return type === 'number' && typeof value === 'number' ? value : String(value)
  })

/**
 * Returns what rules do under every condition, as a tidy table: a row for each condition, rule and measure.
 *
 * @example
 * measuresTable([]).columns.map(({ name }) => name).join()
 * // => 'provenance,scenario,point,rule,measure,estimate,standardError,replications,count,of'
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
      column('seenSessions', 'whole', 'the sessions each client is seen for, at most'),
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
