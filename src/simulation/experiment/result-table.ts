import type { Condition } from './experiment.js'
import { measures } from './measure.js'
import type { Power } from './power.js'
import type { RuleUnderCondition } from './run-experiment.js'

/** What can be in a cell; `null` is a number that is not there. */
export type Cell = string | number | null

export interface ResultColumn {
  readonly name: string
  readonly type: 'text' | 'whole' | 'number'
  readonly meaning: string
}

/** A tidy table: a row for each estimate, every row as long as there are columns. */
export interface ResultTable {
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

const column = (name: string, type: ResultColumn['type'], meaning: string): ResultColumn => ({ name, type, meaning })

const provenance = column('provenance', 'text', 'always simulated: no row is about a person')
const scenario = column('scenario', 'text', 'the name of the scenario')
const point = column('point', 'whole', 'which of the design’s settings, from 1')
const rule = column('rule', 'text', 'the name of the rule')
const estimates: readonly ResultColumn[] = [
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
const placesOf = (conditions: readonly Condition[]): readonly ResultColumn[] => {
  const places = [...new Set(conditions.flatMap(({ settings }) => Object.keys(settings)))]
  return places.map((name) => {
    const isNumber = conditions.every(({ settings }) => typeof (settings[name] ?? 0) === 'number')
    return column(name, isNumber ? 'number' : 'text', `what the design puts at ${name} of the scenario`)
  })
}

const settingCells = ({ settings }: Condition, places: readonly ResultColumn[]): readonly Cell[] =>
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
export const measuresTable = (results: readonly RuleUnderCondition[]): ResultTable => {
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
export const powerTable = (powers: readonly Power[]): ResultTable => {
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
