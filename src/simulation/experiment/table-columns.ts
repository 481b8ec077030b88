import type { Cell, TableColumn } from '../../vocabulary/inside.js'
import type { Condition } from './experiment.js'

/** Returns a column of a table of results. */
export const column = (name: string, type: TableColumn['type'], meaning: string): TableColumn => ({
  name,
  type,
  meaning,
})

/** The columns that every table of results has. */
export const provenance: TableColumn = column('provenance', 'text', 'always simulated: no row is about a person')
export const scenario: TableColumn = column('scenario', 'text', 'the name of the scenario')
export const point: TableColumn = column('point', 'whole', 'which of the design’s settings, from 1')
export const estimates: readonly TableColumn[] = [
  column('estimate', 'number', 'the estimate over all replications; blank where there is nothing to count'),
  column(
    'standard_error',
    'number',
    'its Monte-Carlo standard error: how far simulation alone may have moved it (Morris, White & Crowther 2019)',
  ),
  column('replications', 'whole', 'the replications in which there is something to count'),
]

/** Returns a number, or null where it is none. */
export const known = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Returns a column for each place that the design sets, numbers where all its values are numbers. */
export const placesOf = (conditions: readonly Condition[]): readonly TableColumn[] => {
  const places = [...new Set(conditions.flatMap(({ settings }) => Object.keys(settings)))]
  return places.map((name) => {
    const isNumber = conditions.every(({ settings }) => typeof (settings[name] ?? 0) === 'number')
    return column(name, isNumber ? 'number' : 'text', `what the design puts at ${name} of the scenario`)
  })
}

/** Returns the cells of those columns under one condition. */
export const settingCells = ({ settings }: Condition, places: readonly TableColumn[]): readonly Cell[] =>
  places.map(({ name, type }) => {
    const value = Object.hasOwn(settings, name) ? settings[name] : null
    if (value === null || value === undefined) return null
    return type === 'number' && typeof value === 'number' ? value : String(value)
  })
